package whynow.chat.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import whynow.chat.DeliveryException;
import whynow.chat.Diagnosis;

/** Asks Slack whether our tokens and scopes will do. */
final class SlackExam {
  /** Where Slack says what the token may do, comma-separated. */
  private static final String SCOPES = "x-oauth-scopes";

  private final SlackApi api;
  private final SlackAccount account;

  SlackExam(SlackApi api, SlackAccount account) {
    this.api = api;
    this.account = account;
  }

  /** Changes nothing on Slack's side. */
  List<Diagnosis> run() {
    List<Diagnosis> found = new ArrayList<>();
    try {
      AuthTestResponse we = api.whoAmI();
      found.add(Diagnosis.good("slack.token", we.getTeam()));
      found.addAll(scopes(we));
    } catch (DeliveryException refused) {
      found.add(judged("slack.token_refused", refused));
    }
    found.add(account.appToken().isPresent() ? socket() : http());
    return found;
  }

  private static List<Diagnosis> scopes(AuthTestResponse we) {
    List<String> given =
        we.getHttpResponseHeaders().entrySet().stream()
            .filter(header -> header.getKey() != null && header.getKey().equalsIgnoreCase(SCOPES))
            .map(Map.Entry::getValue)
            .flatMap(List::stream)
            .flatMap(line -> Stream.of(line.split(",", -1)))
            .map(String::strip)
            .toList();
    List<String> missing = SlackManifest.SCOPES.stream().filter(s -> !given.contains(s)).toList();
    return given.isEmpty() || missing.isEmpty()
        ? List.of()
        : List.of(Diagnosis.wrong("slack.scopes", String.join(", ", missing)));
  }

  private Diagnosis socket() {
    try {
      api.openSocket(account.appToken().orElseThrow());
      return Diagnosis.good("slack.socket", "");
    } catch (DeliveryException refused) {
      return judged("slack.app_token", refused);
    }
  }

  private static Diagnosis judged(String key, DeliveryException refused) {
    return refused.isPermanent()
        ? Diagnosis.wrong(key, refused.getMessage())
        : Diagnosis.unreachable(refused.getMessage());
  }

  private Diagnosis http() {
    return account.signingSecret().isPresent()
        ? Diagnosis.good("slack.http", SlackWebhook.PATH)
        : Diagnosis.wrong("slack.no_way_in", "");
  }
}
