package whynow.plays;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import whynow.accounts.Account;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Reply;
import whynow.delivery.Messenger;
import whynow.delivery.Told;
import whynow.followups.Followup;
import whynow.followups.FollowupNotices;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.outreach.Angle;
import whynow.team.AllOrNothing;
import whynow.team.Calendars;
import whynow.team.Rep;
import whynow.team.Reps;

/** How a play is said: where it begins, how far it is, and what came of it. */
public final class PlayNotices {
  private final Plays plays;
  private final PlayResultNotice results;
  private final Reps reps;
  private final Calendars calendars;
  private final FollowupNotices lines;
  private final Told told;
  private final AllOrNothing book;
  private final Messages messages;

  /** Over one store. */
  public PlayNotices(
      Plays plays,
      PlayResultNotice results,
      Reps reps,
      Calendars calendars,
      FollowupNotices lines,
      Told told,
      AllOrNothing book,
      Messages messages) {
    this.plays = plays;
    this.results = results;
    this.reps = reps;
    this.calendars = calendars;
    this.lines = lines;
    this.told = told;
    this.book = book;
    this.messages = messages;
  }

  Reply started(Play play, PlayPlans.Plan plan, Call call) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(results.head(play, call.language(), call.now().toLocalDate()));
    blocks.add(
        new Block.Points(
            false, plan.taking().stream().map(taking -> begun(taking, call)).toList()));
    blocks.addAll(left(plan, call).blocks());
    List<Choice> choices = new ArrayList<>();
    plan.taking().stream()
        .limit(3)
        .flatMap(taking -> first(taking, call).stream())
        .forEach(choices::add);
    choices.add(Choice.of(say(call, "show"), "play show #" + play.id()));
    choices.add(Choice.of(messages.say(call.language(), "followup.undo"), "undo"));
    blocks.add(new Block.Choices(choices));
    return Reply.of(blocks).privately();
  }

  private Optional<Choice> first(PlayPlans.Taking taking, Call call) {
    return lines
        .draft(taking.steps().get(0), call.language())
        .map(c -> Choice.of(c.label() + " " + taking.account().name(), c.command()));
  }

  private Block.Text begun(PlayPlans.Taking taking, Call call) {
    Followup first = taking.steps().get(0);
    String when = lines.when(first.due(), call.language(), call.now().toLocalDate());
    String steps = say(call, "steps", "n", taking.steps().size(), "when", when);
    return Block.Text.of(
        Block.Run.strong(taking.account().name()),
        Block.Run.plain(" · " + angle(taking.angle(), call.language()) + " · " + steps));
  }

  /** An account that a play would suit, with its own angle. */
  Block.Text candidate(Account account, Optional<Angle> angle, Call call) {
    return Block.Text.of(
        Block.Run.strong(account.name()), Block.Run.plain(" · " + angle(angle, call.language())));
  }

  private String angle(Optional<Angle> angle, Language language) {
    return angle.map(Angle::whyNow).orElseGet(() -> say(language, "no_angle"));
  }

  /** Who takes no part, and why; nothing where everybody does. */
  Reply left(PlayPlans.Plan plan, Call call) {
    Map<PlayPlans.Out, List<String>> why =
        plan.left().stream()
            .collect(
                Collectors.groupingBy(
                    PlayPlans.Left::why,
                    java.util.TreeMap::new,
                    Collectors.mapping(l -> l.account().name(), Collectors.toList())));
    List<Block> blocks = new ArrayList<>();
    why.forEach(
        (out, names) ->
            blocks.add(
                Block.Text.of(
                    say(
                        call,
                        "left." + out.word(),
                        "who",
                        String.join(call.language().isChinese() ? "、" : ", ", names),
                        "first",
                        names.get(0)))));
    return Reply.of(blocks);
  }

  Reply list(List<Play> running, Call call) {
    List<Block> blocks = new ArrayList<>();
    for (Play play : running) {
      blocks.add(results.head(play, call.language(), call.now().toLocalDate()));
      blocks.add(Block.Text.of(results.sum(play, call.language())));
    }
    blocks.add(
        new Block.Choices(
            running.stream()
                .limit(5)
                .map(
                    p ->
                        Choice.of(
                            results.name(p, call.language()) + " #" + p.id(), "play #" + p.id()))
                .toList()));
    return Reply.of(blocks);
  }

  Reply shown(Play play, Call call) {
    List<Block> blocks =
        new ArrayList<>(results.of(play, call.language(), call.now().toLocalDate()));
    List<Choice> choices = new ArrayList<>();
    if (play.isRunning()) {
      choices.add(Choice.of(say(call, "end"), "play end #" + play.id()));
    }
    choices.add(Choice.of(say(call, "again"), "play start " + play.template()));
    blocks.add(new Block.Choices(choices));
    return Reply.of(blocks);
  }

  Reply ended(Play play, int dropped, Call call) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Text.of(say(call, "ended", "n", dropped)));
    blocks.addAll(results.of(play, call.language(), call.now().toLocalDate()));
    Choice undo = Choice.of(messages.say(call.language(), "followup.undo"), "undo");
    return Reply.of(blocks).with(new Block.Choices(List.of(undo))).inPlace();
  }

  /** Tells whoever began a play what came of it, once its last day is over, in working hours. */
  public void tell(Instant now, Messenger messenger) {
    for (Play play : plays.running()) {
      reps.byId(play.rep())
          .filter(rep -> now.atZone(rep.zone()).toLocalDate().isAfter(play.until()))
          .filter(rep -> calendars.of(rep).isWorking(now))
          .filter(rep -> messenger.doorOf(rep.id()).isPresent())
          .ifPresent(rep -> book.together(() -> tell(play, rep, now, messenger)));
    }
  }

  private void tell(Play play, Rep rep, Instant now, Messenger messenger) {
    if (!told.first("play " + play.id() + " over", now)) {
      return;
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Text.of(say(rep.language(), "is_over")));
    blocks.addAll(results.of(play, rep.language(), now.atZone(rep.zone()).toLocalDate()));
    blocks.add(
        new Block.Choices(
            List.of(Choice.of(say(rep.language(), "end"), "play end #" + play.id()))));
    messenger.tell(rep.id(), Reply.of(blocks));
  }

  private String say(Call call, String key, Object... slots) {
    return say(call.language(), key, slots);
  }

  private String say(Language language, String key, Object... slots) {
    return messages.say(language, "play." + key, slots);
  }
}
