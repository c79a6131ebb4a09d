package whynow.chat.slack;

import java.net.URI;
import java.util.Optional;

/**
 * How we are known to a Slack workspace.
 *
 * @param botToken {@code xoxb-…}
 * @param signingSecret for events over HTTP
 * @param appToken {@code xapp-…}, for Socket Mode
 * @param api scheme, host and port of another Web API than Slack's own
 */
public record SlackAccount(
    String botToken, Optional<String> signingSecret, Optional<String> appToken, Optional<URI> api) {
  String methodsUrl() {
    return api.map(URI::toString).orElse("https://slack.com").replaceAll("/+$", "") + "/api/";
  }

  @Override
  public String toString() {
    return "SlackAccount[***]";
  }
}
