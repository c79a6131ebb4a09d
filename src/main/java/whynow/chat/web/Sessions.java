package whynow.chat.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import whynow.team.Browsers;
import whynow.team.LoginCodes;
import whynow.team.Rep;
import whynow.team.Reps;
import whynow.team.Workspace;

/**
 * Who is at the browser: a cookie whose hash the book keeps, so that a restart logs nobody out and
 * a rep can be logged out everywhere.
 */
public final class Sessions {
  static final Duration LASTS = Duration.ofDays(30);
  private static final String SECRET = "web.secret";

  private final Workspace workspace;
  private final Browsers browsers;
  private final LoginCodes codes;
  private final Reps reps;
  private final Clock clock;

  /**
   * Sessions of a workspace.
   *
   * @param clock real time: a session ages also where product time stands still
   */
  public Sessions(
      Workspace workspace, Browsers browsers, LoginCodes codes, Reps reps, Clock clock) {
    this.workspace = workspace;
    this.browsers = browsers;
    this.codes = codes;
    this.reps = reps;
    this.clock = clock;
  }

  /** The cookie's value for a rep. */
  String open(long rep) {
    return browsers.letIn(rep, clock.instant().plus(LASTS));
  }

  /** The rep of a cookie; empty when it is forged, old or logged out. */
  public Optional<Rep> rep(String cookie) {
    return Optional.ofNullable(cookie)
        .flatMap(c -> browsers.rep(c, clock.instant()))
        .flatMap(reps::byId);
  }

  /** Ends the session of this cookie, or all of its rep's. */
  void end(String cookie, boolean everywhere) {
    Optional<Rep> rep = everywhere ? rep(cookie) : Optional.empty();
    rep.ifPresentOrElse(r -> browsers.letAllOut(r.id()), () -> browsers.letOut(cookie));
  }

  /** Redeems a code from {@code link web}. */
  Optional<Rep> redeem(String code, Instant now) {
    return codes.redeem(code, now).flatMap(reps::byId);
  }

  /** What a form of this session must carry. */
  public String token(String cookie) {
    return signed("csrf:" + cookie);
  }

  boolean isToken(String cookie, String token) {
    return token != null && cookie != null && same(token(cookie), token);
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  private String signed(String claim) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret()), "HmacSHA256"));
      byte[] signature = mac.doFinal(claim.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String secret() {
    return workspace
        .value(SECRET)
        .orElseGet(
            () -> {
              byte[] random = new byte[32];
              new SecureRandom().nextBytes(random);
              return workspace.valueOr(SECRET, Base64.getEncoder().encodeToString(random));
            });
  }
}
