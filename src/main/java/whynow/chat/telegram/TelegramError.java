package whynow.chat.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import whynow.chat.DeliveryException;

/** Telegram's {@code ok: false}. */
final class TelegramError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int code;
  private final transient Optional<Duration> retryAfter;
  private final transient OptionalLong movedTo;

  TelegramError(int code, String description, Optional<Duration> retryAfter, OptionalLong movedTo) {
    super("Telegram: " + code + " " + description);
    this.code = code;
    this.retryAfter = retryAfter;
    this.movedTo = movedTo;
  }

  /** The answer did not come, or was none of Telegram's. */
  static TelegramError unreachable(String reason) {
    return new TelegramError(0, reason, Optional.empty(), OptionalLong.empty());
  }

  /** How long Telegram wants us to wait; zero when it does not say. */
  Duration retryAfter() {
    return retryAfter.orElse(Duration.ZERO);
  }

  /** The id of the supergroup that the group became. */
  OptionalLong movedTo() {
    return movedTo;
  }

  /** An edit that changes nothing has been done already. */
  boolean isUnchanged() {
    return getMessage().contains("message is not modified");
  }

  /** The message is gone or too old. */
  boolean isUneditable() {
    return getMessage().contains("message to edit not found")
        || getMessage().contains("message can't be edited")
        || getMessage().contains("MESSAGE_ID_INVALID");
  }

  /** Blocked, kicked, no such chat, wrong token: those stay; the rest passes. */
  DeliveryException delivery() {
    boolean permanent = code == 400 || code == 401 || code == 403 || code == 404;
    return permanent
        ? DeliveryException.permanent(getMessage())
        : DeliveryException.temporary(getMessage(), retryAfter);
  }
}
