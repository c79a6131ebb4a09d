package whynow.chat.wecom;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import whynow.chat.DeliveryException;

/** An {@code errcode} of WeCom or WeChat, in words an admin can act on. */
public final class WeixinError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The user last wrote more than 48 hours ago; an official account may not write first. */
  public static final int OUT_OF_TIME = 45015;

  /** WeCom may not reach this person; it also says so by naming them in a good answer. */
  static final int NOT_VISIBLE = 81013;

  private static final Set<Integer> BAD_TOKEN = Set.of(40001, 40014, 41001, 42001);

  /** An admin can put it right while the message waits. */
  private static final int UNTRUSTED_ADDRESS = 60020;

  private static final Set<Integer> PASSING =
      Set.of(-1, 45009, 45011, 45033, 50001, UNTRUSTED_ADDRESS);

  private static final Map<Integer, Duration> WAIT =
      Map.of(45009, Duration.ofMinutes(1), UNTRUSTED_ADDRESS, Duration.ofMinutes(10));

  private static final Map<Integer, String> WORDS =
      Map.of(
          40013,
          "the corp id or app id is wrong",
          40125,
          "the secret is wrong",
          45009,
          "called too often",
          OUT_OF_TIME,
          "the user last wrote more than 48 hours ago",
          UNTRUSTED_ADDRESS,
          "this server's address is not among the app's trusted addresses (企业可信IP)",
          NOT_VISIBLE,
          "this person is not in the app's visible range (可见范围)",
          48001,
          "the account has no customer-service messages (needs verification)");

  private final int code;

  WeixinError(int code, String message) {
    super(code + " " + WORDS.getOrDefault(code, message));
    this.code = code;
  }

  static WeixinError unreachable(String reason) {
    return new WeixinError(-1, reason);
  }

  public int code() {
    return code;
  }

  boolean isBadToken() {
    return BAD_TOKEN.contains(code);
  }

  /** True when the same request may be taken later. */
  boolean isPassing() {
    return PASSING.contains(code) || isBadToken();
  }

  /** What it means for a message on its way. */
  public DeliveryException delivery() {
    Optional<Duration> wait = Optional.ofNullable(WAIT.get(code));
    return isPassing()
        ? DeliveryException.temporary("WeChat: " + getMessage(), wait)
        : DeliveryException.permanent("WeChat: " + getMessage());
  }
}
