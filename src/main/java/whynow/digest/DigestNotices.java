package whynow.digest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import whynow.chat.Block;
import whynow.chat.Choice;
import whynow.chat.Reply;
import whynow.handoff.HandoffRules;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.scoring.HotLeads;
import whynow.scoring.HotNotices;
import whynow.team.Rep;

/** How a digest is said: what matters first, lines of nothing left out. */
public final class DigestNotices {
  private final HotLeads hotLeads;
  private final HotNotices hotLines;
  private final HandoffRules handoffs;
  private final Messages messages;

  public DigestNotices(
      HotLeads hotLeads, HotNotices hotLines, HandoffRules handoffs, Messages messages) {
    this.hotLeads = hotLeads;
    this.hotLines = hotLines;
    this.handoffs = handoffs;
    this.messages = messages;
  }

  /** The digest as its reader is told it. */
  public Reply reply(Digest digest, Rep reader, java.time.Instant now) {
    Language language = reader.language();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(title(digest, language)));
    blocks.add(Block.Text.of(focus(digest, language)));
    String rest = rest(digest.figures(), language);
    if (!rest.isEmpty()) {
      blocks.add(Block.Text.of(rest));
    }
    people(digest, language).ifPresent(blocks::add);
    blocks.addAll(waiting(digest, language, now));
    works(digest, language).ifPresent(blocks::add);
    blocks.addAll(tomorrow(digest, language, now));
    if (digest.days().stream().anyMatch(day -> day.touches() > 0)) {
      blocks.add(chart(digest, language));
    }
    blocks.add(buttons(digest, language));
    return Reply.of(blocks).privately();
  }

  private String title(Digest digest, Language language) {
    String who = digest.rep().map(Rep::name).orElseGet(() -> say(language, "team"));
    LocalDate first = digest.period().first();
    String days = day(first, language);
    if (!digest.period().kind().equals("day")) {
      days += " – " + day(digest.period().end().minusDays(1), language);
    }
    return who + (language.isChinese() ? " · " : ", ") + days;
  }

  static String day(LocalDate day, Language language) {
    return language.isChinese()
        ? day.format(DateTimeFormatter.ofPattern("M月d日（EEE）", Locale.CHINA))
        : day.format(DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH));
  }

  private String focus(Digest digest, Language language) {
    Figures figures = digest.figures();
    List<String> parts = new ArrayList<>();
    parts.add(
        say(
            language,
            "meetings",
            "n",
            figures.meetingsBooked(),
            "accounts",
            figures.reach().accounts(),
            "average",
            one(digest.averageMeetings())));
    add(parts, language, "held", figures.meetingsHeld());
    add(parts, language, "replies", figures.replies());
    add(parts, language, "on_target", figures.onTargetPercent());
    parts.add(
        say(
            language,
            "touches",
            "n",
            figures.touches(),
            "average",
            one(digest.averageTouches()),
            "people",
            figures.reach().people()));
    return String.join(" · ", parts);
  }

  private static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private String rest(Figures figures, Language language) {
    List<String> parts = new ArrayList<>();
    String channels =
        figures.byChannel().entrySet().stream()
            .map(e -> say(language, "channel." + e.getKey()) + " " + e.getValue())
            .collect(Collectors.joining(language.isChinese() ? "、" : ", "));
    if (!channels.isEmpty()) {
      parts.add(channels);
    }
    figures.moves().forEach((stage, n) -> parts.add(say(language, "to", "n", n, "stage", stage)));
    add(parts, language, "new_contacts", figures.newContacts());
    add(parts, language, "new_triggers", figures.newTriggers());
    add(parts, language, "acted_on", figures.triggersActedOn());
    add(parts, language, "done", figures.promises().done());
    add(parts, language, "still_due", figures.promises().dueInSpan());
    add(parts, language, "refusals", figures.refusals());
    add(parts, language, "handed", figures.handed().offered());
    add(parts, language, "taken_over", figures.handed().accepted());
    if (figures.handed().returned() > 0) {
      parts.add(returned(figures.handed(), language));
    }
    return String.join(" · ", parts);
  }

  private String returned(Ledger.Handed handed, Language language) {
    String reasons =
        handed.reasons().entrySet().stream()
            .map(e -> handoffs.name(e.getKey(), language) + " " + e.getValue())
            .collect(Collectors.joining(language.isChinese() ? "、" : ", "));
    return say(
        language,
        "returned",
        "n",
        handed.returned(),
        "percent",
        handed.returnPercent(),
        "reasons",
        reasons);
  }

  private void add(List<String> parts, Language language, String key, int n) {
    if (n != 0) {
      parts.add(say(language, key, "n", n));
    }
  }

  private Optional<Block> people(Digest digest, Language language) {
    if (digest.people().isEmpty()) {
      return Optional.empty();
    }
    List<String> head =
        List.of("rep", "column_touches", "column_replies", "column_meetings", "column_overdue")
            .stream()
            .map(key -> say(language, key))
            .toList();
    return Optional.of(
        new Block.Table(
            head,
            digest.people().stream()
                .map(
                    part ->
                        List.of(
                            part.rep().name(),
                            "" + part.touches(),
                            "" + part.replies(),
                            "" + part.meetings(),
                            "" + part.overdue()))
                .toList()));
  }

  private List<Block> waiting(Digest digest, Language language, java.time.Instant now) {
    List<String> parts = new ArrayList<>();
    List<HotLeads.Hot> late = late(digest, now);
    add(parts, language, "late", late.size());
    add(parts, language, "overdue", digest.figures().promises().overdue());
    add(parts, language, "no_plan", digest.figures().withoutPlan());
    if (parts.isEmpty()) {
      return List.of();
    }
    return List.of(
        Block.Text.of(
            Block.Run.strong(say(language, "waiting") + " "),
            Block.Run.plain(String.join(" · ", parts))));
  }

  private List<HotLeads.Hot> late(Digest digest, java.time.Instant now) {
    return hotLeads.of(digest.rep().map(Rep::id)).stream().filter(h -> h.isLate(now)).toList();
  }

  private Optional<Block> works(Digest digest, Language language) {
    if (digest.works().isEmpty()) {
      return Optional.empty();
    }
    String text =
        digest.works().stream()
            .map(
                w ->
                    say(
                        language,
                        "works_line",
                        "what",
                        w.group().isEmpty()
                            ? say(language, "no_trigger")
                            : w.group().replace('_', ' '),
                        "percent",
                        Math.round(w.percent()),
                        "n",
                        w.sent()))
            .collect(Collectors.joining(" · "));
    return Optional.of(
        Block.Text.of(Block.Run.strong(say(language, "works") + " "), Block.Run.plain(text)));
  }

  /** At most three things to look at, the most pressing first. */
  private List<Block> tomorrow(Digest digest, Language language, java.time.Instant now) {
    List<Block.Text> things = new ArrayList<>();
    late(digest, now).stream()
        .limit(2)
        .forEach(hot -> things.add(hotLines.line(hot, language, now)));
    digest.people().stream()
        .filter(part -> part.overdue() > 0)
        .max(java.util.Comparator.comparingInt(Digest.Part::overdue))
        .ifPresent(
            part ->
                things.add(
                    Block.Text.of(
                        say(
                            language,
                            "clear_overdue",
                            "who",
                            part.rep().name(),
                            "n",
                            part.overdue()))));
    int overdue = digest.figures().promises().overdue();
    if (digest.people().isEmpty() && overdue > 0) {
      things.add(Block.Text.of(say(language, "clear_own", "n", overdue)));
    }
    if (digest.figures().withoutPlan() > 0) {
      things.add(Block.Text.of(say(language, "plan_them", "n", digest.figures().withoutPlan())));
    }
    return things.isEmpty()
        ? List.of()
        : List.of(
            Block.Text.of(Block.Run.strong(say(language, "tomorrow"))),
            new Block.Points(false, things.subList(0, Math.min(3, things.size()))));
  }

  private Block chart(Digest digest, Language language) {
    return new Block.Chart(
        say(language, "chart"),
        digest.days().stream().map(d -> day(d.day(), language)).toList(),
        List.of(
            new Block.Chart.Series(
                say(language, "column_touches"),
                digest.days().stream().map(d -> (double) d.touches()).toList()),
            new Block.Chart.Series(
                say(language, "column_replies"),
                digest.days().stream().map(d -> (double) d.replies()).toList())));
  }

  private Block buttons(Digest digest, Language language) {
    String span =
        digest.period().kind().equals("day")
            ? digest.period().first().toString()
            : digest.period().kind();
    String who = digest.rep().isPresent() ? "" : " team";
    Map<String, String> lines =
        Map.of("csv_button", "digest " + span + who + " csv", "week_button", "digest week" + who);
    return new Block.Choices(
        List.of("week_button", "csv_button").stream()
            .map(key -> Choice.of(say(language, key), lines.get(key)))
            .toList());
  }

  private String say(Language language, String key, Object... slots) {
    return messages.say(language, "digest." + key, slots);
  }
}
