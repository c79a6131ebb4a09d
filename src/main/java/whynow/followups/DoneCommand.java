package whynow.followups;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whynow.accounts.Contact;
import whynow.accounts.Whom;
import whynow.accounts.WhomNotice;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.team.By;
import whynow.team.WorkingTimes;

/** {@code done 12}: the promise is kept; {@code snooze 12 2d}: it is put off. */
public final class DoneCommand implements Command {
  private static final Pattern NUMBER = Pattern.compile("^\\s*#?(\\d{1,12})\\b\\s*(.*)$");
  private static final int MOST_LEFT = 5;

  private final String verb;
  private final Followups followups;
  private final Cadences cadences;
  private final WorkingTimes times;
  private final Whom whom;
  private final FollowupNotices lines;
  private final Messages messages;

  private DoneCommand(
      String verb,
      Followups followups,
      Cadences cadences,
      WorkingTimes times,
      Whom whom,
      FollowupNotices lines,
      Messages messages) {
    this.verb = verb;
    this.followups = followups;
    this.cadences = cadences;
    this.times = times;
    this.whom = whom;
    this.lines = lines;
    this.messages = messages;
  }

  public static DoneCommand done(
      Followups followups,
      Cadences cadences,
      WorkingTimes times,
      Whom whom,
      FollowupNotices lines,
      Messages messages) {
    return new DoneCommand("done", followups, cadences, times, whom, lines, messages);
  }

  public static DoneCommand snooze(
      Followups followups,
      Cadences cadences,
      WorkingTimes times,
      Whom whom,
      FollowupNotices lines,
      Messages messages) {
    return new DoneCommand("snooze", followups, cadences, times, whom, lines, messages);
  }

  @Override
  public Usage usage() {
    return verb.equals("done")
        ? Usage.of(verb, Usage.required("#|who"))
        : Usage.of(verb, Usage.required("#|who"), Usage.optional("2d"));
  }

  @Override
  public Reply answer(Call call) {
    Matcher number = NUMBER.matcher(call.arguments());
    if (!number.matches()) {
      return withWhom(call);
    }
    long id = Long.parseLong(number.group(1));
    Followup followup =
        followups
            .find(id)
            .filter(f -> f.rep() == call.rep().id() || standsIn(call, f.rep()))
            .orElseThrow(() -> refusal(call, "followup.unknown", "id", id));
    return verb.equals("done") ? done(call, followup) : snooze(call, followup, number.group(2));
  }

  /** {@code done Ruth}: the one promise there is with her; of several, which. */
  private Reply withWhom(Call call) {
    Optional<DueWords.Found> when =
        verb.equals("done") ? Optional.empty() : DueWords.in(call.arguments(), call.now());
    String said = when.map(DueWords.Found::rest).orElse(call.arguments());
    String day = when.map(d -> d.due().toString()).orElse("");
    List<Followup> mine = followups.open(call.rep().id());
    List<Followup> meant = said.isBlank() ? mine : with(said, mine, call);
    if (meant.isEmpty()) {
      throw refusal(call, "followup.none_with", "who", said);
    }
    if (meant.size() > 1 || said.isBlank()) {
      return which(call, meant, day);
    }
    return verb.equals("done") ? done(call, meant.get(0)) : snooze(call, meant.get(0), day);
  }

  private List<Followup> with(String said, List<Followup> mine, Call call) {
    String again = verb + " {name}";
    Whom.One one = WhomNotice.one(whom.anywhereIn(said), call, again, "followup.number", messages);
    return mine.stream()
        .filter(f -> f.account() == one.account().id())
        .filter(f -> one.contact().isEmpty() || f.contact().equals(one.contact().map(Contact::id)))
        .toList();
  }

  private Reply which(Call call, List<Followup> several, String day) {
    List<Choice> choices =
        several.stream().limit(MOST_LEFT).map(f -> choice(f, day, call)).toList();
    return Reply.of(
        Block.Text.of(messages.say(call.language(), "followup.which")), new Block.Choices(choices));
  }

  private Choice choice(Followup followup, String day, Call call) {
    String label =
        lines.line(followup, call.language(), call.now().toLocalDate()).runs().stream()
            .map(Block.Run::text)
            .collect(Collectors.joining());
    return Choice.of(label, (verb + " #" + followup.id() + " " + day).strip());
  }

  private boolean standsIn(Call call, long absent) {
    return times.coverOf(absent, call.now().toInstant()).equals(Optional.of(call.rep().id()));
  }

  private Reply done(Call call, Followup followup) {
    boolean now = followups.done(followup.id(), by(call));
    String key = now ? "followup.was_done" : "followup.not_open";
    return result(call, messages.say(call.language(), key, "who", lines.who(followup)), now);
  }

  private Reply snooze(Call call, Followup followup, String when) {
    String said = when.isBlank() ? "1d" : when;
    Due due =
        DueWords.in(said, call.now())
            .orElseThrow(() -> refusal(call, "followup.when", "text", said))
            .due();
    if (due.in(call.rep().zone()).isBefore(call.now().toInstant())) {
      throw refusal(call, "followup.past", "text", said);
    }
    Map<Long, Due> dues =
        followup.kind() == Followup.Kind.CADENCE
            ? cadences.putOff(followup, due, call.rep())
            : Map.of(followup.id(), due);
    boolean now = followups.snoozeAll(dues, by(call));
    String day = lines.when(due, call.language(), call.now().toLocalDate());
    String key =
        !now
            ? "followup.not_open"
            : dues.size() > 1 ? "followup.was_snoozed_with" : "followup.was_snoozed";
    String text =
        messages.say(
            call.language(), key, "who", lines.who(followup), "when", day, "n", dues.size() - 1);
    return result(call, text, now);
  }

  /** It takes the place of a reminder of several, so it goes on with what is left of them. */
  private Reply result(Call call, String text, boolean changed) {
    Reply reply = Reply.text(text).inPlace();
    if (!changed) {
      return reply;
    }
    Choice undo = Choice.of(messages.say(call.language(), "followup.undo"), "undo");
    Reply undoable = reply.with(new Block.Choices(List.of(undo)));
    List<Followup> left = followups.dueBefore(call.rep().id(), call.now().toInstant());
    return left.isEmpty() ? undoable : undoable.with(stillDue(left, call));
  }

  private Block[] stillDue(List<Followup> left, Call call) {
    LocalDate today = call.now().toLocalDate();
    List<Block.Text> all =
        lines.lines(left.stream().limit(MOST_LEFT).toList(), call.language(), today);
    return new Block[] {
      Block.Text.of(messages.say(call.language(), "followup.still_due", "n", left.size())),
      new Block.Points(false, all),
      lines.buttons(left, call.language())
    };
  }

  private static By by(Call call) {
    return new By(call.rep().id(), call.now().toInstant());
  }

  private Refusal refusal(Call call, String key, Object... slots) {
    return new Refusal(messages.say(call.language(), key, slots));
  }
}
