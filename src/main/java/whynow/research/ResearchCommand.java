package whynow.research;

import static java.util.stream.Collectors.joining;

import java.util.List;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.FreeText;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;

/** {@code research northlight.example}: reads their pages and answers with the brief. */
public final class ResearchCommand implements FreeText {
  private final CompanyResearch research;
  private final BriefNotice notice;
  private final Messages messages;

  public ResearchCommand(CompanyResearch research, BriefNotice notice, Messages messages) {
    this.research = research;
    this.notice = notice;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("research", Usage.required("company, domain or URL"));
  }

  /** A bare address is something to read. */
  @Override
  public boolean claims(String text, Call call) {
    return CompanyResearch.isSite(text);
  }

  @Override
  public Reply answer(Call call) {
    String asked = call.arguments();
    if (asked.isEmpty()) {
      throw new Refusal(messages.say(call.language(), "research.which"));
    }
    String key = "research:" + call.message().id();
    ProgressNotice progress = new ProgressNotice(call, key, asked, messages);
    return answer(call, research.research(asked, Options.DEFAULT, progress)).as(key);
  }

  private Reply answer(Call call, Outcome outcome) {
    if (outcome instanceof Outcome.Read read) {
      return notice.of(read.brief(), call);
    }
    if (outcome instanceof Outcome.Ambiguous several) {
      return which(call, several.candidates());
    }
    Outcome.NotFound none = (Outcome.NotFound) outcome;
    return Reply.of(
        Block.Text.of(none.reason()),
        new Block.Points(false, none.tried().stream().map(Block.Text::of).toList()),
        Block.Text.of(messages.say(call.language(), "research.instead")));
  }

  /** Two companies can share a name: nobody picks one in silence. */
  private Reply which(Call call, List<Outcome.Candidate> candidates) {
    String all =
        candidates.stream().map(c -> c.domain() + " (" + c.name() + ")").collect(joining(", "));
    String text =
        messages.say(
            call.language(),
            "research.several",
            "n",
            candidates.size(),
            "name",
            call.arguments(),
            "domains",
            all);
    return Reply.of(
        Block.Text.of(text),
        new Block.Choices(
            candidates.stream()
                .map(c -> Choice.of(c.domain(), "research " + c.domain()))
                .toList()));
  }
}
