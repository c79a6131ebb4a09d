package whynow.accounts;

import java.time.Instant;
import java.util.Optional;
import whynow.team.By;

/** Who must not be written to. Only hashes are kept, so a refusal outlives the person's data. */
public interface Refusals {
  /** Refuses every message to this person, address, number, domain or company from now on. */
  void refuse(Refusable who, By by);

  /** Lifts it; false when it was not refused. */
  boolean allow(Refusable who);

  boolean isRefused(Refusable who);

  /** True when this contact, their domain or their company is refused; who asked is noted. */
  boolean refuses(Account account, Optional<Contact> contact, long rep, Instant at);
}
