package whynow.plays;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import whynow.outreach.Angle;
import whynow.team.By;
import whynow.team.Rep;

/**
 * {@code play start new sites in 3 weeks: Northlight Foods, Kestrel Freight}; {@code play #3} how
 * far it is and what came of it; {@code play end #3}; alone, all that run.
 */
public final class PlayCommand implements Command {
  private static final Pattern VERB =
      Pattern.compile(
          "(?i)^(start|end|stop|show|progress|开始|启动|结束|停止|查看|进展)(?![\\p{IsLatin}])\\s*(.*)$",
          Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,12})");
  private static final int MOST = 25;
  private static final int MOST_DAYS = 260;

  private final Plays plays;
  private final PlayPlans plans;
  private final Whom whom;
  private final PlayNotices notices;
  private final Messages messages;

  /** Speaks of these plays. */
  public PlayCommand(
      Plays plays, PlayPlans plans, Whom whom, PlayNotices notices, Messages messages) {
    this.plays = plays;
    this.plans = plans;
    this.whom = whom;
    this.notices = notices;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of(
        "play",
        Usage.optional("start|show|end"),
        Usage.optional("play"),
        Usage.optional("in 3 weeks"),
        Usage.optional("accounts|mine"));
  }

  @Override
  public Reply answer(Call call) {
    Matcher verb = VERB.matcher(call.arguments().strip());
    boolean said = verb.matches();
    String rest = (said ? verb.group(2) : call.arguments()).strip();
    return switch (said ? verb.group(1).toLowerCase(Locale.ROOT) : "show") {
      case "start", "开始", "启动" -> start(call, rest);
      case "end", "stop", "结束", "停止" -> end(call, one(call, rest));
      default -> rest.isEmpty() ? list(call) : notices.shown(one(call, rest), call);
    };
  }

  private Reply start(Call call, String text) {
    PlayPlans.Asked asked = plans.in(text).orElseThrow(() -> which(call));
    PlayWords words = PlayWords.in(text.substring(asked.said().length()));
    int span = words.days().orElse(asked.template().days());
    if (span > MOST_DAYS) {
      throw refusal(call, "too_long", "most", MOST_DAYS);
    }
    List<Account> wanted = words.mine() ? fitting(call, asked) : accounts(call, words.accounts());
    if (wanted.isEmpty()) {
      return proposal(call, asked, span);
    }
    if (wanted.size() > MOST) {
      throw refusal(call, "too_many", "n", wanted.size(), "most", MOST);
    }
    PlayPlans.Plan plan = plans.plan(asked, span, call.rep(), wanted, call.now().toInstant());
    if (plan.taking().isEmpty()) {
      throw new Refusal(notices.left(plan, call));
    }
    Play kept = plays.start(plan.play(), plan.parts(), plan.steps(), by(call));
    return notices.started(kept, plan, call);
  }

  private Refusal which(Call call) {
    List<Choice> choices =
        plans.all().entrySet().stream()
            .map(
                e -> Choice.of(e.getValue().name().in(call.language()), "play start " + e.getKey()))
            .toList();
    return new Refusal(Reply.of(Block.Text.of(say(call, "which")), new Block.Choices(choices)));
  }

  private List<Account> fitting(Call call, PlayPlans.Asked asked) {
    List<Account> fitting = plans.fitting(asked.template(), call.rep(), call.now().toLocalDate());
    return fitting.size() <= MOST ? fitting : fitting.subList(0, MOST);
  }

  /** One name after the other; a name may hold commas and "and". */
  private List<Account> accounts(Call call, String text) {
    List<Account> found = new ArrayList<>();
    for (String rest = text; !rest.isEmpty(); ) {
      Whom.Answer answer = whom.in(rest);
      if (answer instanceof Whom.One one) {
        found.add(one.account());
        rest = PlayWords.next(one.rest());
      } else if (answer instanceof Whom.Several several) {
        throw refusal(call, "several", "names", String.join("; ", several.names()));
      } else {
        throw refusal(call, "unknown", "text", rest);
      }
    }
    return found;
  }

  /** Which accounts it would suit, with one button to begin. */
  private Reply proposal(Call call, PlayPlans.Asked asked, int span) {
    List<Account> fitting = fitting(call, asked);
    String name = asked.template().name().in(call.language());
    if (fitting.isEmpty()) {
      return Reply.text(say(call, "none_fit", "play", name));
    }
    String line =
        "play start "
            + asked.id()
            + " "
            + span
            + "d "
            + String.join(", ", fitting.stream().map(Account::name).toList());
    List<Block.Text> points =
        fitting.stream().map(a -> notices.candidate(a, angle(asked, a, call), call)).toList();
    return Reply.of(
        Block.Text.of(
            Block.Run.strong(name),
            Block.Run.plain(" · " + asked.template().theme().in(call.language()))),
        new Block.Points(false, points),
        new Block.Choices(List.of(Choice.of(say(call, "start_with", "n", fitting.size()), line))));
  }

  private Optional<Angle> angle(PlayPlans.Asked asked, Account account, Call call) {
    return plans.angle(asked.template(), account, call.language(), call.now().toLocalDate());
  }

  /** By number, or by the name of one that runs. */
  private Play one(Call call, String text) {
    Matcher number = NUMBER.matcher(text);
    Optional<Play> found =
        number.matches()
            ? plays.find(Long.parseLong(number.group(1)))
            : plans
                .in(text)
                .flatMap(
                    asked ->
                        seen(call).stream()
                            .filter(p -> p.template().equals(asked.id()))
                            .findFirst());
    return found
        .filter(play -> maySee(call, play))
        .orElseThrow(() -> refusal(call, "no_such", "text", text));
  }

  private static boolean maySee(Call call, Play play) {
    return play.rep() == call.rep().id() || call.rep().role().may(Rep.Role.MANAGER);
  }

  private List<Play> seen(Call call) {
    return plays.running().stream().filter(play -> maySee(call, play)).toList();
  }

  private Reply list(Call call) {
    List<Play> running = seen(call);
    return running.isEmpty() ? which(call).reply() : notices.list(running, call);
  }

  private Reply end(Call call, Play play) {
    int dropped =
        plays.end(play.id(), by(call)).orElseThrow(() -> new Refusal(notices.shown(play, call)));
    return notices.ended(plays.find(play.id()).orElse(play), dropped, call);
  }

  private static By by(Call call) {
    return new By(call.rep().id(), call.now().toInstant());
  }

  private String say(Call call, String key, Object... slots) {
    return messages.say(call.language(), "play." + key, slots);
  }

  private Refusal refusal(Call call, String key, Object... slots) {
    return new Refusal(say(call, key, slots));
  }
}
