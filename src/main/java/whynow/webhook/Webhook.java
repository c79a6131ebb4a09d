package whynow.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.activity.Change;
import whynow.fetch.AddressGuard;
import whynow.team.Workspace;

/**
 * Posts the feed to one address, in order, each event at least once. The history itself is the
 * queue: only how far it was taken is kept, so nothing is lost when either side is away. A post
 * carries {@code Whynow-Signature: t=SECONDS,v1=HEX}, the HMAC-SHA256 of {@code SECONDS.BODY}.
 */
public final class Webhook {
  private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CURSOR = "webhook.sent";
  private static final int AT_ONCE = 100;
  private static final int MOST_TRIES = 60;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private final URI url;
  private final String secret;
  private final AddressGuard guard;
  private final Feed feed;
  private final Workspace workspace;
  private final Clock clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private int tries;
  private Instant notBefore = Instant.MIN;

  /**
   * A webhook; switched on for the first time, it begins with the next change.
   *
   * @param guard asked before each post, as names may lead elsewhere tomorrow
   */
  public Webhook(
      URI url, String secret, AddressGuard guard, Feed feed, Workspace workspace, Clock clock) {
    this.url = url;
    this.secret = secret;
    this.guard = guard;
    this.feed = feed;
    this.workspace = workspace;
    this.clock = clock;
    workspace.valueOr(CURSOR, String.valueOf(feed.newest()));
  }

  /** Posts what happened since; stops at the first failure and goes on there later. */
  public synchronized void send() {
    if (clock.instant().isBefore(notBefore)) {
      return;
    }
    long sent = Long.parseLong(workspace.value(CURSOR).orElse("0"));
    for (Change change : feed.after(sent, AT_ONCE)) {
      Optional<String> failure = post(change);
      if (failure.isPresent() && !isHopeless(change, failure.get())) {
        return;
      }
      tries = 0;
      workspace.set(CURSOR, String.valueOf(change.id()));
    }
  }

  private Optional<String> post(Change change) {
    return feed.events(change).stream().map(this::post).flatMap(Optional::stream).findFirst();
  }

  private boolean isHopeless(Change change, String why) {
    tries++;
    notBefore = clock.instant().plus(backOff(tries));
    if (tries >= MOST_TRIES) {
      LOG.warn("The webhook leaves out change {}: {}", change.id(), why);
    } else {
      LOG.info("The webhook could not post change {} yet: {}", change.id(), why);
    }
    return tries >= MOST_TRIES;
  }

  /** Two seconds, four … up to ten minutes. */
  private static Duration backOff(int tries) {
    Duration wait = Duration.ofSeconds(1L << Math.min(tries, 10));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  /** Empty when it was taken; else why not. */
  private Optional<String> post(Map<String, Object> event) {
    AddressGuard.Judgement judged = guard.judge(url.toString());
    if (!judged.allowed()) {
      return judged.refusal();
    }
    try {
      HttpResponse<Void> answer =
          client.send(request(written(event)), HttpResponse.BodyHandlers.discarding());
      return answer.statusCode() / 100 == 2
          ? Optional.empty()
          : Optional.of("status " + answer.statusCode());
    } catch (IOException e) {
      return Optional.of(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  private HttpRequest request(String body) {
    long seconds = clock.instant().getEpochSecond();
    return HttpRequest.newBuilder(url)
        .timeout(Duration.ofSeconds(10))
        .header("Content-Type", "application/json; charset=utf-8")
        .header("User-Agent", "Whynow")
        .header("Whynow-Signature", "t=" + seconds + ",v1=" + signature(seconds + "." + body))
        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
        .build();
  }

  private String signature(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String written(Map<String, Object> event) {
    try {
      return JSON.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
