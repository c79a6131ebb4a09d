package whynow.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import whynow.accounts.Stages;
import whynow.digest.Funnel;
import whynow.digest.Ledger;
import whynow.team.Rep;

/** How many accounts stand in each stage, and how far they came by what was sent to them. */
public final class FunnelPage implements Page {
  private static final List<String> GROUPS =
      List.of("trigger", "channel", "tier", "content", "rep");
  private final Ledger ledger;
  private final Stages stages;
  private final Pages.Ask ask;

  public FunnelPage(Ledger ledger, Stages stages, Pages.Ask ask) {
    this.ledger = ledger;
    this.stages = stages;
    this.ask = ask;
  }

  @Override
  public void fill(View view) {
    boolean all = view.rep().role().may(Rep.Role.MANAGER);
    Optional<Long> whose = all ? Optional.empty() : Optional.of(view.rep().id());
    view.element("p", "soft").text(view.say(all ? "funnel.team" : "funnel.mine"));
    steps(view, Funnel.of(ledger.stages(whose), stages.all()));
    String by = GROUPS.contains(view.asked("by")) ? view.asked("by") : GROUPS.get(0);
    view.section(view.say("funnel.how_far"));
    Map<String, String> links = new LinkedHashMap<>();
    GROUPS.forEach(group -> links.put("/funnel?by=" + group, view.say("funnel.by." + group)));
    view.links(view.say("funnel.how_far"), links, "/funnel?by=" + by);
    ask.answer(view.rep(), "funnel by " + by).blocks().forEach(view::add);
  }

  private static void steps(View view, List<Funnel.Step> steps) {
    Element table = view.element("div", "table").appendElement("table").addClass("funnel");
    Element head = table.appendElement("thead").appendElement("tr");
    head(head, view.word("digest.stage"));
    head(head, view.word("digest.count")).addClass("figure");
    head(head, view.say("funnel.reached"));
    head(head, view.word("digest.share")).addClass("figure");
    Element body = table.appendElement("tbody");
    int most = steps.stream().mapToInt(Funnel.Step::reached).max().orElse(0);
    steps.forEach(step -> row(view, body.appendElement("tr"), step, Math.max(1, most)));
  }

  private static Element head(Element row, String text) {
    return row.appendElement("th").attr("scope", "col").text(text);
  }

  private static void row(View view, Element tr, Funnel.Step step, int most) {
    tr.appendElement("th").attr("scope", "row").text(step.stage().name(view.language()));
    tr.appendElement("td").addClass("figure").text("" + step.here());
    Element reached = tr.appendElement("td").addClass("bar");
    Element svg =
        reached.appendElement("svg").attr("viewBox", "0 0 100 10").attr("aria-hidden", "true");
    svg.attr("preserveAspectRatio", "none");
    svg.appendElement("rect").attr("height", "10").attr("width", "" + 100 * step.reached() / most);
    reached.appendElement("span").text("" + step.reached());
    String further = step.further().isPresent() ? step.further().getAsInt() + "%" : "";
    tr.appendElement("td").addClass("figure").text(further);
  }
}
