package whynow.research;

import java.util.Optional;
import java.util.regex.Pattern;
import whynow.accounts.Account;
import whynow.chat.Call;
import whynow.chat.FreeText;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.team.By;

/** {@code research northlight.example}: reads their pages and answers with the brief. */
public final class ResearchCommand implements FreeText {
  private static final Pattern MINE = Pattern.compile("(?i)mine|my accounts|我的|我的客户");
  private final WatchCommand watching;
  private final ReadingNotice reading;
  private final BriefNotice notice;
  private final Clips clips;
  private final PostCommand posts;

  /** Reads sites and articles; {@code clips} keeps the articles, {@code posts} says so. */
  public ResearchCommand(
      ReadingNotice reading,
      BriefNotice notice,
      WatchCommand watching,
      Clips clips,
      PostCommand posts) {
    this.watching = watching;
    this.reading = reading;
    this.notice = notice;
    this.clips = clips;
    this.posts = posts;
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
    Reply reply = notice.of(brief, call);
    if (CompanyResearch.isArticle(call.arguments())) {
      return withEvidence(call, brief, reply).as(ReadingNotice.key(call));
    }
    call.topic().is(brief.account().handle());
    return reply.as(ReadingNotice.key(call));
  }

  /** An article under a link is evidence of the account it speaks of. */
  private Reply withEvidence(Call call, Brief brief, Reply reply) {
    By by = new By(call.rep().id(), call.now().toInstant());
    Optional<Clips.Kept> kept = clips.article(brief, by);
    Account about = kept.map(Clips.Kept::account).orElse(brief.account());
    call.topic().is(about.handle());
    return kept.map(k -> posts.added(call, k, reply)).orElse(reply);
  }
}
