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
import whynow.team.LoginCodes;
import whynow.team.Rep;
import whynow.team.Reps;
import whynow.team.Workspace;

/**
 * Who is at the browser: a signed cookie that says rep and expiry. The signing secret belongs to
 * the workspace, so a restart logs nobody out.
 */
public final class Sessions {
  static final Duration LASTS = Duration.ofDays(30);
  private static final String SECRET = "web.secret";

  private final Workspace workspace;
  private final LoginCodes codes;
  private final Reps reps;
  private final Clock clock;

  /**
   * Sessions of a workspace.
   *
   * @param clock real time: a session ages also where product time stands still
   */
  public Sessions(Workspace workspace, LoginCodes codes, Reps reps, Clock clock) {
    this.workspace = workspace;
    this.codes = codes;
    this.reps = reps;
    this.clock = clock;
  }

  /** The cookie's value for a rep. */
  String open(long rep) {
    String claim = rep + "." + clock.instant().plus(LASTS).getEpochSecond();
    return claim + "." + signed(claim);
  }

  /** The rep of a cookie; empty when it is forged or old. */
  public Optional<Rep> rep(String cookie) {
    String[] parts = cookie == null ? new String[0] : cookie.split("\\.");
    if (parts.length != 3 || !same(signed(parts[0] + "." + parts[1]), parts[2])) {
      return Optional.empty();
    }
    Instant expires = Instant.ofEpochSecond(Long.parseLong(parts[1]));
    return expires.isAfter(clock.instant())
        ? reps.byId(Long.parseLong(parts[0]))
        : Optional.empty();
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
