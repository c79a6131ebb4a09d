package whynow.web;

import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jsoup.nodes.Element;
import whynow.chat.Block;
import whynow.chat.Content;
import whynow.digest.Digest;
import whynow.digest.DigestCommand;
import whynow.digest.DigestNotices;
import whynow.digest.DigestSheet;
import whynow.digest.DigestWords;
import whynow.digest.Figures;
import whynow.digest.Period;
import whynow.team.Rep;
import whynow.team.Reps;

/**
 * A day, a week or a month of somebody or of the team, on a page that prints on one sheet. {@code
 * /digest/2026-11-25?span=week&of=team}; with {@code &csv} the same as a file.
 */
public final class DigestPage implements Page {
  private static final List<String> SPANS = List.of("day", "week", "month");
  private final DigestCommand digests;
  private final DigestNotices notices;
  private final DigestWords words;
  private final Reps reps;

  public DigestPage(DigestCommand digests, DigestNotices notices, DigestWords words, Reps reps) {
    this.digests = digests;
    this.notices = notices;
    this.words = words;
    this.reps = reps;
  }

  @Override
  public Optional<Block.File> file(View view) {
    return view.isAsked("csv")
        ? Optional.of(
            new Block.File(
                "digest-" + period(view).first() + ".csv",
                "text/csv",
                Content.of(DigestSheet.csv(digest(view)))))
        : Optional.empty();
  }

  private Digest digest(View view) {
    return digests.of(view.rep(), view.asked("of"), period(view));
  }

  private static Period period(View view) {
    String date = view.asked("date").isEmpty() ? "today" : view.asked("date");
    Period period =
        Period.named(date, view.today())
            .orElseThrow(() -> new NotFoundResponse("There is no such day."));
    return switch (view.asked("span")) {
      case "week" -> Period.weekOf(period.first());
      case "month" -> Period.monthOf(period.first());
      default -> period;
    };
  }

  @Override
  public void fill(View view) {
    Digest digest = digest(view);
    view.title(words.title(digest, view.language()));
    tabs(view, digest);
    view.element("p", "lead").text(words.lead(digest, view.language()));
    figures(view, digest);
    notices.chart(digest, view.language()).ifPresent(view::add);
    String rest = words.rest(digest.figures(), view.language());
    if (!rest.isEmpty()) {
      view.element("p", "soft").text(rest);
    }
    notices.people(digest, view.language()).ifPresent(view::add);
    for (DigestNotices.Section part : notices.sections(digest, view.language(), view.now())) {
      view.add(view.section(part.title()), part.body());
    }
    tools(view, digest);
  }

  /** Days before and after, longer spans, and whose. */
  private void tabs(View view, Digest digest) {
    Period period = digest.period();
    LocalDate first = period.first();
    Map<String, String> when = new LinkedHashMap<>();
    when.put(address(view, period.kind(), before(period)), "←");
    for (String span : SPANS) {
      when.put(address(view, span, first), view.say("digest." + span));
    }
    if (period.end().isBefore(view.today().plusDays(1))) {
      when.put(address(view, period.kind(), period.end()), "→");
    }
    view.links(view.say("digest.when"), when, address(view, period.kind(), first));
    if (digests.seesAll(view.rep())) {
      whose(view, digest);
    }
  }

  private static LocalDate before(Period period) {
    return switch (period.kind()) {
      case "week" -> period.first().minusWeeks(1);
      case "month" -> period.first().minusMonths(1);
      default -> period.first().minusDays(1);
    };
  }

  private void whose(View view, Digest digest) {
    Map<String, String> whose = new LinkedHashMap<>();
    whose.put(address(digest, "team"), view.word("digest.team"));
    reps.all().forEach(rep -> whose.put(address(digest, rep.name()), rep.name()));
    String current = digest.rep().map(Rep::name).orElse("team");
    view.links(view.say("digest.whose"), whose, address(digest, current));
  }

  private static String address(View view, String span, LocalDate day) {
    return address(day, span, view.asked("of"));
  }

  private static String address(Digest digest, String of) {
    return address(digest.period().first(), digest.period().kind(), of);
  }

  private static String address(LocalDate day, String span, String of) {
    return "/digest/"
        + day
        + (span.equals("day") ? "" : "?span=" + span)
        + (of.isEmpty() ? "" : (span.equals("day") ? "?" : "&") + "of=" + View.encoded(of));
  }

  private static void figures(View view, Digest digest) {
    Figures figures = digest.figures();
    Element row = view.element("dl", "figures");
    figure(view, row, "meetings", "" + figures.meetingsBooked())
        .line(digest, Digest.Day::meetings, digest.averageMeetings());
    figure(view, row, "replies", "" + figures.replies())
        .line(digest, Digest.Day::replies, digest.averageReplies());
    figure(view, row, "touches", "" + figures.touches())
        .line(digest, Digest.Day::touches, digest.averageTouches());
    figure(view, row, "on_target", figures.onTargetPercent() + "%")
        .under(
            view.say(
                "digest.reached",
                "people",
                figures.reach().people(),
                "accounts",
                figures.reach().accounts()));
  }

  /** One of the four figures, with what stands under it. */
  private record Cell(View view, Element element) {
    void line(Digest digest, ToIntFunction<Digest.Day> value, double average) {
      element.appendChild(Sparkline.of(digest.days().stream().mapToInt(value).toArray()));
      under(view.say("digest.average", "n", DigestWords.one(average)));
    }

    void under(String text) {
      element.appendElement("dd").addClass("soft small").text(text);
    }
  }

  private static Cell figure(View view, Element row, String key, String value) {
    Element cell = row.appendElement("div");
    cell.appendElement("dt").text(view.say("digest.figure_" + key));
    cell.appendElement("dd").addClass("big").text(value);
    return new Cell(view, cell);
  }

  private static void tools(View view, Digest digest) {
    Element tools = view.element("p", "tools");
    String here = address(digest, digest.rep().map(Rep::name).orElse("team"));
    tools
        .appendElement("a")
        .attr("href", here + (here.contains("?") ? "&csv" : "?csv"))
        .text(view.word("digest.csv_button"));
    tools
        .appendElement("button")
        .attr("type", "button")
        .attr("data-print", true)
        .attr("hidden", true)
        .text(view.say("digest.print"));
  }
}
