package whynow.outreach;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import whynow.accounts.Account;
import whynow.accounts.Function;
import whynow.language.Language;
import whynow.playbook.DataFolder;
import whynow.triggers.Certainty;
import whynow.triggers.Trigger;

/**
 * Finds why you and why now: joins what happened at an account to what we answer.
 *
 * <pre>{@code
 * angles.of(account, brief.triggers(), Optional.empty(), Language.EN, today)
 * }</pre>
 */
public final class Angles {
  private static final int PAIN_LASTS_DAYS = 400;
  private static final int SHOWN = 3;
  private static final double FIT_WEIGHT = 20;
  private static final double ASIDE = 25;

  /** Begins in the middle of a thought: nothing to open a letter with. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "^(?:(?:And|But|So|Or|Yet|However|Also|Still|Instead|Because|Which)\\b|\\p{Ll}|而且|但是|不过|所以|因此|此外|并且|然而)");

  private static final Pattern WE = Pattern.compile("(?i)\\b(?:we|our|us)\\b|我们|我們|本公司|我司");

  /** What can be said about why now. */
  public sealed interface Reasons {
    /** Good moments, best first; never empty. */
    record Found(List<Angle> angles) implements Reasons {}

    /**
     * Nothing is fresh enough.
     *
     * @param reason says so, with what there is
     * @param openers how to write all the same
     */
    record Nothing(String reason, List<Opener> openers) implements Reasons {}
  }

  /**
   * A way to begin without news.
   *
   * @param kind {@code initiative} or {@code question}
   * @param stated what they said they work on, for an initiative
   */
  public record Opener(String kind, String text, Optional<Trigger> stated) {}

  private final Playbook playbook;
  private final Supplier<Implication.All> implications;
  private final Telling telling;

  public Angles(Playbook playbook, DataFolder data) {
    this.playbook = playbook;
    this.implications = data.file("outreach/implications.yaml", Implication.All.class);
    this.telling = new Telling(data);
  }

  /**
   * The best angles, one a trigger.
   *
   * @param triggers of one account, best first
   * @param reader whose view counts, where a message is for one function
   */
  public Reasons of(
      Account account,
      List<Trigger> triggers,
      Optional<Function> reader,
      Language language,
      LocalDate today) {
    return of(account, triggers, List.of(), reader, language, today);
  }

  /**
   * The same, with some types of event before all others.
   *
   * @param wanted types of trigger, the most wanted first
   */
  public Reasons of(
      Account account,
      List<Trigger> triggers,
      List<String> wanted,
      Optional<Function> reader,
      Language language,
      LocalDate today) {
    Map<Trigger, Double> worth = new HashMap<>();
    triggers.forEach(t -> worth.computeIfAbsent(t, w -> worth(account, w)));
    List<Angle> angles =
        triggers.stream()
            .filter(t -> isFresh(t, today) && !GOES_ON.matcher(t.quote().strip()).find())
            .sorted(
                Comparator.comparingInt((Trigger t) -> place(t, wanted))
                    .thenComparing(t -> -worth.get(t)))
            .limit(SHOWN * 2L)
            .map(t -> angle(account, t, triggers, reader, language, today))
            .limit(SHOWN)
            .toList();
    return angles.isEmpty()
        ? new Openers(playbook, telling).of(account, triggers, language, today)
        : new Reasons.Found(angles);
  }

  private static int place(Trigger trigger, List<String> wanted) {
    int place = wanted.indexOf(trigger.type());
    return place < 0 ? wanted.size() : place;
  }

  private double worth(Account account, Trigger trigger) {
    boolean statesAProblem = trigger.type().equals("pain_point");
    return trigger.score()
        + (statesAProblem ? 0 : 0.5)
        + FIT_WEIGHT * playbook.fit(trigger.quote())
        - (isTellable(account, trigger) ? 0 : ASIDE);
  }

  /** A sentence that never speaks of them makes a poor opening. */
  private static boolean isTellable(Account account, Trigger trigger) {
    Mentions said = Mentions.in(trigger.quote());
    return WE.matcher(trigger.quote()).find()
        || AccountNames.of(account).stream().anyMatch(said::of)
        || trigger.facts().keySet().stream().anyMatch(k -> !k.equals("event_date"));
  }

  /** True while it is still a reason to write. */
  boolean isFresh(Trigger trigger, LocalDate today) {
    int days = implications.get().of(trigger.type()).map(Implication::freshFor).orElse(0);
    return trigger.own()
        && trigger.certainty() != Certainty.RUMOURED
        && trigger
            .published()
            .map(d -> !d.isAfter(today) && ChronoUnit.DAYS.between(d, today) <= days)
            .orElse(false);
  }

