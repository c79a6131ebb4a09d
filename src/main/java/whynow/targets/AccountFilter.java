package whynow.targets;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.accounts.Profile;
import whynow.accounts.Stages;
import whynow.language.Folded;
import whynow.team.Rep;
import whynow.team.Reps;

/**
 * Reads which accounts are wanted: {@code mine MQL}, {@code keep A}, {@code mid-market dach},
 * {@code score>60}, {@code value>10000}, {@code owner Dana}; all words must fit.
 */
final class AccountFilter {
  private static final Pattern FROM =
      Pattern.compile("(?i)(score|value|评分|价值)\\s*(?:>=?|≥|from|over|大于|超过)\\s*(\\d{1,9})");
  private final Accounts accounts;
  private final Reps reps;
  private final Stages stages;
  private final TargetRules rules;

  /** A test of one account, and whether it needs scores. */
  record Wanted(Predicate<Account> accounts, int scoreFrom) {}

  AccountFilter(Accounts accounts, Reps reps, Stages stages, TargetRules rules) {
    this.accounts = accounts;
    this.reps = reps;
    this.stages = stages;
    this.rules = rules;
  }

  Wanted read(String text, Rep asker, LocalDate today) {
    Predicate<Account> wanted = account -> true;
    int score = 0;
    Matcher from = FROM.matcher(text);
    while (from.find()) {
      long least = Long.parseLong(from.group(2));
      if (from.group(1).matches("(?i)score|评分")) {
        score = (int) least;
      } else {
        wanted = wanted.and(a -> rules.value(profile(a)).orElse(-1) >= least);
      }
    }
    for (String word : from.replaceAll(" ").split("[\\s,，、]+", -1)) {
      wanted = wanted.and(word(word, asker, today));
    }
    return new Wanted(wanted, score);
  }

  private Profile profile(Account account) {
    return accounts.profile(account.id());
  }

  private Predicate<Account> word(String word, Rep asker, LocalDate today) {
    if (word.isEmpty()
        || word.matches(
            "(?i)team|all|owner|stage|region|segment|tier|lifecycle|团队|全部|负责人|阶段|地区|分段|等级")) {
      return account -> true;
    }
    if (word.matches("(?i)mine|me|我的|我")) {
      return account -> account.owner().equals(Optional.of(asker.id()));
    }
    if (word.matches("(?i)[abc]级?")) {
      Optional<String> tier = Optional.of(word.substring(0, 1).toUpperCase(java.util.Locale.ROOT));
      return account -> rules.tier(profile(account)).equals(tier);
    }
    Optional<Stages.Stage> stage = stages.named(word);
    if (stage.isPresent()) {
      return account -> account.stage().equals(stage.get().id());
    }
    return named(word, today);
  }

  private Predicate<Account> named(String word, LocalDate today) {
    Optional<String> phase = rules.phaseNamed(word);
    if (phase.isPresent()) {
      return account -> rules.life(account, profile(account), today).phase().equals(phase.get());
    }
    Optional<String> segment = rules.segmentNamed(word);
    if (segment.isPresent()) {
      return account -> rules.segment(profile(account)).equals(segment);
    }
    Optional<Rep> owner = reps.byName(word.replaceFirst("^@", ""));
    return owner.isPresent()
        ? account -> account.owner().equals(owner.map(Rep::id))
        : account -> holds(account, Folded.of(word));
  }

  private boolean holds(Account account, String word) {
    Profile profile = profile(account);
    String all =
        account.name()
            + " "
            + account.domain().orElse("")
            + " "
            + profile.region().orElse("")
            + " "
            + profile.industry().orElse("")
            + " "
            + String.join(" ", profile.notes().values());
    return Folded.of(all).contains(word);
  }
}
