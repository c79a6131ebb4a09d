package whynow.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What our people did and what came back. Nothing is ever changed here, only added or taken back.
 */
public interface Touches {
  /** Writes a touch with its promise and new contact, all or nothing. */
  default Logged log(Entry entry) {
    return logAll(List.of(entry)).get(0);
  }

  /** Writes several at once, as one sentence may hold; one {@code undo} takes all back. */
  List<Logged> logAll(List<Entry> entries);

  Optional<Touch> find(long id);

  /** The newest touches at an account. */
  List<Touch> at(long account, int limit);

  /** The newest touches with a person. */
  List<Touch> with(long contact, int limit);

  /** A rep's touches from one moment up to another, oldest first. */
  List<Touch> by(long rep, Instant from, Instant to);

  /** The touches that one change logged and nobody took back. */
  List<Touch> loggedIn(long change);

  /** The latest touch at an account. */
  default Optional<Touch> lastAt(long account) {
    return at(account, 1).stream().findFirst();
  }
}
