package whynow.followups;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whynow.accounts.Account;
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

/** {@code cadence start first northlight}, {@code cadence northlight}, {@code cadence stop …}. */
public final class CadenceCommand implements Command {
  private static final Pattern VERB =
      Pattern.compile("(?i)^(start|stop|show|开始|启动|停止|结束|查看)(?![\\p{IsLatin}])\\s*(.*)$");
  private final Cadences cadences;
  private final Whom whom;
  private final FollowupNotices lines;
  private final Messages messages;

  public CadenceCommand(Cadences cadences, Whom whom, FollowupNotices lines, Messages messages) {
    this.cadences = cadences;
    this.whom = whom;
    this.lines = lines;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of(
        "cadence",
        Usage.optional("start|stop|show"),
        Usage.optional("cadence"),
        Usage.required("account or contact"));
  }

  @Override
  public Reply answer(Call call) {
    Matcher verb = VERB.matcher(call.arguments());
    boolean found = verb.matches();
    String rest = found ? verb.group(2) : call.arguments();
    if (rest.isBlank()) {
      throw refusal(call, "how", "names", names(call));
    }
    return switch (found ? verb.group(1).toLowerCase(java.util.Locale.ROOT) : "show") {
      case "start", "开始", "启动" -> start(call, rest);
      case "stop", "停止", "结束" -> stop(call, who(call, rest));
      default -> show(call, who(call, rest));
    };
  }

  private String names(Call call) {
    return cadences.all().values().stream()
        .map(c -> c.name().in(call.language()))
        .collect(Collectors.joining(call.language().isChinese() ? "、" : ", "));
  }

  private Whom.One who(Call call, String text) {
    Whom.Answer answer = whom.in(text);
    if (answer instanceof Whom.Several several) {
      List<Choice> choices =
          several.names().stream().map(n -> Choice.of(n, "cadence " + n)).toList();
      throw new Refusal(
          Reply.of(
              Block.Text.of(messages.say(call.language(), "followup.which")),
              new Block.Choices(choices)));
    }
    if (answer instanceof Whom.One one) {
      return one;
    }
    throw new Refusal(messages.say(call.language(), "followup.who", "text", text));
  }

  private Reply start(Call call, String text) {
    Cadences.Asked asked = cadences.in(text).orElse(null);
    if (asked == null) {
      return whichCadence(call, who(call, text));
    }
    Whom.One one = who(call, text.strip().substring(asked.said().length()).strip());
    List<Followup> open = cadences.openAt(one.account().id());
    if (!open.isEmpty()) {
      throw new Refusal(shown(call, one.account(), open, "running"));
    }
    Cadences.Plan plan =
        cadences.plan(
            asked.cadence(), call.rep(), one.account(), one.contact(), call.now().toInstant());
    if (plan.steps().isEmpty()) {
      throw nobody(call, one, plan);
    }
    return started(call, one, asked, plan, cadences.start(plan, by(call)));
  }

  private Reply whichCadence(Call call, Whom.One one) {
    List<Choice> choices =
        cadences.all().entrySet().stream()
            .map(
                e ->
                    Choice.of(
                        e.getValue().name().in(call.language()),
                        "cadence start " + e.getKey() + " " + name(one)))
            .toList();
    return Reply.of(
        Block.Text.of(say(call, "which", "who", one.name())), new Block.Choices(choices));
  }

  private static String name(Whom.One one) {
    return one.contact()
        .map(c -> c.name() + ", " + one.account().name())
        .orElse(one.account().name());
  }

  private Refusal nobody(Call call, Whom.One one, Cadences.Plan plan) {
    return plan.refused().isEmpty()
        ? refusal(call, "nobody", "account", one.account().name())
        : refusal(call, "all_refused", "who", String.join(", ", plan.refused()));
  }

  private Reply started(
      Call call, Whom.One one, Cadences.Asked asked, Cadences.Plan plan, List<Followup> kept) {
    String name = asked.cadence().name().in(call.language());
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Text.of(
            Block.Run.strong(name + " · " + one.account().name()),
            Block.Run.plain(say(call, "started", "n", kept.size()))));
    blocks.add(points(call, kept));
    left(call, plan).forEach(line -> blocks.add(Block.Text.of(line)));
    List<Choice> choices =
        new ArrayList<>(lines.draft(kept.get(0), call.language()).stream().toList());
    choices.add(Choice.of(messages.say(call.language(), "followup.undo"), "undo"));
    blocks.add(new Block.Choices(choices));
    return Reply.of(blocks).privately();
  }

  private List<String> left(Call call, Cadences.Plan plan) {
    List<String> left = new ArrayList<>();
    String comma = call.language().isChinese() ? "、" : ", ";
    if (!plan.missing().isEmpty()) {
      String tiers =
          plan.missing().stream()
              .map(t -> messages.say(call.language(), "research.tier." + Cadences.word(t)))
              .collect(Collectors.joining(comma));
      left.add(say(call, "missing", "tiers", tiers));
    }
    if (!plan.refused().isEmpty()) {
      left.add(say(call, "refused", "who", String.join(comma, plan.refused())));
    }
    return left;
  }

  private Reply stop(Call call, Whom.One one) {
    List<Followup> open =
        cadences.openAt(one.account().id()).stream()
            .filter(f -> f.rep() == call.rep().id())
            .filter(
                f -> one.contact().isEmpty() || f.contact().equals(one.contact().map(c -> c.id())))
            .toList();
    if (open.isEmpty()) {
      throw refusal(call, "none", "who", one.name());
    }
    cadences.stop(open, by(call));
    Choice undo = Choice.of(messages.say(call.language(), "followup.undo"), "undo");
    return Reply.text(say(call, "stopped", "who", one.name(), "n", open.size()))
        .with(new Block.Choices(List.of(undo)))
        .inPlace();
  }

  private Reply show(Call call, Whom.One one) {
    List<Followup> open = cadences.openAt(one.account().id());
    return open.isEmpty() ? whichCadence(call, one) : shown(call, one.account(), open, "open");
  }

  private Reply shown(Call call, Account account, List<Followup> open, String key) {
    Choice stop = Choice.of(say(call, "stop"), "cadence stop " + account.name());
    return Reply.of(
            Block.Text.of(say(call, key, "account", account.name(), "n", open.size())),
            points(call, open),
            new Block.Choices(List.of(stop)))
        .privately();
  }

  private Block.Points points(Call call, List<Followup> steps) {
    return new Block.Points(
        false,
        steps.stream().map(f -> lines.line(f, call.language(), call.now().toLocalDate())).toList());
  }

  private static By by(Call call) {
    return new By(call.rep().id(), call.now().toInstant());
  }

  private String say(Call call, String key, Object... slots) {
    return messages.say(call.language(), "followup.cadence." + key, slots);
  }

  private Refusal refusal(Call call, String key, Object... slots) {
    return new Refusal(say(call, key, slots));
  }
}
