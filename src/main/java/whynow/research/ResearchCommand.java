package whynow.research;

import java.util.regex.Pattern;
import whynow.chat.Call;
import whynow.chat.FreeText;
import whynow.chat.Reply;
import whynow.chat.Usage;

/** {@code research northlight.example}: reads their pages and answers with the brief. */
public final class ResearchCommand implements FreeText {
  private static final Pattern MINE = Pattern.compile("(?i)mine|my accounts|我的|我的客户");
  private final WatchCommand watching;
  private final ReadingNotice reading;
  private final BriefNotice notice;

  public ResearchCommand(ReadingNotice reading, BriefNotice notice, WatchCommand watching) {
    this.watching = watching;
    this.reading = reading;
    this.notice = notice;
  }

  @Override
  public Usage usage() {
    return Usage.of("research", Usage.required("company, domain or URL|mine"));
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
    if (MINE.matcher(call.arguments()).matches()) {
      return watching.nightly(call);
    }
    Brief brief =
        reading.read(
            call,
            call.arguments(),
            domain -> "research " + domain,
            early -> notice.of(early, call));
    call.topic().is(brief.account().domain().orElse(brief.account().name()));
    return notice.of(brief, call).as(ReadingNotice.key(call));
  }
}
