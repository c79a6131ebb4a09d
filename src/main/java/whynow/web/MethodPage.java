package whynow.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import whynow.team.Rep;

/**
 * How the team sells to accounts: plays, handoffs, who fits, what each must bring, what customers
 * say. Each tab shows what its command answers, and takes more words for it.
 */
public final class MethodPage implements Page {
  private static final List<String> VERBS =
      List.of(
          "play",
          "handoff",
          "quota",
          "capacity",
          "icp",
          "deal",
          "winback",
          "voc",
          "nps",
          "playbook");

  /** The weights of the score are the team's. */
  private static final String REPLAY = "score replay";

  private final Pages.Ask ask;

  public MethodPage(Pages.Ask ask) {
    this.ask = ask;
  }

  @Override
  public void fill(View view) {
    String verb = verb(view);
    Map<String, String> links = new LinkedHashMap<>();
    verbs(view).forEach(v -> links.put(address(v), view.say("method." + key(v))));
    view.links(view.say("method"), links, address(verb));
    view.element("p", "soft").text(view.say("method.about_" + key(verb)));
    ask.answer(view.rep(), verb).blocks().forEach(view::add);
    if (!verb.equals(REPLAY) && !verb.equals("capacity")) {
      more(view, verb);
    }
  }

  private static List<String> verbs(View view) {
    List<String> verbs = new ArrayList<>(VERBS);
    if (view.rep().role().may(Rep.Role.MANAGER)) {
      verbs.add(REPLAY);
    }
    return verbs;
  }

  private static String verb(View view) {
    return verbs(view).stream()
        .filter(verb -> key(verb).equals(view.asked("of")))
        .findFirst()
        .orElse(VERBS.get(0));
  }

  private static String key(String verb) {
    return verb.replace(' ', '_');
  }

  private static String address(String verb) {
    return "/method?of=" + key(verb);
  }

  /** The rest of the line, as it would be said in the chat. */
  private static void more(View view, String verb) {
    Element form =
        view.element("form", "fields").attr("method", "post").attr("action", address(verb));
    form.appendElement("input")
        .attr("type", "hidden")
        .attr("name", "token")
        .attr("value", view.token());
    form.appendElement("label")
        .text(view.say("method.more", "example", view.word("command." + verb + ".example")))
        .appendElement("input")
        .attr("name", "words")
        .attr("required", true)
        .attr("autocomplete", "off");
    form.appendElement("button").attr("type", "submit").text(view.say("send"));
  }

  @Override
  public List<String> lines(View view, Map<String, String> form) {
    String words = form.getOrDefault("words", "").strip();
    return words.isEmpty() ? Page.super.lines(view, form) : List.of(line(verb(view), words));
  }

  /** Who copies the example with its verb says it once. */
  private static String line(String verb, String words) {
    return words.toLowerCase(java.util.Locale.ROOT).startsWith(verb + " ")
        ? words
        : verb + " " + words;
  }
}
