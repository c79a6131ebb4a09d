package whynow.targets;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.accounts.Profile;
import whynow.accounts.StageMove;

/** The accounts of the book as customers and others, with what lists tell of them. */
public final class Customers {
  private static final List<String> WON = List.of("CUSTOMER", "RENEWED");
  private static final int ENOUGH = 5;
  private final Accounts accounts;
  private final TargetRules rules;

  public Customers(Accounts accounts, TargetRules rules) {
    this.accounts = accounts;
    this.rules = rules;
  }

  /** Those who are customers and pay still. */
  List<Known> paying(LocalDate today) {
    return accounts.all().stream()
        .filter(account -> WON.contains(account.stage()))
        .map(this::known)
        .filter(k -> !rules.life(k.account(), k.profile(), today).phase().equals("win"))
        .toList();
  }

  /** Everybody who is no customer, and was not lost. */
  List<Known> open() {
    return accounts.all().stream()
        .filter(account -> !WON.contains(account.stage()) && !account.stage().equals("LOST"))
        .map(this::known)
        .toList();
  }

  Known known(Account account) {
    Profile profile = accounts.profile(account.id());
    Optional<LocalDate> since =
        written(profile.notes().get("customer_since")).or(() -> won(account));
    return new Known(account, profile, since, rules.value(profile));
  }

  private static Optional<LocalDate> written(String day) {
    return day != null && day.strip().matches("\\d{4}-\\d{2}-\\d{2}")
        ? Optional.of(LocalDate.parse(day.strip()))
        : Optional.empty();
  }

  private Optional<LocalDate> won(Account account) {
    return accounts.moves(account.id()).stream()
        .filter(move -> WON.contains(move.to()))
        .findFirst()
        .map(Customers::day);
  }

  private static LocalDate day(StageMove move) {
    return LocalDate.ofInstant(move.at(), ZoneOffset.UTC);
  }

  /** Days from an account's first step to the contract, the middle one; empty under five won. */
  OptionalInt cycleDays() {
    List<Integer> spans = new ArrayList<>();
    for (Account account : accounts.all()) {
      List<StageMove> moves = accounts.moves(account.id());
      won(account)
          .filter(won -> moves.size() > 1)
          .ifPresent(won -> spans.add((int) ChronoUnit.DAYS.between(day(moves.get(0)), won)));
    }
    List<Integer> sorted = spans.stream().sorted().toList();
    return sorted.size() < ENOUGH
        ? OptionalInt.empty()
        : OptionalInt.of(sorted.get(sorted.size() / 2));
  }
}
