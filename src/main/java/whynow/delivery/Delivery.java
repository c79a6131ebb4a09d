package whynow.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.chat.Conversation;
import whynow.chat.DeliveryException;
import whynow.chat.Reply;
import whynow.chat.Sent;
import whynow.chat.Speech;

/**
 * Brings replies to people: keeps them first, then says them in order, tries again while that can
 * help, and puts aside what will never arrive.
 */
public final class Delivery implements Speech {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  /**
   * Three days, at the longest wait: a platform that is down for a night is no reason to give up.
   */
  private static final int MOST_TRIES = 440;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private final Outbox outbox;
  private final Carrier carrier;
  private final Function<Conversation, Duration> turns;
  private final Clock clock;
  private volatile Dispatch dispatch;

  /** Says one reply on its platform; {@code Speaker::deliver} is one. */
  public interface Carrier {
    /** Throws {@link DeliveryException} when it did not arrive. */
    Sent carry(Conversation to, Reply reply, Optional<Sent> replaces);
  }

  /**
   * A delivery that takes letters out itself, at once, until a {@link Dispatch} is given.
   *
   * @param turns asked before a letter is carried: zero, or how long the platform makes us wait
   * @param clock real time: waiting is counted by it
   */
  public Delivery(
      Outbox outbox, Carrier carrier, Function<Conversation, Duration> turns, Clock clock) {
    this.outbox = outbox;
    this.carrier = carrier;
    this.turns = turns;
    this.clock = clock;
    this.dispatch = (conversation, when) -> deliver(conversation);
  }

  /** From now on somebody else decides when letters are taken out. */
  public void by(Dispatch newDispatch) {
    this.dispatch = newDispatch;
  }

  @Override
  public void say(Conversation to, Reply reply) {
    Instant now = clock.instant();
    outbox.put(to, reply, now);
    dispatch.soon(to.key(), now);
  }

  /** Sees after every conversation with something due: what a crash or a lost nudge left behind. */
  public void sweep() {
    Instant now = clock.instant();
    outbox.waiting(now).forEach(conversation -> dispatch.soon(conversation, now));
  }

  /**
   * Takes out what is due of one conversation, in order.
   *
   * @return when to come back for the rest; empty when nothing waits
   */
  public Optional<Instant> deliver(String conversation) {
    while (true) {
      Optional<Letter> next = outbox.next(conversation);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      Instant now = clock.instant();
      Instant due = due(next.get(), now);
      if (due.isAfter(now)) {
        return Optional.of(due);
      }
      carry(next.get());
    }
  }

  /** A letter that rests asks for no turn, so it takes none from the others. */
  private Instant due(Letter letter, Instant now) {
    return letter.notBefore().isAfter(now)
        ? letter.notBefore()
        : now.plus(turns.apply(letter.to()));
  }

  private void carry(Letter letter) {
    try {
      Sent sent = carrier.carry(letter.to(), letter.reply(), letter.replaces());
      outbox.sent(letter, sent, clock.instant());
    } catch (DeliveryException e) {
      failed(letter, e.getMessage(), e.isPermanent(), e.retryAfter());
    } catch (RuntimeException e) {
      LOG.warn("A letter to {} failed", letter.to().key(), e);
      failed(letter, String.valueOf(e.getMessage()), false, Optional.empty());
    }
  }

  private void failed(Letter letter, String why, boolean permanent, Optional<Duration> asked) {
    if (permanent || letter.tries() + 1 >= MOST_TRIES) {
      LOG.warn("A letter to {} is put aside: {}", letter.to().key(), why);
      outbox.park(letter, why, clock.instant());
    } else {
      outbox.later(letter, clock.instant().plus(asked.orElse(backOff(letter.tries()))), why);
    }
  }

  /** One second, two, four … up to ten minutes. */
  private static Duration backOff(int tries) {
    Duration wait = Duration.ofSeconds(1L << Math.min(tries, 10));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
