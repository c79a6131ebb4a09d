package whynow.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import whynow.accounts.Whom;
import whynow.accounts.WhomNotice;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.FreeText;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.followups.DueWords;
import whynow.language.Folded;
import whynow.language.Messages;
import whynow.playbook.DataFolder;
import whynow.team.By;

/**
 * {@code no, it was Priya}, 改成周五: what was logged a moment ago is taken back and logged again with
 * another person, day or channel.
 */
public final class CorrectCommand implements FreeText {
  private final LogReader reader;
  private final LogWords words;
  private final LastLogged last;
  private final History history;
  private final Logbook logbook;
  private final Whom whom;
  private final LogNotice notice;
  private final Messages messages;

  public CorrectCommand(
      LogReader reader,
      DataFolder data,
      LastLogged last,
      History history,
      Logbook logbook,
      Whom whom,
      LogNotice notice,
      Messages messages) {
    this.reader = reader;
    this.words = new LogWords(data);
    this.last = last;
    this.history = history;
    this.logbook = logbook;
    this.whom = whom;
    this.notice = notice;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("correct", Usage.required("what"));
  }

  @Override
  public boolean claims(String text, Call call) {
    return begins(text) > 0 && entry(call).isPresent();
  }

  /** Where the words end that say "that was wrong"; 0 when the text begins otherwise. */
  private int begins(String text) {
    return words.get().correction().in(Folded.of(text)).stream()
        .filter(hit -> hit.start() == 0)
        .mapToInt(Phrases.Hit::end)
        .max()
        .orElse(0);
  }

  private Optional<LastLogged.Entry> entry(Call call) {
    return last.of(call.rep().id(), call.now().toInstant());
  }

  @Override
  public Reply answer(Call call) {
    LastLogged.Entry entry = entry(call).orElseThrow(() -> refusal(call, "log.correct_none"));
    String said = call.arguments().substring(begins(call.arguments())).strip();
    Optional<DueWords.Found> day = DueWords.in(said, call.now());
    String rest = day.map(DueWords.Found::rest).orElse(said);
    LogReading right = channel(rest, call, entry.reading());
    right = person(rest, day, call, right);
    right = day.map(DueWords.Found::due).map(right::due).orElse(right);
    if (right.equals(entry.reading())) {
      throw refusal(call, "log.correct_how");
    }
    return again(call, entry, right);
  }

  private LogReading channel(String said, Call call, LogReading wrong) {
    LogReading read = reader.read(said, call.now());
    return read.channel().isEmpty()
        ? wrong
        : wrong.by(read.channel(), read.outcome().or(wrong::outcome));
  }

  private LogReading person(
      String said, Optional<DueWords.Found> day, Call call, LogReading wrong) {
    Whom.Answer answer = whom.anywhereIn(said);
    if (answer instanceof Whom.Nobody) {
      return wrong;
    }
    String line = "correct {name}" + day.map(d -> " " + d.due()).orElse("");
    Whom.One one = WhomNotice.one(answer, call, line, "log.correct_how", messages);
    return wrong.at(one.account()).with(one.contact().stream().toList(), List.of());
  }

  private Reply again(Call call, LastLogged.Entry entry, LogReading right) {
    Instant now = call.now().toInstant();
    if (!takeBack(new By(call.rep().id(), now))) {
      throw refusal(call, "log.correct_none");
    }
    List<Logged> logged = logbook.log(right, entry.about(), call.rep().id(), now);
    last.is(call.rep().id(), right, entry.about(), now);
    Block first = Block.Text.of(messages.say(call.language(), "log.corrected"));
    return Reply.of(first)
        .with(
            notice
                .logged(right, logged, call.language(), call.now().toLocalDate())
                .blocks()
                .toArray(Block[]::new));
  }

  /** False when something else was changed since, or it was taken back already. */
  private boolean takeBack(By by) {
    return history
        .last(by.rep())
        .filter(change -> change.kind().equals("log"))
        .flatMap(change -> history.undo(change.id(), by))
        .isPresent();
  }

  private Refusal refusal(Call call, String key) {
    return new Refusal(messages.say(call.language(), key));
  }
}
