package whynow.research;

import whynow.chat.Call;
import whynow.chat.FreeText;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;

/** {@code research northlight.example}: reads their pages and answers with the brief. */
public final class ResearchCommand implements FreeText {
  private final ReadingNotice reading;
  private final BriefNotice notice;
  private final Messages messages;

  public ResearchCommand(ReadingNotice reading, BriefNotice notice, Messages messages) {
    this.reading = reading;
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
  public boolean takesLong() {
    return true;
  }

  @Override
  public Reply answer(Call call) {
    String asked = call.arguments();
    if (asked.isEmpty()) {
      throw new Refusal(messages.say(call.language(), "research.which"));
    }
    Brief brief = reading.read(call, asked, domain -> "research " + domain);
    return notice.of(brief, call).as(ReadingNotice.key(call));
  }
}
