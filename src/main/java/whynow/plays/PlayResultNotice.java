package whynow.plays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.chat.Block;
import whynow.followups.Due;
import whynow.followups.FollowupNotices;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.research.TriggerNotice;
import whynow.team.Rep;
import whynow.team.Reps;

/** What became of a play: in figures, then account by account. */
public final class PlayResultNotice {
  private final Plays plays;
  private final PlayPlans plans;
  private final Accounts accounts;
  private final Reps reps;
  private final FollowupNotices lines;
  private final TriggerNotice triggers;
  private final Messages messages;

  /** Over one store. */
  public PlayResultNotice(
      Plays plays,
      PlayPlans plans,
      Accounts accounts,
      Reps reps,
      FollowupNotices lines,
      TriggerNotice triggers,
      Messages messages) {
    this.plays = plays;
    this.plans = plans;
    this.accounts = accounts;
    this.reps = reps;
    this.lines = lines;
    this.triggers = triggers;
    this.messages = messages;
  }

  /** The whole play in figures, then account by account. */
  List<Block> of(Play play, Language language, LocalDate today) {
    List<Plays.Progress> progress = plays.progress(play);
    List<Block> blocks = new ArrayList<>();
    blocks.add(head(play, language, today));
    blocks.add(Block.Text.of(sum(play, progress, language)));
    Map<String, Integer> channels = plays.channels(play);
    if (!channels.isEmpty()) {
      String sent =
          channels.entrySet().stream()
              .map(e -> messages.say(language, "log.channel." + e.getKey()) + " " + e.getValue())
              .collect(Collectors.joining(language.isChinese() ? "、" : ", "));
      blocks.add(Block.Text.of(say(language, "channels", "sent", sent)));
    }
    blocks.add(
        new Block.Points(false, progress.stream().map(part -> line(part, language)).toList()));
    return blocks;
  }

  /** How far it is, and what came of it, in a line. */
  String sum(Play play, Language language) {
    return sum(play, plays.progress(play), language);
  }

  private String sum(Play play, List<Plays.Progress> all, Language language) {
    List<String> parts = new ArrayList<>();
    int done = all.stream().mapToInt(Plays.Progress::done).sum();
    int open = all.stream().mapToInt(Plays.Progress::open).sum();
    int dropped = all.stream().mapToInt(Plays.Progress::dropped).sum();
    parts.add(say(language, "accounts", "n", all.size()));
    parts.add(say(language, "done", "n", done, "of", done + open + dropped));
    count(parts, "dropped", dropped, language);
    count(parts, "answered", count(all, Plays.Progress::answered), language);
    count(parts, "met", count(all, Plays.Progress::met), language);
    count(parts, "qualified", count(all, Plays.Progress::qualified), language);
    count(parts, "won", count(all, Plays.Progress::won), language);
    play.ended().ifPresent(at -> parts.add(say(language, "over")));
    return String.join(" · ", parts);
  }

  private static int count(List<Plays.Progress> all, Predicate<Plays.Progress> wanted) {
    return (int) all.stream().filter(wanted).count();
  }

  private void count(List<String> parts, String key, int n, Language language) {
    if (n > 0) {
      parts.add(say(language, key, "n", n));
    }
  }

  private Block.Text line(Plays.Progress part, Language language) {
    List<String> parts = new ArrayList<>();
    int all = part.done() + part.open() + part.dropped();
    if (!part.part().angle().isEmpty()) {
      parts.add(say(language, "about", "type", triggers.type(part.part().angle(), language)));
    }
    parts.add(say(language, "done", "n", part.done(), "of", all));
    if (part.won()) {
      parts.add(say(language, "is_won"));
    } else if (part.qualified()) {
      parts.add(say(language, "is_qualified"));
    } else if (part.met()) {
      parts.add(say(language, "is_met"));
    } else if (part.answered()) {
      parts.add(say(language, "is_answered"));
    }
    String name = accounts.find(part.part().account()).map(Account::name).orElse("?");
    return Block.Text.of(
        Block.Run.strong(name), Block.Run.plain(" · " + String.join(" · ", parts)));
  }

  /** {@code New sites · Dana · Wed 25 Nov to Tue 15 Dec (#3)}. */
  Block.Text head(Play play, Language language, LocalDate today) {
    String rep = reps.byId(play.rep()).map(Rep::name).orElse("?");
    return Block.Text.of(
        Block.Run.strong(name(play, language)),
        Block.Run.plain(
            say(
                language,
                "head",
                "rep",
                rep,
                "from",
                lines.when(Due.on(play.from()), language, today),
                "until",
                lines.when(Due.on(play.until()), language, today),
                "id",
                play.id())));
  }

  String name(Play play, Language language) {
    return Optional.ofNullable(plans.all().get(play.template()))
        .map(template -> template.name().in(language))
        .orElse(play.template());
  }

  private String say(Language language, String key, Object... slots) {
    return messages.say(language, "play." + key, slots);
  }
}
