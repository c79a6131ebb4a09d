package whynow.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import whynow.accounts.Stages;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Command;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.team.Rep;

/** {@code stats by channel}: what is answered; {@code funnel}: how many accounts stand where. */
public final class StatsCommand implements Command {
  private static final int ENOUGH = 20;
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
    String by = by(call.arguments());
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

  private static String by(String arguments) {
    String text = arguments.toLowerCase(Locale.ROOT);
    if (text.matches(".*(channel|渠道).*")) {
      return "channel";
    }
    if (text.matches(".*(tier|层级|级别).*")) {
      return "tier";
    }
    if (text.matches(".*(content|内容).*")) {
      return "content";
    }
    return text.matches(".*(rep|销售|人).*") ? "rep" : "trigger";
  }

  /** How far accounts came, by what was sent to them; every line with its n. */
  private Reply conversion(Call call, Optional<Long> whose) {
    Instant now = call.now().toInstant();
    String by = by(call.arguments());
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
