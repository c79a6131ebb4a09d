package whynow.digest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import whynow.accounts.Stages;
import whynow.handoff.HandoffRules;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.team.Rep;

/** A digest's sentences; lines of nothing are left out. */
public final class DigestWords {
  private final HandoffRules handoffs;
  private final Stages stages;
  private final Messages messages;

  public DigestWords(HandoffRules handoffs, Stages stages, Messages messages) {
    this.handoffs = handoffs;
    this.stages = stages;
    this.messages = messages;
  }

  /** {@code Team, Wed 25 Nov}. */
  public String title(Digest digest, Language language) {
    String who = digest.rep().map(Rep::name).orElseGet(() -> say(language, "team"));
    LocalDate first = digest.period().first();
    String days = day(first, language);
    if (!digest.period().kind().equals("day")) {
      days += " – " + day(digest.period().end().minusDays(1), language);
    }
    return who + (language.isChinese() ? " · " : ", ") + days;
  }

  /** {@code Wed 25 Nov}. */
  public static String day(LocalDate day, Language language) {
    return language.isChinese()
        ? day.format(DateTimeFormatter.ofPattern("M月d日（EEE）", Locale.CHINA))
        : day.format(DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH));
  }

  /** {@code 25 Nov}, {@code 11/25}: short enough to stand under a bar. */
  static String shortDay(LocalDate day, Language language) {
    String pattern = language.isChinese() ? "M/d" : "d MMM";
    return day.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
  }

  /** Meetings from accounts worked come first: focus beats volume. */
  public String lead(Digest digest, Language language) {
    return say(
        language,
        "meetings",
        "n",
        digest.figures().meetingsBooked(),
        "accounts",
        digest.figures().reach().accounts(),
        "average",
        one(digest.averageMeetings()));
  }

  String focus(Digest digest, Language language) {
    Figures figures = digest.figures();
    List<String> parts = new ArrayList<>();
    parts.add(lead(digest, language));
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

  /** With one decimal. */
  public static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** Channels, moves, what is new and what was kept; empty when there was nothing. */
  public String rest(Figures figures, Language language) {
    List<String> parts = new ArrayList<>();
    String channels =
        figures.byChannel().entrySet().stream()
            .map(e -> say(language, "channel." + e.getKey()) + " " + e.getValue())
            .collect(Collectors.joining(language.isChinese() ? "、" : ", "));
    if (!channels.isEmpty()) {
      parts.add(channels);
    }
    figures
        .moves()
        .forEach(
            (stage, n) -> parts.add(say(language, "to", "n", n, "stage", stage(stage, language))));
    if (figures.deals() > 0) {
      parts.add(sold(figures, language));
    }
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

  private String sold(Figures figures, Language language) {
    String kinds =
        figures.sold().stream()
            .map(s -> messages.say(language, "deal.kind." + s.kind()) + " " + s.count())
            .collect(Collectors.joining(language.isChinese() ? "、" : ", "));
    String value = String.format(Locale.ROOT, "%,d", figures.soldValue());
    return say(language, "sold", "n", figures.deals(), "value", value, "kinds", kinds);
  }

  private String stage(String id, Language language) {
    return stages.all().stream()
        .filter(stage -> stage.id().equals(id))
        .map(stage -> stage.name(language))
        .findFirst()
        .orElse(id);
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

  /** What is late or has no next step; empty when nothing waits. */
  String waiting(Digest digest, int late, Language language) {
    List<String> parts = new ArrayList<>();
    add(parts, language, "late", late);
    add(parts, language, "overdue", digest.figures().promises().overdue());
    add(parts, language, "no_plan", digest.figures().withoutPlan());
    return String.join(" · ", parts);
  }

  private void add(List<String> parts, Language language, String key, int n) {
    if (n != 0) {
      parts.add(say(language, key, "n", n));
    }
  }

  private String say(Language language, String key, Object... slots) {
    return messages.say(language, "digest." + key, slots);
  }
}
