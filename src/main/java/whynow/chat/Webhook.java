package whynow.chat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Where a platform calls us over HTTP; the web server hands every request on as it came. */
public interface Webhook {
  /** Such as {@code /slack/events}. */
  String path();

  /** Answers a GET or a POST. Checks the signature first; never throws for what a stranger sent. */
  Answer answer(Request request);

  /**
   * One request, nothing decoded.
   *
   * @param method {@code GET} or {@code POST}
   * @param headers by name as sent
   * @param body the raw bytes, over which platforms sign
   */
  record Request(
      String method,
      Map<String, List<String>> query,
      Map<String, List<String>> headers,
      Content body,
      String ip) {

    /** The first value of a query parameter, empty when there is none. */
    public String parameter(String name) {
      return query.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /** The first value of a header in any case, empty when there is none. */
    public String header(String name) {
      return headers.entrySet().stream()
          .filter(h -> h.getKey().equalsIgnoreCase(name))
          .flatMap(h -> h.getValue().stream())
          .findFirst()
          .orElse("");
    }
  }

  /** What goes back; the body is written as UTF-8. */
  record Answer(int status, String contentType, Content body) {
    public static Answer text(int status, String text) {
      return of(status, "text/plain", text);
    }

    /** Says the charset aloud: without it servers write question marks for Chinese. */
    public static Answer of(int status, String type, String text) {
      return new Answer(
          status,
          type.contains("charset") ? type : type + "; charset=utf-8",
          Content.of(text.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
