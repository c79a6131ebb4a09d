package whynow.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.accounts.Profile;
import whynow.accounts.Stages;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.scoring.Scoring;
import whynow.team.Rep;
import whynow.team.Reps;

/**
 * {@code accounts mine}, {@code accounts MQL A}, {@code accounts keep score>40}: the best scores
 * first, each with its phase, segment, value and what to write there.
 */
public final class AccountsCommand implements Command {
  private static final int MOST = 25;
  private static final int MOST_SCORED = 300;
  private static final int OFFERED = 3;
  private final Accounts accounts;
  private final Reps reps;
  private final Stages stages;
  private final Scoring scoring;
  private final TargetRules rules;
  private final AccountFilter filter;
  private final Messages messages;

  public AccountsCommand(
      Accounts accounts,
      Reps reps,
      Stages stages,
      Scoring scoring,
      TargetRules rules,
      Messages messages) {
    this.accounts = accounts;
    this.reps = reps;
    this.stages = stages;
    this.scoring = scoring;
    this.rules = rules;
    this.filter = new AccountFilter(accounts, reps, stages, rules);
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("accounts", Usage.optional("mine|STAGE|PHASE|SEGMENT|REGION|score>60"));
  }

  /** An account with its score and profile. */
  private record Scored(Account account, Profile profile, int score) {}

  @Override
  public Reply answer(Call call) {
    LocalDate today = call.now().toLocalDate();
    AccountFilter.Wanted wanted = filter.read(call.arguments(), call.rep(), today);
    List<Account> fitting = accounts.all().stream().filter(wanted.accounts()).toList();
    boolean many = fitting.size() > MOST_SCORED && wanted.scoreFrom() == 0;
    List<Scored> found =
        (many ? firstByName(fitting) : fitting)
            .stream()
                .map(a -> scored(a, call))
                .filter(s -> s.score() >= wanted.scoreFrom())
                .sorted(
                    Comparator.comparingInt(Scored::score)
                        .reversed()
                        .thenComparing(s -> s.account().name().toLowerCase(Locale.ROOT)))
                .toList();
    if (found.isEmpty()) {
      return Reply.text(messages.say(call.language(), "account.none"));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(table(found, call, today));
    if (many) {
      blocks.add(Block.Text.of(messages.say(call.language(), "account.many", "n", fitting.size())));
    } else if (found.size() > MOST) {
      blocks.add(
          Block.Text.of(messages.say(call.language(), "digest.more", "n", found.size() - MOST)));
    }
    blocks.add(new Block.Choices(found.stream().limit(OFFERED).map(s -> draft(s, call)).toList()));
    return Reply.of(blocks);
  }

  /**
   * Scoring asks the book several things of each account, so thousands are not scored for a list.
   */
  private static List<Account> firstByName(List<Account> fitting) {
    return fitting.stream()
        .sorted(Comparator.comparing(a -> a.name().toLowerCase(Locale.ROOT)))
        .limit(MOST)
        .toList();
  }

  private Scored scored(Account account, Call call) {
    return new Scored(
        account, accounts.profile(account.id()), scoring.of(account, call.language()).total());
  }

  private Block table(List<Scored> found, Call call, LocalDate today) {
    List<String> head =
        Stream.of("name", "score", "stage", "phase", "segment", "tier", "value", "owner")
            .map(key -> messages.say(call.language(), "account." + key))
            .toList();
    return new Block.Table(head, found.stream().limit(MOST).map(s -> row(s, call, today)).toList());
  }

  private List<String> row(Scored scored, Call call, LocalDate today) {
    Account account = scored.account();
    Profile profile = scored.profile();
    OptionalLong value = rules.value(profile);
    return List.of(
        account.name(),
        "" + scored.score(),
        stages
            .named(account.stage())
            .map(stage -> stage.name(call.language()))
            .orElse(account.stage()),
        rules.phaseName(rules.life(account, profile, today).phase(), call.language()),
        rules.segment(profile).map(s -> rules.segmentName(s, call.language())).orElse(""),
        rules.tier(profile).orElse(""),
        value.isPresent() ? IcpCommand.number(value.getAsLong()) : "",
        account.owner().flatMap(reps::byId).map(Rep::name).orElse(""));
  }

  /** The kind of message that fits where the account stands. */
  private Choice draft(Scored scored, Call call) {
    Account account = scored.account();
    String kind = rules.life(account, scored.profile(), call.now().toLocalDate()).draft();
    String label =
        messages.say(call.language(), "targets.draft." + kind, "account", account.name());
    return Choice.of(label, "draft " + account.handle() + " " + kind);
  }
}
