package whynow.chat.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.chat.Content;
import whynow.chat.Replays;
import whynow.chat.Webhook;

/**
 * Events, commands and presses over HTTP. Bolt checks the signature, we that it is not old news.
 */
final class SlackWebhook implements Webhook {
  static final String PATH = "/slack/events";

  private static final Logger LOG = LoggerFactory.getLogger(SlackWebhook.class);

  private final App app;
  private final SlackSignature.Generator generator;
  private final SlackSignature.Verifier signatures;
  private final SlackRequestParser parser;
  private final Replays replays;

  SlackWebhook(App app, String signingSecret, Replays replays) {
    this.app = app;
    this.generator = new SlackSignature.Generator(signingSecret);
    this.signatures = new SlackSignature.Verifier(generator);
    this.parser = new SlackRequestParser(app.config());
    this.replays = replays;
  }

  /**
   * Answers a request of our own making, so that what the first one needs is loaded before it comes
   * and Slack does not wait for that.
   */
  void wakeUp(Instant now) {
    String timestamp = String.valueOf(now.getEpochSecond());
    String body = "ssl_check=1&token=none";
    Map<String, List<String>> headers =
        Map.of(
            "X-Slack-Request-Timestamp",
            List.of(timestamp),
            "X-Slack-Signature",
            List.of(generator.generate(timestamp, body)));
    answer(new Request("POST", Map.of(), headers, Content.of(body), ""));
  }

  @Override
  public String path() {
    return PATH;
  }

  /**
   * Nothing is read before the signature has been checked. A request sent twice is refused, unless
   * Slack says that it tries again.
   */
  @Override
  public Answer answer(Request request) {
    String signature = request.header("X-Slack-Signature");
    boolean retry = !request.header("X-Slack-Retry-Num").isEmpty();
    if (!isSigned(request, signature)) {
      return Answer.text(401, "no valid signature");
    }
    boolean first = replays.firstTime(signature);
    if (!first && !retry) {
      return Answer.text(401, "sent before");
    }
    Answer answer = run(request);
    if (first && answer.status() != 200) {
      replays.letAgain(signature);
    }
    return answer;
  }

  private boolean isSigned(Request request, String signature) {
    String timestamp = request.header("X-Slack-Request-Timestamp");
    return replays.isFresh(timestamp)
        && signatures.isValid(
            timestamp, request.body().utf8(), signature, Long.parseLong(timestamp) * 1_000);
  }

  private Answer run(Request request) {
    try {
      return parsed(request)
          .map(this::answer)
          .orElseGet(() -> Answer.text(400, "not a payload of Slack's"));
    } catch (RuntimeException e) {
      LOG.warn("Could not take a request from Slack", e);
      return Answer.text(500, "try again");
    }
  }

  private Optional<com.slack.api.bolt.request.Request<?>> parsed(Request request) {
    try {
      return Optional.ofNullable(parser.parse(http(request)));
    } catch (RuntimeException malformed) {
      LOG.warn("Slack's payload could not be read: {}", malformed.toString());
      return Optional.empty();
    }
  }

  private static HttpRequest http(Request request) {
    return HttpRequest.builder()
        .requestUri(PATH)
        .queryString(request.query())
        .requestBody(request.body().utf8())
        .headers(new RequestHeaders(new HashMap<>(request.headers())))
        .remoteAddress(request.ip())
        .build();
  }

  /** In Bolt's payloads nothing is required: what is missing is found where it is read. */
  private Answer answer(com.slack.api.bolt.request.Request<?> request) {
    try {
      return answer(app.run(request));
    } catch (NullPointerException | JsonProcessingException malformed) {
      LOG.warn("Slack's payload is not whole", malformed);
      return Answer.text(400, "not a payload of Slack's");
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Answer answer(Response response) {
    String type = response.getContentType() == null ? "text/plain" : response.getContentType();
    String body = response.getBody() == null ? "" : response.getBody();
    return Answer.of(response.getStatusCode(), type, body);
  }
}
