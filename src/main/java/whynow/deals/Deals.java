package whynow.deals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import whynow.team.By;

/** What was bought. Every change can be undone. */
public interface Deals {
  /** Keeps a deal; returns it with its id. */
  Deal add(Deal deal, By by);

  /** All of an account, oldest first. */
  List<Deal> at(long account);

  /** All from this moment on, a rep's own or everybody's, oldest first. */
  List<Deal> since(Instant from, Optional<Long> rep);

  /** Notes of the times they asked for a quote, oldest first; empty ones too. */
  List<String> asked(long account);

  /**
   * A customer who went quiet.
   *
   * @param bought what they have had from us: deals, and the imported column {@code bought}
   * @param asked what they asked a quote for, in the words it was logged in
   */
  record Lapsed(
      long account,
      Optional<LocalDate> lastPayment,
      OptionalLong value,
      List<String> bought,
      List<String> asked) {}

  /**
   * Accounts that sleep, and customers who have not paid since a day; the most valuable first.
   *
   * @param owner whose; everybody's when empty
   */
  List<Lapsed> lapsed(Optional<Long> owner, LocalDate unpaidSince);
}
