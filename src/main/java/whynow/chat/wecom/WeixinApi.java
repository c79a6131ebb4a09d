package whynow.chat.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import whynow.chat.Content;
import whynow.chat.Diagnosis;

/**
 * The JSON API that WeCom and WeChat share. One access token serves all threads: it is fetched
 * once, kept until shortly before its end, and fetched anew once when it is refused.
 */
public final class WeixinApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int NO_ANSWER = -1;
  private static final Duration EARLY = Duration.ofMinutes(5);

  private final String base;
  private final String tokenPath;
  private final Clock clock;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private String token = "";
  private Instant until = Instant.MIN;

  /**
   * An API whose token has not been asked for.
   *
   * @param base scheme, host and port
   * @param tokenPath where the access token is, secret included
   * @param clock real time, by which tokens end
   */
  public WeixinApi(URI base, String tokenPath, Clock clock) {
    this.base = base.toString().replaceAll("/+$", "");
    this.tokenPath = tokenPath;
    this.clock = clock;
  }

  /**
   * Posts JSON.
   *
   * @param path with its query, such as {@code /cgi-bin/message/send}; the token is added
   * @throws WeixinError for any other {@code errcode} than 0
   */
  public JsonNode post(String path, Map<String, ?> body) {
    return withToken(path, request -> request.POST(BodyPublishers.ofByteArray(write(body))));
  }

  /** Posts JSON to a whole address that needs no token, such as a group robot's. */
  JsonNode postTo(URI address, Map<String, ?> body) {
    return run(
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(write(body))));
  }

  /** Uploads a file for one message and returns its media id. */
  public String upload(String path, String name, Content file) {
    String boundary = "whynow-" + Long.toHexString(clock.millis());
    byte[] form = multipart(boundary, name, file);
    return withToken(
            path,
            request ->
                request
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(BodyPublishers.ofByteArray(form)))
        .path("media_id")
        .asText();
  }

  /**
   * Fetches a token, which proves id and secret.
   *
   * @param platform the first word of the diagnosis' key
   */
  public List<Diagnosis> examine(String platform) {
    try {
      token("");
      return List.of(Diagnosis.good(platform + ".token", ""));
    } catch (WeixinError refused) {
      return List.of(
          refused.code() == NO_ANSWER
              ? Diagnosis.unreachable(refused.getMessage())
              : Diagnosis.wrong(platform + ".refused", refused.getMessage()));
    }
  }

  private interface Shape {
    HttpRequest.Builder of(HttpRequest.Builder request);
  }

  private JsonNode withToken(String path, Shape shape) {
    String first = token("");
    try {
      return run(shape.of(to(path, first)));
    } catch (WeixinError e) {
      if (!e.isBadToken()) {
        throw e;
      }
      return run(shape.of(to(path, token(first))));
    }
  }

  private HttpRequest.Builder to(String path, String accessToken) {
    String separator = path.contains("?") ? "&" : "?";
    return request(path + separator + "access_token=" + accessToken);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT);
  }

  /** Who comes while another fetches waits for that one and takes its token. */
  private synchronized String token(String refused) {
    boolean good = !token.equals(refused) && clock.instant().isBefore(until);
    if (token.isEmpty() || !good) {
      JsonNode answer = run(request(tokenPath).GET());
      token = answer.path("access_token").asText();
      Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(7_200));
      until = clock.instant().plus(life).minus(EARLY);
    }
    return token;
  }

  /** The reason never holds the address, in which secrets stand. */
  private JsonNode run(HttpRequest.Builder request) {
    try {
      var response = client.send(request.build(), BodyHandlers.ofByteArray());
      JsonNode answer = JSON.readTree(response.body());
      int code = answer.path("errcode").asInt(response.statusCode() < 300 ? 0 : NO_ANSWER);
      if (code != 0) {
        throw new WeixinError(code, answer.path("errmsg").asText("HTTP " + response.statusCode()));
      }
      return answer;
    } catch (IOException e) {
      throw WeixinError.unreachable(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw WeixinError.unreachable("interrupted");
    }
  }

  private static byte[] write(Map<String, ?> body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] multipart(String boundary, String name, Content file) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    String safe = name.replaceAll("[\"\\r\\n]", "_");
    String head =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"media\"; filename=\""
            + safe
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    form.writeBytes(file.bytes());
    form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return form.toByteArray();
  }
}
