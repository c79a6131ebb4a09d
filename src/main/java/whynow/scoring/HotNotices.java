package whynow.scoring;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.accounts.Contacts;
import whynow.accounts.Stages;
import whynow.chat.Block;
import whynow.chat.Choice;
import whynow.chat.Reply;
import whynow.delivery.Messenger;
import whynow.delivery.Told;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.team.AllOrNothing;
import whynow.team.Calendars;
import whynow.team.Rep;
import whynow.team.Reps;
import whynow.team.WorkingTimes;

/**
 * Tells owners of hot leads at once, their cover and the managers when the clock has run out, and
 * everybody concerned of leads that have gone quiet.
 */
public final class HotNotices {
  private static final int LONGEST_WORDS = 120;
  private final HotLeads hotLeads;
  private final ScoringRules rules;
  private final Stages stages;
  private final Waiting waiting;
  private final Accounts accounts;
  private final Contacts contacts;
  private final Reps reps;
  private final WorkingTimes times;
  private final Calendars calendars;
  private final Messenger messenger;
  private final Told told;
  private final AllOrNothing book;
  private final BiFunction<String, Language, String> triggerNames;
  private final Messages messages;

  public HotNotices(
      HotLeads hotLeads,
      ScoringRules rules,
      Stages stages,
      Waiting waiting,
      Accounts accounts,
      Contacts contacts,
      Reps reps,
      WorkingTimes times,
      Calendars calendars,
      Messenger messenger,
      Told told,
      AllOrNothing book,
      BiFunction<String, Language, String> triggerNames,
      Messages messages) {
    this.hotLeads = hotLeads;
    this.rules = rules;
    this.stages = stages;
    this.waiting = waiting;
    this.accounts = accounts;
    this.contacts = contacts;
    this.reps = reps;
    this.times = times;
    this.calendars = calendars;
    this.messenger = messenger;
    this.told = told;
    this.book = book;
    this.triggerNames = triggerNames;
    this.messages = messages;
  }

  /** Tells whom it concerns of every lead that is hot now, and of every clock that has run out. */
  public void hot(Instant now) {
    for (HotLeads.Hot hot : hotLeads.of(Optional.empty())) {
      String mark = hot.account() + " " + hot.reason() + " " + hot.since().toEpochMilli();
      List<Rep> first =
          hot.owner().flatMap(reps::byId).map(r -> withCover(r, now)).orElseGet(this::managers);
      first.forEach(rep -> tell(rep, "hot " + rep.id() + " " + mark, hot, now));
      if (hot.owner().isPresent() && hot.isLate(now)) {
        beyond(hot.owner().get(), now)
            .forEach(rep -> tell(rep, "late " + rep.id() + " " + mark, hot, now));
      }
    }
  }

  /** The owner, and whoever stands in while they are away. */
  private List<Rep> withCover(Rep owner, Instant now) {
    List<Rep> both = new ArrayList<>(List.of(owner));
    times.coverOf(owner.id(), now).flatMap(reps::byId).ifPresent(both::add);
    return both;
  }

  private List<Rep> managers() {
    return reps.all().stream().filter(rep -> rep.role().may(Rep.Role.MANAGER)).toList();
  }

  /** Who hears of a broken clock: the owner's cover and the managers. */
  private List<Rep> beyond(long owner, Instant now) {
    List<Rep> others = new ArrayList<>(managers());
    times.coverOf(owner, now).flatMap(reps::byId).ifPresent(others::add);
    return others.stream().filter(rep -> rep.id() != owner).distinct().toList();
  }

  private void tell(Rep rep, String mark, HotLeads.Hot hot, Instant now) {
    if (calendars.of(rep).isWorking(now) && messenger.doorOf(rep.id()).isPresent()) {
      book.together(
          () -> {
            if (told.first(mark, now)) {
              messenger.tell(rep.id(), reply(hot, rep, now));
            }
          });
    }
  }

  private Reply reply(HotLeads.Hot hot, Rep rep, Instant now) {
    String account = accounts.find(hot.account()).map(Account::name).orElse("?");
    Language language = rep.language();
    return Reply.of(
        line(hot, language, now),
        new Block.Choices(
            List.of(
                Choice.of(messages.say(language, "hot.draft"), draft(hot, account)),
                Choice.of(messages.say(language, "hot.log"), "log " + account))));
  }

  /** An answer to whoever wrote; else what fits. */
  private String draft(HotLeads.Hot hot, String account) {
    return hot.contact()
        .filter(person -> isAnswer(hot))
        .flatMap(contacts::find)
        .map(person -> "draft " + account + " to " + person.name() + " by email reply")
        .orElse("draft " + account);
  }

  private static boolean isAnswer(HotLeads.Hot hot) {
    return hot.reason().equals("reply") || hot.reason().equals("quote");
  }

  /** What they wrote, as it was logged. */
  private String quoted(HotLeads.Hot hot, Language language) {
    if (!isAnswer(hot)) {
      return "";
    }
    String words = hot.words().replaceAll("\\s+", " ").strip();
    return words.isEmpty() ? "" : messages.say(language, "hot.words", "words", shortened(words));
  }