  private Angle angle(
      Account account,
      Trigger trigger,
      List<Trigger> all,
      Optional<Function> reader,
      Language language,
      LocalDate today) {
    Choice choice =
        choose(account, trigger, readable(pains(trigger, all, today), language), reader);
    Playbook.Proposition ours = playbook.propositions().get(choice.proposition);
    String whyYou =
        choice
            .pain
            .map(p -> telling.rep(account, p, language, today))
            .orElseGet(() -> meaning(trigger, reader, language));
    return new Angle(
        trigger,
        telling.rep(account, trigger, language, today),
        whyYou,
        choice.pain,
        choice.proposition,
        reason(choice, ours, language));
  }

  private String meaning(Trigger trigger, Optional<Function> reader, Language language) {
    return implications.get().of(trigger.type()).map(i -> i.why(reader, language)).orElse("");
  }

  private String reason(Choice choice, Playbook.Proposition ours, Language language) {
    String name = ours.name().in(language);
    String because = ours.reason().in(language);
    boolean chinese = language.isChinese();
    String line = chinese ? name + "：" + because : name + ": " + because;
    if (choice.fits) {
      return line;
    }
    return line
        + (chinese
            ? "（页面上没有提到我们这一行的事，契合度较弱）"
            : " (their pages do not speak of our kind of work, so the fit is weak)");
  }

  private List<Trigger> pains(Trigger trigger, List<Trigger> all, LocalDate today) {
    return all.stream()
        .filter(t -> t.type().equals("pain_point") || t.type().equals("initiative"))
        .filter(t -> t.own() && !t.quote().equals(trigger.quote()))
        .filter(
            t ->
                t.published()
                    .map(d -> ChronoUnit.DAYS.between(d, today) <= PAIN_LASTS_DAYS)
                    .orElse(false))
        .toList();
  }

  /** Those in the reader's own language, where there are any. */
  private static List<Trigger> readable(List<Trigger> pains, Language language) {
    List<Trigger> own =
        pains.stream()
            .filter(
                p ->
                    language.isChinese()
                        == p.quote().codePoints().anyMatch(Character::isIdeographic))
            .toList();
    return own.isEmpty() ? pains : own;
  }

  private record Choice(String proposition, Optional<Trigger> pain, double score, boolean fits) {}

  private Choice choose(
      Account account, Trigger trigger, List<Trigger> pains, Optional<Function> reader) {
    List<Choice> choices = new ArrayList<>();
    Map<Trigger, Mentions> said = new HashMap<>();
    pains.forEach(p -> said.put(p, words(account, p)));
    said.put(trigger, words(account, trigger));
    for (Map.Entry<String, Playbook.Proposition> e : playbook.propositions().entrySet()) {
      choices.add(weigh(said, e, trigger, pains, reader));
    }
    return choices.stream()
        .max(Comparator.comparingDouble(Choice::score))
        .orElseThrow(() -> new IllegalStateException("data/playbook/propositions is empty"));
  }

  private Choice weigh(
      Map<Trigger, Mentions> words,
      Map.Entry<String, Playbook.Proposition> entry,
      Trigger trigger,
      List<Trigger> pains,
      Optional<Function> reader) {
    Playbook.Proposition ours = entry.getValue();
    Optional<Trigger> pain =
        pains.stream()
            .max(Comparator.comparingInt(p -> hits(words.get(p), ours, p)))
            .filter(p -> hits(words.get(p), ours, p) > 0);
    int said = hits(words.get(trigger), ours, trigger);
    int rank = ours.triggers().indexOf(trigger.type());
    double byType = rank < 0 ? 0 : 2.0 / (rank + 1);
    double byReader = reader.filter(ours.functions()::contains).isPresent() ? 0.4 : 0;
    double score =
        pain.map(p -> 3.5 + hits(words.get(p), ours, p)).orElse(0.0)
            + 1.5 * said
            + byType
            + byReader;
    boolean fits = pain.isPresent() || said > 0 || playbook.fit(trigger.quote()) > 0;
    return new Choice(entry.getKey(), pain, score, fits);
  }

  /** A company called Paper does not thereby speak of paper. */
  private static Mentions words(Account account, Trigger trigger) {
    return Mentions.in(trigger.quote().replace(ShortName.of(account.name()), ""));
  }

  /** Our words in theirs. */
  private static int hits(Mentions mentions, Playbook.Proposition ours, Trigger trigger) {
    int pains = trigger.type().equals("initiative") ? 0 : mentions.count(ours.pains());
    return Math.min(3, pains + mentions.count(ours.initiatives()));
  }
}
