package whynow.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import whynow.accounts.Contact;
import whynow.accounts.Function;
import whynow.activity.Touch;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Reply;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.team.Calendars;
import whynow.team.WorkCalendar;

/** An account plan as a rep reads it: the story, the people, an idea for each, the order. */
final class PlanNotice {
  private static final int OFFERED = 3;

  /**
   * What is planned.
   *
   * @param had what they have had from us
   * @param past our touches there, newest first
   * @param ideas one for each reader; none when nothing is fresh
   */
  record Plan(
      Angles.Reasons reasons, Past had, BuyingTeam team, List<Touch> past, List<Idea> ideas) {}

  /**
   * What to write to one reader, in a line.
   *
   * @param care what readers of this function look at; may be empty
   */
  record Idea(BuyingTeam.Seat seat, String subject, String ask, String care) {}

  private final Calendars calendars;
  private final Messages messages;

  PlanNotice(Calendars calendars, Messages messages) {
    this.calendars = calendars;
    this.messages = messages;
  }

  Reply of(Call call, AccountNotice.Known known, PlanForm form, Plan plan) {
    Language language = call.language();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(say(language, "plan.title", "account", known.account().name())));
    blocks.addAll(story(call, known, plan.reasons()));
    had(language, plan.had()).ifPresent(blocks::add);
    blocks.add(strong(say(language, "plan.team")));
    blocks.add(new Block.Points(false, team(call, plan)));
    blocks.add(Block.Text.of(risk(call, plan)));
    if (!plan.ideas().isEmpty()) {
      blocks.add(strong(say(language, "plan.ideas")));
      blocks.add(
          new Block.Points(true, plan.ideas().stream().map(i -> idea(language, i)).toList()));
      blocks.add(strong(say(language, "plan.cadence")));
      blocks.add(new Block.Points(false, steps(call, known, form, plan.team())));
      blocks.add(Block.Text.of(forward(language, known, form)));
    }
    blocks.add(new Block.Choices(choices(call, known, plan)));
    return Reply.of(blocks);
  }

  /** What a win-back or the next sale begins with. */
  private Optional<Block> had(Language language, Past had) {
    String comma = language.isChinese() ? "、" : "; ";
    List<String> asked = had.asked().stream().filter(a -> !a.isBlank()).toList();
    List<String> parts = new ArrayList<>();
    if (!had.bought().isEmpty()) {
      parts.add(say(language, "plan.bought", "what", String.join(comma, had.bought())));
    }
    if (!asked.isEmpty()) {
      parts.add(say(language, "plan.asked", "what", asked.get(asked.size() - 1)));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(Block.Text.of(say(language, "plan.had") + String.join(" · ", parts)));
  }

  private List<Block> story(Call call, AccountNotice.Known known, Angles.Reasons reasons) {
    if (!(reasons instanceof Angles.Reasons.Found found)) {
      return List.of(Block.Text.of(((Angles.Reasons.Nothing) reasons).reason()));
    }
    Angle best = found.angles().get(0);
    SourceNotice sources =
        new SourceNotice(known.brief(), call.language(), call.now().toLocalDate());
    return List.of(
        Block.Text.of(
            Block.Run.strong(say(call.language(), "plan.story")),
            Block.Run.plain(" " + best.whyNow())),
        sources.quote("", best.trigger().quote(), best.trigger().url()),
        Block.Text.of(say(call.language(), "answer", "reason", best.reason())));
  }

  private List<Block.Text> team(Call call, Plan plan) {
    return plan.team().all().stream().map(s -> seat(call, s, plan.past())).toList();
  }

  private Block.Text seat(Call call, BuyingTeam.Seat seat, List<Touch> past) {
    Language language = call.language();
    if (seat.contact().isEmpty()) {
      return Block.Text.of(
          say(
              language,
              "plan.open",
              "tier",
              say(language, "tier." + seat.tier().name().toLowerCase(Locale.ROOT)),
              "function",
              function(language, seat.function())));
    }
    Contact person = seat.contact().get();
    List<String> parts = new ArrayList<>();
    parts.add(function(language, seat.function()));
    if (messages.has("outreach.plan.role." + seat.role())) {
      parts.add(say(language, "plan.role." + seat.role()));
    }
    parts.add(person.id() == 0 ? say(language, "plan.on_pages") : last(call, person, past));
    return Block.Text.of(
        Block.Run.strong(named(language, person)),
        Block.Run.plain(" · " + String.join(" · ", parts)));
  }

  private String named(Language language, Contact person) {
    return person.title().isBlank()
        ? person.name()
        : say(language, "plan.person", "name", person.name(), "title", person.title());
  }

  private String last(Call call, Contact person, List<Touch> past) {
    return past.stream()
        .filter(t -> t.contact().equals(Optional.of(person.id())))
        .findFirst()
        .map(t -> day(call, t.at().atZone(call.rep().zone()).toLocalDate()))
        .map(day -> say(call.language(), "plan.touched", "day", day))
        .orElseGet(() -> say(call.language(), "plan.untouched"));
  }

  private static String day(Call call, LocalDate day) {
    return FactWords.day(day, call.language(), call.now().toLocalDate());
  }

  /** Who is missing, and whether everything hangs on one person. */
  private String risk(Call call, Plan plan) {
    Language language = call.language();
    List<BuyingTeam.Seat> gaps = plan.team().gaps();
    boolean allMissing = plan.team().all().stream().allMatch(s -> s.contact().isEmpty());
    String missing =
        gaps.isEmpty() || allMissing
            ? ""
            : say(
                    language,
                    "plan.gaps",
                    "who",
                    gaps.stream()
                        .map(s -> reader(language, s))
                        .collect(Collectors.joining(language.isChinese() ? "、" : ", ")))
                + (language.isChinese() ? "" : " ");
    return missing + threads(language, plan);
  }

  private String threads(Language language, Plan plan) {
    Set<Long> reached = new HashSet<>();
    plan.past().forEach(t -> t.contact().ifPresent(reached::add));
    List<Contact> people =
        plan.team().all().stream()
            .flatMap(s -> s.contact().stream())
            .filter(c -> reached.contains(c.id()))
            .toList();
    if (people.isEmpty()) {
      return say(language, "plan.nobody");
    }
    return people.size() > 1
        ? say(language, "plan.threads", "n", people.size())
        : say(language, "plan.single", "n", plan.past().size(), "person", people.get(0).name());
  }

  private Block.Text idea(Language language, Idea idea) {
    return Block.Text.of(
        Block.Run.strong(reader(language, idea.seat())),
        Block.Run.plain(
            say(
                language,
                "plan.idea",
                "subject",
                idea.subject(),
                "ask",
                idea.ask(),
                "view",
                say(language, "plan.view." + idea.seat().tier().name().toLowerCase(Locale.ROOT)),
                "care",
                idea.care())));
  }

  private String reader(Language language, BuyingTeam.Seat seat) {
    return seat.contact()
        .map(Contact::name)
        .orElseGet(
            () ->
                say(
                    language,
                    "plan.reader",
                    "tier",
                    say(language, "tier." + seat.tier().name().toLowerCase(Locale.ROOT)),
                    "function",
                    function(language, seat.function())));
  }

  private List<Block.Text> steps(
      Call call, AccountNotice.Known known, PlanForm form, BuyingTeam team) {
    Kind opening = form.opening(known.account().stage());
    return form.steps().stream()
        .map(
            step -> {
              LocalDate day = workday(call, step.day());
              String kind = step.kind().equals("first") ? opening.word() : step.kind();
              return Block.Text.of(
                  say(
                      call.language(),
                      "plan.step",
                      "day",
                      day(call, day),
                      "channel",
                      say(call.language(), "channel." + step.channel()),
                      "reader",
                      reader(call.language(), team.seats().get(step.place() - 1)),
                      "kind",
                      say(call.language(), "kind." + kind)));
            })
        .toList();
  }

  private LocalDate workday(Call call, int days) {
    WorkCalendar calendar = calendars.of(call.rep()).calendar();
    LocalDate today = call.now().toLocalDate();
    return calendar.plus(calendar.isWorked(today) ? today : calendar.plus(today, 1), days);
  }

  private String forward(Language language, AccountNotice.Known known, PlanForm form) {
    String who = function(language, form.forward().get(0));
    return say(language, "plan.forward", "account", known.handle(), "who", who);
  }

  private List<Choice> choices(Call call, AccountNotice.Known known, Plan plan) {
    Language language = call.language();
    List<Choice> choices = new ArrayList<>();
    for (BuyingTeam.Seat seat : plan.team().seats()) {
      String tier = seat.tier().name().toLowerCase(Locale.ROOT);
      String to = seat.contact().filter(c -> c.id() > 0).map(Contact::name).orElse(tier);
      String who = seat.contact().map(Contact::name).orElseGet(() -> say(language, "tier." + tier));
      choices.add(
          Choice.of(
              say(language, "plan.draft", "who", who), "draft " + known.handle() + " to " + to));
    }
    plan.team().all().stream()
        .flatMap(s -> s.contact().stream())
        .filter(c -> c.id() == 0)
        .limit(OFFERED)
        .forEach(
            p ->
                choices.add(
                    Choice.of(
                        say(language, "plan.add", "who", p.name() + ", " + p.title()),
                        "contact add "
                            + p.name()
                            + ", "
                            + p.title()
                            + ", "
                            + known.account().name())));
    return choices;
  }

  private String function(Language language, Function function) {
    return say(language, "function." + function.name().toLowerCase(Locale.ROOT));
  }

  private static Block strong(String text) {
    return Block.Text.of(Block.Run.strong(text));
  }

  private String say(Language language, String key, Object... slots) {
    return messages.say(language, "outreach." + key, slots);
  }
}
