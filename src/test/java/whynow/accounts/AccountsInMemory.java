package whynow.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whynow.team.By;

/** Accounts for tests: a list, without history. */
public final class AccountsInMemory implements Accounts {
  private final List<Account> accounts = new ArrayList<>();
  private long revision;

  /** A line of names, the first one its own, and a domain: {@code "Acme; Acme Inc. | acme.com"}. */
  public Account add(String line) {
    String[] parts = line.split("\\|", -1);
    List<String> names = List.of(parts[0].trim().split(" *; *", -1));
    Optional<String> domain =
        parts.length < 2
            ? Optional.empty()
            : Optional.of(parts[1].trim()).filter(d -> !d.isEmpty());
    Account bare = Account.named(names.get(0), domain);
    return save(
        new Account(
            0,
            bare.name(),
            domain,
            names.subList(1, names.size()),
            bare.language(),
            "",
            bare.stage(),
            Optional.empty()));
  }

  @Override
  public Optional<Account> find(long id) {
    return accounts.stream().filter(a -> a.id() == id).findFirst();
  }

  @Override
  public Optional<Account> byDomain(String domain) {
    return accounts.stream().filter(a -> a.domain().equals(Optional.of(domain))).findFirst();
  }

  @Override
  public List<Account> named(String name) {
    return accounts.stream().filter(a -> a.name().equalsIgnoreCase(name)).toList();
  }

  @Override
  public List<Account> all() {
    return List.copyOf(accounts);
  }

  @Override
  public List<Account> ownedBy(long rep) {
    return accounts.stream().filter(a -> a.owner().equals(Optional.of(rep))).toList();
  }

  @Override
  public Account save(Account account) {
    Account kept =
        new Account(
            accounts.size() + 1L,
            account.name(),
            account.domain(),
            account.aliases(),
            account.language(),
            account.summary(),
            account.stage(),
            account.owner());
    accounts.add(kept);
    revision++;
    return kept;
  }

  @Override
  public Profile profile(long account) {
    return Profile.UNKNOWN;
  }

  @Override
  public void save(long account, Profile profile) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void merge(long from, long into, By by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void own(long account, Optional<Long> owner, By by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void move(long account, String stage, String reason, By by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<StageMove> moves(long account) {
    return List.of();
  }

  @Override
  public long revision() {
    return revision;
  }
}
