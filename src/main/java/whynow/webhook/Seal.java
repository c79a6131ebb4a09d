package whynow.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a post proves where it comes from and when it was sent: an HMAC-SHA256 over its time and
 * body.
 *
 * @param header holds the signature, alone or as {@code t=SECONDS,v1=SIGNATURE}
 * @param time header of the time, where the signature does not say it
 * @param signed what is signed, of {@code {t}} and {@code {body}}
 * @param written {@code hex} or {@code base64}
 */
record Seal(String header, String time, String signed, String written) {
  private static final Duration LEEWAY = Duration.ofMinutes(5);
  private static final long LATEST_SECONDS = 100_000_000_000L;

  /** True when the post was signed with the secret within the last five minutes of real time. */
  boolean fits(
      Function<String, Optional<String>> headers, byte[] body, String secret, Instant now) {
    String given = headers.apply(header).orElse("");
    Map<String, String> parts = parts(given);
    String when = time == null ? parts.getOrDefault("t", "") : headers.apply(time).orElse("");
    String signature = parts.getOrDefault("v1", given.replaceFirst("^sha256=", ""));
    return isNow(when, now) && isSame(signature, code(when, body, secret));
  }

  private static Map<String, String> parts(String value) {
    return Arrays.stream(value.split(",", -1))
        .map(part -> part.strip().split("=", 2))
        .filter(pair -> pair.length == 2 && pair[0].matches("t|v1"))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first));
  }

  private static boolean isNow(String when, Instant now) {
    if (!when.matches("\\d{9,13}")) {
      return false;
    }
    long number = Long.parseLong(when);
    Instant sent =
        number < LATEST_SECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    return Duration.between(sent, now).abs().compareTo(LEEWAY) <= 0;
  }

  private boolean isSame(String given, byte[] wanted) {
    try {
      byte[] read =
          "base64".equals(written)
              ? Base64.getDecoder().decode(given)
              : HexFormat.of().parseHex(given);
      return MessageDigest.isEqual(read, wanted);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private byte[] code(String when, byte[] body, String secret) {
    int at = signed.indexOf("{body}");
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(bytes(signed.substring(0, at), when));
      mac.update(body);
      mac.update(bytes(signed.substring(at + "{body}".length()), when));
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text, String when) {
    return text.replace("{t}", when).getBytes(StandardCharsets.UTF_8);
  }
}
