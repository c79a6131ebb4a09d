package whynow.research;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.language.Messages;
import whynow.language.Reasons;

/** Reads a company under the eyes of whoever asks, and says what stands in the way. */
public final class ReadingNotice {
  private final CompanyResearch research;
  private final Messages messages;
  private final Reasons reasons;

  public ReadingNotice(CompanyResearch research, Messages messages) {
    this.research = research;
    this.messages = messages;
    this.reasons = new Reasons(messages);
  }

  /**
   * Reads for an answer that says something else than the brief: the line of progress ends with
   * what was read.
   *
   * @param again the command line that asks the same of another domain
   * @throws Refusal when there is no such company, or more than one
   */
  public Brief first(Call call, String company, UnaryOperator<String> again) {
    ProgressNotice line = progress(call, company, early -> Reply.of(List.of()));
    Brief brief = read(call, company, again, line.alone());
    call.progress()
        .accept(
            Reply.text(brief.account().name() + " · " + cost(brief.stats(), call)).as(key(call)));
    return brief;
  }

  /**
   * Reads; what is answered next under {@link #key} takes the place of the line of progress, and of
   * the brief of the newest posts that is shown while the others are read.
   *
   * @param brief how a brief is shown
   */
  Brief read(Call call, String company, UnaryOperator<String> again, Function<Brief, Reply> brief) {
    return read(call, company, again, progress(call, company, brief));
  }

  private ProgressNotice progress(Call call, String company, Function<Brief, Reply> brief) {
    return new ProgressNotice(call, key(call), company, messages, brief);
  }

  private Brief read(Call call, String company, UnaryOperator<String> again, Progress progress) {
    Outcome outcome = research.research(company, Options.DEFAULT, progress);
    if (outcome instanceof Outcome.Read read) {
      return read.brief();
    }
    Reply no =
        outcome instanceof Outcome.Ambiguous several
            ? which(call, company, several.candidates(), again)
            : none(call, (Outcome.NotFound) outcome);
    throw new Refusal(no.as(key(call)));
  }

  static String key(Call call) {
    return "research:" + call.message().id();
  }

  private String cost(Brief.Stats stats, Call call) {
    String seconds = String.format(Locale.ROOT, "%.1f", stats.elapsedMs() / 1000.0);
    return messages.say(
        call.language(), "research.cost", "pages", stats.fetched(), "seconds", seconds);
  }

  private Reply none(Call call, Outcome.NotFound none) {
    return Reply.of(
        Block.Text.of(reasons.in(call.language(), none.reason())),
        new Block.Points(
            false,
            none.tried().stream()
                .map(line -> Block.Text.of(reasons.inLine(call.language(), line)))
                .toList()),
        Block.Text.of(messages.say(call.language(), "research.instead")));
  }

  /** Two companies can share a name: nobody picks one in silence. */
  private Reply which(
      Call call, String asked, List<Outcome.Candidate> candidates, UnaryOperator<String> again) {
    String all =
        candidates.stream().map(c -> c.domain() + " (" + c.name() + ")").collect(joining(", "));
    String text =
        messages.say(
            call.language(),
            "research.several",
            "n",
            candidates.size(),
            "name",
            asked,
            "domains",
            all);
    return Reply.of(
        Block.Text.of(text),
        new Block.Choices(
            candidates.stream().map(c -> Choice.of(c.domain(), again.apply(c.domain()))).toList()));
  }
}
