package whynow.mail;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a mail that somebody pasted or forwarded into the chat, by its header lines. */
final class PastedMail {
  private static final int MOST_LINES = 400;
  private static final Pattern HEADER =
      Pattern.compile(
          "(?i)^[>*\\s]*(?<name>from|to|cc|sent|date|subject|reply-to|message-id"
              + "|发件人|收件人|抄送|发送时间|日期|时间|主题"
              + "|寄件者|寄件人|收件者|副本|傳送時間|主旨)[*\\s]*[:：][*\\s]*(?<value>.*)$");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<name>[^<>;,；，\"]*?)\"?\\s*[<(\\[]?(?<at>[\\w.+'-]+@[\\w-]+(?:\\.[\\w-]+)+)");
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("发件人", "from"),
          Map.entry("寄件者", "from"),
          Map.entry("寄件人", "from"),
          Map.entry("收件人", "to"),
          Map.entry("收件者", "to"),
          Map.entry("抄送", "cc"),
          Map.entry("副本", "cc"),
          Map.entry("主题", "subject"),
          Map.entry("主旨", "subject"));

  private PastedMail() {}

  /** The mail; empty when the text does not begin with a sender and one more header line. */
  static Optional<Mail> in(String text) {
    Map<String, String> headers = new HashMap<>();
    List<String> lines = text.strip().lines().limit(MOST_LINES).toList();
    int at = first(lines);
    int body = at;
    while (at >= 0 && body < lines.size()) {
      Matcher header = HEADER.matcher(lines.get(body));
      if (!header.matches() && !(lines.get(body).isBlank() && headers.size() < 2)) {
        break;
      }
      if (header.matches()) {
        headers.putIfAbsent(name(header.group("name")), header.group("value").strip());
      }
      body++;
    }
    List<Mail.Address> from = addresses(headers.getOrDefault("from", "")).toList();
    if (headers.size() < 2 || from.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        mail(headers, from.get(0), String.join("\n", lines.subList(body, lines.size()))));
  }

  /** The sender's line may follow a few words and the line "Forwarded message". */
  private static int first(List<String> lines) {
    for (int i = 0; i < Math.min(6, lines.size()); i++) {
      if (HEADER.matcher(lines.get(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  private static String name(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    return PLAIN.getOrDefault(lower, lower);
  }

  private static Stream<Mail.Address> addresses(String value) {
    return ADDRESS
        .matcher(value)
        .results()
        .map(found -> new Mail.Address(clean(found.group(1)), found.group(2)));
  }

  private static String clean(String name) {
    return name.replaceAll("(?i)mailto:|[\"'*\\[\\]]", "").strip();
  }

  private static Mail mail(Map<String, String> headers, Mail.Address from, String text) {
    List<Mail.Address> to =
        Stream.of("to", "cc").flatMap(name -> addresses(headers.getOrDefault(name, ""))).toList();
    Optional<Instant> unknown = Optional.empty();
    return new Mail(
        headers.getOrDefault("message-id", ""),
        from,
        to,
        headers.getOrDefault("subject", ""),
        text.strip(),
        unknown,
        false,
        false,
        Optional.empty());
  }
}
