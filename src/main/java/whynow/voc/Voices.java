package whynow.voc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.activity.Engagement;
import whynow.activity.Engagements;
import whynow.activity.Touch;
import whynow.activity.Touches;

/**
 * What customers said in their own words: what was kept as such, and the notes of their replies.
 */
public final class Voices {
  /** The kind of engagement that keeps somebody's words. */
  static final String KIND = "voc";

  private static final int LOOK_BACK = 200;
  private final Accounts accounts;
  private final Touches touches;
  private final Engagements engagements;

  public Voices(Accounts accounts, Touches touches, Engagements engagements) {
    this.accounts = accounts;
    this.touches = touches;
    this.engagements = engagements;
  }

  /** One saying; {@code words} are the customer's. */
  record Voice(Instant at, long account, Optional<Long> contact, String words) {}

  /** Keeps somebody's words. */
  void keep(Account account, Optional<Long> contact, String words, Instant at) {
    engagements.add(new Engagement(0, at, account.id(), contact, KIND, words));
  }

  /** Everything said from a moment on, the newest first. */
  List<Voice> since(Instant from) {
    List<Voice> all = new ArrayList<>();
    engagements.since(from).stream()
        .filter(e -> e.kind().equals(KIND))
        .map(e -> new Voice(e.at(), e.account(), e.contact(), e.note()))
        .forEach(all::add);
    for (Account account : accounts.all()) {
      touches.at(account.id(), LOOK_BACK).stream()
          .filter(t -> t.direction() == Touch.Direction.IN && !t.at().isBefore(from))
          .filter(t -> !t.note().isBlank())
          .map(t -> new Voice(t.at(), account.id(), t.contact(), t.note()))
          .forEach(all::add);
    }
    all.sort(Comparator.comparing(Voice::at).reversed());
    return all;
  }
}
