package whynow.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.team.By;

/**
 * The target companies in the book. An account that was merged into another is found as that one.
 */
public interface Accounts {
  Optional<Account> find(long id);

  /** What these are called, asked for at once; one that was merged is called as it is now. */
  default Map<Long, String> names(Collection<Long> ids) {
    Map<Long, String> names = new HashMap<>();
    ids.forEach(id -> find(id).ifPresent(account -> names.put(id, account.name())));
    return names;
  }

  /** By registered domain, lower case. */
  Optional<Account> byDomain(String domain);

  /** Every account of this name or alias, whatever the case and width of its letters. */
  List<Account> named(String name);

  /** All accounts, oldest first. */
  List<Account> all();

  List<Account> ownedBy(long rep);

  /**
   * Keeps an account: a new one when its id is 0.
   *
   * @return the account with its id
   * @throws IllegalArgumentException when another account has its domain
   */
  Account save(Account account);

  Profile profile(long account);

  void save(long account, Profile profile);

  /** Joins two accounts that are one; nothing is lost, and {@code History.undoLast} parts them. */
  void merge(long from, long into, By by);

  /** Gives the account to a rep, or to nobody; can be undone. */
  void own(long account, Optional<Long> owner, By by);

  /** Moves an account to a stage and keeps why; can be undone. */
  void move(long account, String stage, String reason, By by);

  /** Every stage it went through, oldest first. */
  List<StageMove> moves(long account);

  /**
   * Changes whenever the name, alias or domain of any account changes; for those who keep an index.
   */
  long revision();
}
