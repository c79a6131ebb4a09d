package whynow.scoring;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import whynow.accounts.Whom;
import whynow.accounts.WhomNotice;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Command;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Language;
import whynow.language.Messages;

/**
 * {@code score Northlight}: the score, line by line; {@code score replay}: whether it earns trust.
 */
public final class ScoreCommand implements Command {
  private static final Pattern REPLAY = Pattern.compile("(?i)replay|回放|检验|复盘");
  private final Scoring scoring;
  private final ReplayNotice replay;
  private final Whom whom;
  private final BiFunction<String, Language, String> triggerNames;
  private final Messages messages;

  /** Explains scores; {@code triggerNames} says a type of trigger in a language. */
  public ScoreCommand(
      Scoring scoring,
      ReplayNotice replay,
      Whom whom,
      BiFunction<String, Language, String> triggerNames,
      Messages messages) {
    this.triggerNames = triggerNames;
    this.scoring = scoring;
    this.replay = replay;
    this.whom = whom;
    this.messages = messages;
  }

  /** Tiers and types of triggers in the reader's words; what the rules say is theirs already. */
  private String because(Score.Line line, Language language) {
    String key = "log.standing." + line.because();
    if (line.part().equals("trigger")) {
      return triggerNames.apply(line.because(), language);
    }
    return messages.has(key) ? messages.say(language, key) : line.because();
  }

  @Override
  public Usage usage() {
    return Usage.of("score", Usage.required("account|replay"));
  }

  @Override
  public Reply answer(Call call) {
    if (REPLAY.matcher(call.arguments()).matches()) {
      return replay.answer(call);
    }
    Whom.One one =
        WhomNotice.one(whom.in(call.arguments()), call, "score {name}", "followup.who", messages);
    Score score = scoring.of(one.account(), call.language());
    List<List<String>> rows =
        score.lines().stream()
            .map(
                line ->
                    List.of(
                        messages.say(call.language(), "score." + line.part()),
                        because(line, call.language()),
                        String.format(Locale.ROOT, "%.1f", line.points())))
            .toList();
    String title =
        messages.say(
            call.language(), "score.title", "account", one.account().name(), "n", score.total());
    Reply reply = Reply.of(Block.Text.of(Block.Run.strong(title)));
    return rows.isEmpty()
        ? reply.with(Block.Text.of(messages.say(call.language(), "score.nothing")))
        : reply.with(
            new Block.Table(
                List.of(
                    messages.say(call.language(), "score.part"),
                    messages.say(call.language(), "score.because"),
                    messages.say(call.language(), "score.points")),
                rows));
  }
}
