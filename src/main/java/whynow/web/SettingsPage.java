package whynow.web;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import whynow.chat.Block;
import whynow.chat.Choice;
import whynow.chat.Reply;
import whynow.language.Language;
import whynow.team.Reps;
import whynow.team.WorkingTime;
import whynow.team.WorkingTimes;

/** My language, zone, hours and quiet, as a form; each field is said as its command. */
public final class SettingsPage implements Page {
  private static final Map<String, String> NAMES =
      Map.of("en", "English", "zh-Hans", "简体中文", "zh-Hant", "繁體中文");
  private final Reps reps;
  private final WorkingTimes times;

  public SettingsPage(Reps reps, WorkingTimes times) {
    this.reps = reps;
    this.times = times;
  }

  @Override
  public void fill(View view) {
    WorkingTime time = times.of(view.rep().id());
    view.element("p", "soft").text(who(view));
    Element form =
        view.element("form", "fields").attr("method", "post").attr("action", "/settings");
    form.appendElement("input")
        .attr("type", "hidden")
        .attr("name", "token")
        .attr("value", view.token());
    languages(view, form);
    zones(view, form);
    Element hours = form.appendElement("div").addClass("pair");
    time(view, hours, "from", time.from());
    time(view, hours, "to", time.to());
    Element lunch = form.appendElement("div").addClass("pair");
    time(view, lunch, "lunch_from", time.lunchFrom());
    time(view, lunch, "lunch_to", time.lunchTo());
    form.appendElement("p").addClass("soft small").text(view.say("settings.hours_note"));
    form.appendElement("button")
        .attr("type", "submit")
        .addClass("primary")
        .text(view.say("settings.save"));
    quiet(view, time);
    reached(view);
    out(view);
  }

  private static void out(View view) {
    Element form = view.element("form", "pair").attr("method", "post").attr("action", "/logout");
    form.appendElement("input")
        .attr("type", "hidden")
        .attr("name", "token")
        .attr("value", view.token());
    form.appendElement("button").attr("type", "submit").text(view.say("settings.out"));
    form.appendElement("button")
        .attr("type", "submit")
        .attr("name", "everywhere")
        .attr("value", "yes")
        .text(view.say("settings.out_everywhere"));
  }

  private static String who(View view) {
    String role = view.rep().role().name().toLowerCase(Locale.ROOT);
    return view.rep().name() + " · " + view.word("bot.role." + role);
  }

  private static void languages(View view, Element form) {
    Element select = label(view, form, "language").appendElement("select").attr("name", "language");
    for (Language language : List.of(Language.EN, Language.ZH_HANS, Language.ZH_HANT)) {
      select
          .appendElement("option")
          .attr("value", language.tag())
          .attr("selected", language.equals(view.language()))
          .text(NAMES.get(language.tag()));
    }
  }

  private static void zones(View view, Element form) {
    label(view, form, "zone")
        .appendElement("input")
        .attr("name", "zone")
        .attr("list", "zones")
        .attr("required", true)
        .attr("value", view.rep().zone().getId());
    Element list = form.appendElement("datalist").id("zones");
    new TreeSet<>(ZoneId.getAvailableZoneIds())
        .stream()
            .filter(
                id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/.*|UTC"))
            .forEach(id -> list.appendElement("option").attr("value", id));
  }

  private static void time(View view, Element form, String key, LocalTime time) {
    label(view, form, key)
        .appendElement("input")
        .attr("type", "time")
        .attr("name", key)
        .attr("required", true)
        .attr("value", time.toString());
  }

  private static Element label(View view, Element form, String key) {
    return form.appendElement("label").text(view.say("settings." + key) + " ");
  }

  private static void quiet(View view, WorkingTime time) {
    Optional<String> until =
        time.mutedUntil()
            .filter(view.now()::isBefore)
            .map(u -> u.atZone(view.rep().zone()).toLocalDateTime().withNano(0).withSecond(0))
            .map(u -> u.toString().replace('T', ' '));
    Element section = view.section(view.say("settings.quiet"));
    String text =
        until
            .map(u -> view.word("bot.muted", "until", u))
            .orElseGet(() -> view.say("settings.loud"));
    view.add(section, Block.Text.of(text));
    List<Choice> choices =
        until.isPresent()
            ? List.of(Choice.of(view.say("settings.speak"), "mute off"))
            : List.of(
                Choice.of(view.say("settings.hours_2"), "mute 2h"),
                Choice.of(view.say("settings.day_1"), "mute 1d"));
    view.add(section, new Block.Choices(choices));
  }

  private void reached(View view) {
    Element section = view.section(view.say("settings.where"));
    List<Block.Text> places =
        reps.identities(view.rep().id()).stream()
            .map(
                i ->
                    i.platform().substring(0, 1).toUpperCase(Locale.ROOT)
                        + i.platform().substring(1))
            .distinct()
            .map(Block.Text::of)
            .toList();
    view.add(section, new Block.Points(false, places));
    view.add(section, Block.Text.of(view.say("settings.link")));
  }

  @Override
  public List<String> lines(View view, Map<String, String> form) {
    if (!form.containsKey("zone")) {
      return Page.super.lines(view, form);
    }
    WorkingTime time = times.of(view.rep().id());
    List<String> lines = new ArrayList<>();
    changed(lines, "language", view.language().tag(), form.get("language"));
    changed(lines, "zone", view.rep().zone().getId(), form.get("zone"));
    changed(lines, "hours", span(time.from(), time.to()), form.get("from") + "-" + form.get("to"));
    changed(
        lines,
        "lunch",
        span(time.lunchFrom(), time.lunchTo()),
        form.get("lunch_from") + "-" + form.get("lunch_to"));
    return lines;
  }

  private static String span(LocalTime from, LocalTime to) {
    return from + "-" + to;
  }

  private static void changed(List<String> lines, String key, String before, String after) {
    if (after != null && !after.equals(before)) {
      lines.add("settings " + key + " " + after);
    }
  }

  /** The page itself shows what is set now; only what could not be read needs a word. */
  @Override
  public Reply said(View view, List<Reply> replies) {
    return replies.stream()
        .filter(reply -> reply.blocks().stream().noneMatch(b -> b instanceof Block.Points))
        .findFirst()
        .orElseGet(() -> Reply.text(view.say("settings.saved")));
  }
}