  private static String shortened(String note) {
    return note.length() <= LONGEST_WORDS ? note : note.substring(0, LONGEST_WORDS - 1) + "…";
  }

  /** {@code Priya Nair · Tessel Health replied 37 minutes ago; answer by 09:33}. */
  public Block.Text line(HotLeads.Hot hot, Language language, Instant now) {
    return lines(List.of(hot), language, now).get(0);
  }

  /** A line each; who they are about is asked of the book at once. */
  public List<Block.Text> lines(List<HotLeads.Hot> all, Language language, Instant now) {
    Map<Long, String> companies = accounts.names(all.stream().map(HotLeads.Hot::account).toList());
    Map<Long, String> people =
        contacts.names(all.stream().flatMap(h -> h.contact().stream()).toList());
    Map<Long, ZoneId> zones = new HashMap<>();
    all.stream()
        .flatMap(h -> h.owner().stream())
        .distinct()
        .forEach(owner -> reps.byId(owner).ifPresent(rep -> zones.put(owner, rep.zone())));
    return all.stream()
        .map(
            hot ->
                line(
                    hot,
                    hot.contact().map(people::get).map(name -> name + " · ").orElse("")
                        + companies.getOrDefault(hot.account(), "?"),
                    hot.owner().map(zones::get).orElse(ZoneOffset.UTC),
                    language,
                    now))
        .toList();
  }

  private Block.Text line(
      HotLeads.Hot hot, String who, ZoneId zone, Language language, Instant now) {
    String due = hot.due().atZone(zone).toLocalTime().withSecond(0).withNano(0).toString();
    String text =
        messages.say(
            language,
            hot.isLate(now) ? "hot.late" : "hot.due",
            "why",
            messages.say(language, "hot." + hot.reason(), "what", what(hot, language)),
            "ago",
            span(Duration.between(hot.since(), now), language),
            "due",
            due);
    return Block.Text.of(
        Block.Run.strong(who), Block.Run.plain(" " + text + quoted(hot, language)));
  }

  private String what(HotLeads.Hot hot, Language language) {
    return hot.reason().equals("trigger")
        ? triggerNames.apply(hot.what(), language)
        : rules.deed(hot.what(), language);
  }

  private String span(Duration span, Language language) {
    long minutes = Math.max(0, span.toMinutes());
    String unit = minutes < 120 ? "minutes" : minutes < 2880 ? "hours" : "days";
    long count = minutes < 120 ? minutes : minutes < 2880 ? minutes / 60 : minutes / 1440;
    return messages.say(language, "hot." + unit, "n", count);
  }

  /**
   * The ladder of silence: days without a touch until the rep is told, then their manager too, then
   * that the lead is at risk; each once for each silence.
   */
  public void ladder(Instant now) {
    List<Integer> ladder = rules.ladder();
    List<Waiting.Quiet> quiet =
        waiting.quiet(now.minus(Duration.ofDays(ladder.get(0))), stages.closed());
    Map<Long, List<Waiting.Quiet>> byOwner =
        quiet.stream().collect(Collectors.groupingBy(Waiting.Quiet::owner));
    byOwner.forEach(
        (owner, accountsOfOwner) -> {
          for (int rung = 0; rung < ladder.size(); rung++) {
            int days = ladder.get(rung);
            boolean last = rung == ladder.size() - 1;
            List<Waiting.Quiet> step =
                accountsOfOwner.stream().filter(q -> rung(q, ladder, now) == days).toList();
            List<Rep> hearers = new ArrayList<>(reps.byId(owner).stream().toList());
            hearers.addAll(rung > 0 ? beyond(owner, now) : List.of());
            hearers.forEach(rep -> tellQuiet(rep, step, days, last, now));
          }
        });
  }

  /** The highest rung that this silence has reached. */
  private static int rung(Waiting.Quiet quiet, List<Integer> ladder, Instant now) {
    long days = Duration.between(quiet.lastTouch(), now).toDays();
    return ladder.stream().filter(rung -> rung <= days).reduce(0, Math::max);
  }

  private void tellQuiet(Rep rep, List<Waiting.Quiet> step, int days, boolean last, Instant now) {
    if (calendars.of(rep).isWorking(now) && messenger.doorOf(rep.id()).isPresent()) {
      book.together(
          () -> {
            List<String> names =
                step.stream()
                    .filter(q -> told.first(rung(rep, q, days), now))
                    .map(q -> accounts.find(q.account()).map(Account::name).orElse("?"))
                    .toList();
            if (!names.isEmpty()) {
              messenger.tell(rep.id(), Reply.text(quietText(rep, names, days, last)));
            }
          });
    }
  }

  private static String rung(Rep rep, Waiting.Quiet quiet, int days) {
    return "quiet "
        + days
        + " "
        + rep.id()
        + " "
        + quiet.account()
        + " "
        + quiet.lastTouch().toEpochMilli();
  }

  private String quietText(Rep rep, List<String> names, int days, boolean last) {
    String comma = rep.language().isChinese() ? "、" : ", ";
    String key = last ? "hot.at_risk" : "hot.quiet";
    String some = String.join(comma, names.subList(0, Math.min(10, names.size())));
    return messages.say(rep.language(), key, "days", days, "n", names.size(), "accounts", some);
  }
}
