package whynow.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import whynow.team.ApiKey;
import whynow.team.ApiKeys;

/**
 * Who may use the API: whoever shows the token of the settings, for everything, or a key, for what
 * it was made for. Without either there is no API.
 */
public final class ApiAccess {
  private static final String SCHEME = "Bearer ";

  private final Optional<String> token;
  private final ApiKeys keys;
  private final Visitors visitors;
  private final Clock clock;

  /**
   * Access over a team's keys.
   *
   * @param token may do everything; empty for none
   * @param visitors slows down who knocks too often
   * @param clock real time: keys end by it
   */
  public ApiAccess(Optional<String> token, ApiKeys keys, Visitors visitors, Clock clock) {
    this.token = token;
    this.keys = keys;
    this.visitors = visitors;
    this.clock = clock;
  }

  /** Lets a request pass, or throws what is to be answered. */
  void admit(Context context) {
    String header = Optional.ofNullable(context.header("Authorization")).orElse("");
    String shown = header.startsWith(SCHEME) ? header.substring(SCHEME.length()) : "";
    if (token.filter(wanted -> same(wanted, shown)).isPresent()) {
      visitors.pass("token");
      return;
    }
    ApiKey key = keys.find(shown, clock.instant()).orElseThrow(() -> refused(context));
    visitors.pass("key " + key.id());
    ApiKey.Scope needed = needed(context);
    if (!key.scope().may(needed) && !context.path().equals(Api.DESCRIPTION)) {
      throw ApiProblem.of(403, "This token may %s alone.".formatted(key.scope().word()));
    }
  }

  private ApiProblem refused(Context context) {
    if (token.isEmpty() && keys.all().isEmpty()) {
      return ApiProblem.of(404, "The API is off: no token is set, and none was made.");
    }
    visitors.wrongToken(context);
    context.header("WWW-Authenticate", "Bearer");
    return ApiProblem.of(401, "The token is missing or wrong.");
  }

  private static ApiKey.Scope needed(Context context) {
    return context.method().equals(HandlerType.GET) ? ApiKey.Scope.READ : ApiKey.Scope.WRITE;
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
