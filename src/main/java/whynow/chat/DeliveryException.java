package whynow.chat;

import java.time.Duration;
import java.util.Optional;

/** A message that did not arrive; says whether trying again can help. */
public final class DeliveryException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final boolean permanent;
  private final transient Optional<Duration> retryAfter;

  private DeliveryException(String message, boolean permanent, Optional<Duration> retryAfter) {
    super(message);
    this.permanent = permanent;
    this.retryAfter = retryAfter;
  }

  /** The platform will not take it: the person blocked the bot, the channel is gone. */
  public static DeliveryException permanent(String message) {
    return new DeliveryException(message, true, Optional.empty());
  }

  /** The platform may take it later. */
  public static DeliveryException temporary(String message, Optional<Duration> retryAfter) {
    return new DeliveryException(message, false, retryAfter);
  }

  public boolean isPermanent() {
    return permanent;
  }

  /** How long the platform asked us to wait. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
