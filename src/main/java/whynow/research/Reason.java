package whynow.research;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import whynow.accounts.Account;
import whynow.language.Language;
import whynow.triggers.Trigger;

/** Finds the best reason to write to an account: the seam to those who know what we sell. */
public interface Reason {
  /** Empty when nothing is fresh and relevant. */
  Optional<Why> best(Account account, List<Trigger> triggers, Language language, LocalDate today);

  /** Why now, and why you: a sentence each. */
  record Why(String now, String you) {}
}
