package whynow.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which account a name, address or domain speaks of.
 *
 * @param certainty how sure that is
 * @param account the one meant, when it is sure or likely
 * @param domain the registered domain that was asked for, or the account's
 * @param candidates those that come into question, best first; the account is among them
 */
public record AccountMatch(
    Certainty certainty,
    Optional<Account> account,
    Optional<String> domain,
    List<Account> candidates) {
  /** From certain to nothing. */
  public enum Certainty {
    SURE,
    LIKELY,
    AMBIGUOUS,
    NONE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static AccountMatch none(Optional<String> asked) {
    return new AccountMatch(Certainty.NONE, Optional.empty(), asked, List.of());
  }

  static AccountMatch ambiguous(List<Account> candidates) {
    return new AccountMatch(
        Certainty.AMBIGUOUS, Optional.empty(), Optional.empty(), List.copyOf(candidates));
  }

  /** The same, told with less certainty. */
  AccountMatch atMostLikely() {
    return certainty == Certainty.SURE
        ? new AccountMatch(Certainty.LIKELY, account, domain, candidates)
        : this;
  }

  static AccountMatch one(Certainty certainty, Account account) {
    return new AccountMatch(certainty, Optional.of(account), account.domain(), List.of(account));
  }
}
