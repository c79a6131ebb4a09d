package whynow.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import whynow.accounts.Stages;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Folded;
import whynow.language.Messages;
import whynow.team.Rep;

/** {@code stats by channel}: what is answered; {@code funnel}: how many accounts stand where. */
public final class StatsCommand implements Command {
  private static final int ENOUGH = 20;
  private static final Map<String, Pattern> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put("trigger", Pattern.compile("trigger|signal|动态|信号"));
    GROUPS.put("channel", Pattern.compile("channel|渠道|方式"));
    GROUPS.put("tier", Pattern.compile("tier|level|层级|级别|职级"));
    GROUPS.put("content", Pattern.compile("content|内容|资料"));
    GROUPS.put("rep", Pattern.compile("\\brep\\b|\\breps\\b|销售|人"));
  }

  private final String verb;
  private final Ledger ledger;
  private final Stages stages;
  private final GroupNames names;
  private final Messages messages;

  private StatsCommand(
      String verb, Ledger ledger, Stages stages, GroupNames names, Messages messages) {
    this.verb = verb;
    this.ledger = ledger;
    this.stages = stages;
    this.names = names;
    this.messages = messages;
  }

  public static StatsCommand stats(
      Ledger ledger, Stages stages, GroupNames names, Messages messages) {
    return new StatsCommand("stats", ledger, stages, names, messages);
  }

  public static StatsCommand funnel(
      Ledger ledger, Stages stages, GroupNames names, Messages messages) {
    return new StatsCommand("funnel", ledger, stages, names, messages);
  }

  @Override
  public Usage usage() {
    return Usage.of(verb, Usage.optional("by trigger|channel|tier|content|rep"));
  }

  @Override
  public Reply answer(Call call) {
    boolean all = call.rep().role().may(Rep.Role.MANAGER);
    Optional<Long> whose = all ? Optional.empty() : Optional.of(call.rep().id());
    if (verb.equals("stats")) {
      return stats(call, whose);
    }
    return call.arguments().isBlank() ? funnel(call, whose) : conversion(call, whose);
  }

  private Reply stats(Call call, Optional<Long> whose) {
    Instant now = call.now().toInstant();
    String by = by(call);
    List<Ledger.Works> works =
        ledger.works(by, now.minus(Duration.ofDays(90)), now, whose).stream()
            .filter(w -> w.sent() >= ENOUGH)
            .toList();
    if (works.isEmpty()) {
      return Reply.text(say(call, "stats_none"));
    }
    List<List<String>> rows =
        works.stream()
            .map(
                w ->
                    List.of(
                        names.of(by, w.group(), call.language()),
                        "" + w.sent(),
                        String.format(Locale.ROOT, "%d (%.0f%%)", w.replied(), w.percent())))
            .toList();
    return Reply.of(
        new Block.Table(
            List.of(say(call, "group"), say(call, "sent"), say(call, "answered")), rows),
        Block.Text.of(say(call, "hidden")));
  }

  /** What to group by, in the words of either language; nothing said means the trigger. */
  private String by(Call call) {
    String text = Folded.of(call.arguments());
    if (text.isBlank()) {
      return "trigger";
    }
    return GROUPS.entrySet().stream()
        .filter(group -> group.getValue().matcher(text).find())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new Refusal(which(call)));
  }

  private Reply which(Call call) {
    String text = messages.say(call.language(), "digest.stats_by", "text", call.arguments());
    List<Choice> choices =
        GROUPS.keySet().stream()
            .map(g -> Choice.of(say(call, "by_" + g), verb + " by " + g))
            .toList();
    return Reply.of(Block.Text.of(text), new Block.Choices(choices));
  }

  /** How far accounts came, by what was sent to them; every line with its n. */
  private Reply conversion(Call call, Optional<Long> whose) {
    Instant now = call.now().toInstant();
    String by = by(call);
    List<List<String>> rows =
        ledger.conversion(by, now.minus(Duration.ofDays(90)), now, whose).stream()
            .map(
                c ->
                    List.of(
                        names.of(by, c.group(), call.language()),
                        "" + c.worked(),
                        share(c.answered(), c.worked()),
                        share(c.met(), c.worked()),
                        share(c.qualified(), c.worked()),
                        share(c.won(), c.worked())))
            .toList();
    if (rows.isEmpty()) {
      return Reply.text(say(call, "stats_none"));
    }
    List<String> head =
        List.of("group", "worked", "answered", "met", "qualified", "won").stream()
            .map(key -> say(call, key))
            .toList();
    return Reply.of(new Block.Table(head, rows), Block.Text.of(say(call, "conversion_note")));
  }

  /** A share of fewer than twenty tells nothing, so only the count is said. */
  private static String share(int part, int of) {
    return of < ENOUGH
        ? "" + part
        : String.format(Locale.ROOT, "%d (%.0f%%)", part, 100.0 * part / of);
  }

  private Reply funnel(Call call, Optional<Long> whose) {
    List<List<String>> rows =
        Funnel.of(ledger.stages(whose), stages.all()).stream()
            .map(
                step ->
                    List.of(
                        step.stage().name(call.language()),
                        "" + step.here(),
                        step.further().isPresent() ? step.further().getAsInt() + "%" : ""))
            .toList();
    return Reply.of(
        new Block.Heading(say(call, "funnel")),
        new Block.Table(List.of(say(call, "stage"), say(call, "count"), say(call, "share")), rows));
  }

  private String say(Call call, String key) {
    return messages.say(call.language(), "digest." + key);
  }
}
