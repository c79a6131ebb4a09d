package whynow.accounts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Command;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Folded;
import whynow.language.Messages;
import whynow.team.Rep;
import whynow.team.Reps;

/**
 * {@code accounts mine}, {@code accounts MQL}, {@code accounts owner Dana}, {@code accounts food}.
 */
public final class AccountsCommand implements Command {
  private static final int MOST = 25;
  private final Accounts accounts;
  private final Reps reps;
  private final Stages stages;
  private final Messages messages;

  public AccountsCommand(Accounts accounts, Reps reps, Stages stages, Messages messages) {
    this.accounts = accounts;
    this.reps = reps;
    this.stages = stages;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("accounts", Usage.optional("mine|team|STAGE|REGION"));
  }

  @Override
  public Reply answer(Call call) {
    Predicate<Account> wanted = account -> true;
    for (String word : call.arguments().split("\\s+", -1)) {
      wanted = wanted.and(filter(word, call));
    }
    List<Account> found =
        accounts.all().stream()
            .filter(wanted)
            .sorted(Comparator.comparing(a -> a.name().toLowerCase(Locale.ROOT)))
            .toList();
    if (found.isEmpty()) {
      return Reply.text(messages.say(call.language(), "account.none"));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(table(found, call));
    if (found.size() > MOST) {
      blocks.add(
          Block.Text.of(messages.say(call.language(), "digest.more", "n", found.size() - MOST)));
    }
    return Reply.of(blocks);
  }

  private Predicate<Account> filter(String word, Call call) {
    if (word.isEmpty() || word.matches("(?i)team|all|owner|stage|region|segment|团队|全部|负责人|阶段|地区")) {
      return account -> true;
    }
    if (word.matches("(?i)mine|me|我的|我")) {
      return account -> account.owner().equals(Optional.of(call.rep().id()));
    }
    Optional<Stages.Stage> stage = stages.named(word);
    if (stage.isPresent()) {
      return account -> account.stage().equals(stage.get().id());
    }
    Optional<Rep> owner = reps.byName(word.replaceFirst("^@", ""));
    return owner.isPresent()
        ? account -> account.owner().equals(owner.map(Rep::id))
        : account -> holds(account, Folded.of(word));
  }

  private boolean holds(Account account, String word) {
    Profile profile = accounts.profile(account.id());
    String all =
        account.name()
            + " "
            + account.domain().orElse("")
            + " "
            + profile.region().orElse("")
            + " "
            + profile.industry().orElse("");
    return Folded.of(all).contains(word);
  }

  private Block table(List<Account> found, Call call) {
    List<String> head =
        List.of("name", "domain", "stage", "owner").stream()
            .map(key -> messages.say(call.language(), "account." + key))
            .toList();
    return new Block.Table(
        head,
        found.stream()
            .limit(MOST)
            .map(
                account ->
                    List.of(
                        account.name(),
                        account.domain().orElse(""),
                        stages
                            .named(account.stage())
                            .map(stage -> stage.name(call.language()))
                            .orElse(account.stage()),
                        account.owner().flatMap(reps::byId).map(Rep::name).orElse("")))
            .toList());
  }
}
