package whynow.deals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import whynow.accounts.Account;
import whynow.accounts.Stages;
import whynow.accounts.Whom;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.team.By;
import whynow.team.Rep;

/**
 * {@code deal Northlight Foods bought dock scheduling, 24000}; {@code deal Northlight Foods}: what
 * they bought; alone, what was sold in the last ninety days by kind.
 */
public final class DealCommand implements Command {
  private static final Duration LOOK_BACK = Duration.ofDays(90);
  private final Deals deals;
  private final Whom whom;
  private final Stages stages;
  private final Messages messages;

  /** Over these deals. */
  public DealCommand(Deals deals, Whom whom, Stages stages, Messages messages) {
    this.deals = deals;
    this.whom = whom;
    this.stages = stages;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("deal", Usage.optional("account"), Usage.optional("what, value a year"));
  }

  @Override
  public Reply answer(Call call) {
    if (call.arguments().isBlank()) {
      return sold(call);
    }
    if (!(whom.in(call.arguments()) instanceof Whom.One one)) {
      throw new Refusal(messages.say(call.language(), "account.unknown", "text", call.arguments()));
    }
    return one.rest().isBlank() ? history(call, one.account()) : bought(call, one);
  }

  private Reply bought(Call call, Whom.One one) {
    DealWords words = DealWords.in(one.rest());
    if (words.what().isEmpty()) {
      throw new Refusal(say(call, "how"));
    }
    Instant now = call.now().toInstant();
    Account account = one.account();
    Deal deal =
        deals.add(
            new Deal(
                0,
                account.id(),
                call.rep().id(),
                now,
                words.kindAfter(deals.at(account.id())),
                words.what(),
                words.value()),
            new By(call.rep().id(), now));
    List<Choice> choices = new ArrayList<>();
    if (stages.named(account.stage()).filter(Stages.Stage::open).isPresent()) {
      choices.add(Choice.of(say(call, "customer"), "stage " + account.name() + " CUSTOMER"));
    }
    choices.add(Choice.of(messages.say(call.language(), "followup.undo"), "undo"));
    return Reply.of(line(call, account.name(), deal), new Block.Choices(choices));
  }

  private Block.Text line(Call call, String name, Deal deal) {
    return Block.Text.of(
        Block.Run.strong(name),
        Block.Run.plain(
            " · " + say(call, "kind." + deal.kind().word()) + " · " + shown(call, deal)));
  }

  private String shown(Call call, Deal deal) {
    return deal.value().isPresent()
        ? say(call, "value", "what", deal.what(), "n", number(deal.value().getAsLong()))
        : deal.what();
  }

  private static String number(long value) {
    return String.format(java.util.Locale.ROOT, "%,d", value);
  }

  private Reply history(Call call, Account account) {
    List<Deal> all = deals.at(account.id());
    if (all.isEmpty()) {
      return Reply.text(say(call, "none_at", "account", account.name()));
    }
    List<Block.Text> lines =
        all.stream()
            .map(d -> line(call, d.at().atZone(call.rep().zone()).toLocalDate().toString(), d))
            .toList();
    return Reply.of(new Block.Heading(account.name()), new Block.Points(false, lines));
  }

  private Reply sold(Call call) {
    boolean all = call.rep().role().may(Rep.Role.MANAGER);
    List<Deal> found =
        deals.since(
            call.now().toInstant().minus(LOOK_BACK),
            all ? Optional.empty() : Optional.of(call.rep().id()));
    if (found.isEmpty()) {
      return Reply.text(say(call, "none"));
    }
    List<Block.Text> lines =
        Arrays.stream(Deal.Kind.values())
            .filter(kind -> found.stream().anyMatch(d -> d.kind() == kind))
            .map(kind -> Block.Text.of(sum(call, kind, found)))
            .toList();
    return Reply.of(Block.Text.of(say(call, "sold")), new Block.Points(false, lines));
  }

  private String sum(Call call, Deal.Kind kind, List<Deal> all) {
    List<Deal> those = all.stream().filter(d -> d.kind() == kind).toList();
    long value = those.stream().map(Deal::value).mapToLong(v -> v.orElse(0)).sum();
    return say(
        call,
        "sum",
        "kind",
        say(call, "kind." + kind.word()),
        "n",
        those.size(),
        "value",
        number(OptionalLong.of(value).getAsLong()));
  }

  private String say(Call call, String key, Object... slots) {
    return messages.say(call.language(), "deal." + key, slots);
  }
}
