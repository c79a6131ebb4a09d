package whynow.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import whynow.outreach.Angle;
import whynow.research.Brief;
import whynow.triggers.Rows;

/** A brief as the contract has it. */
final class BriefJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Function<Brief, List<Angle>> angles;

  BriefJson(Function<Brief, List<Angle>> angles) {
    this.angles = angles;
  }

  /** One object on one line. */
  String of(Brief brief) {
    ObjectNode json = JSON.createObjectNode();
    ObjectNode account = json.putObject("account");
    account.put("name", brief.account().name());
    account.put("domain", brief.account().domain().orElse(null));
    account.put("language", brief.account().language().orElse(null));
    account.put("summary", brief.account().summary());
    ArrayNode pages = json.putArray("pages");
    brief.pages().forEach(page -> pages.add(page(page)));
    ArrayNode triggers = json.putArray("triggers");
    brief.triggers().forEach(trigger -> triggers.add(Rows.json(trigger)));
    ArrayNode people = json.putArray("people");
    brief.people().forEach(person -> people.addPOJO(person));
    ArrayNode found = json.putArray("angles");
    angles.apply(brief).forEach(angle -> found.add(angle(angle)));
    json.set("stats", stats(brief.stats()));
    return Json.line(json);
  }

  private static ObjectNode page(Brief.Page page) {
    ObjectNode json = JSON.createObjectNode();
    json.put("url", page.url());
    json.put("title", page.title());
    json.put("published", page.published().map(LocalDate::toString).orElse(null));
    json.put("kind", page.kind().name().toLowerCase(Locale.ROOT));
    return json.put("language", page.language());
  }

  private static ObjectNode angle(Angle angle) {
    ObjectNode json = JSON.createObjectNode();
    json.put("triggerUrl", angle.trigger().url());
    json.put("whyNow", angle.whyNow());
    json.put("whyYou", angle.whyYou());
    return json.put("valueProposition", angle.valueProposition());
  }

  private static ObjectNode stats(Brief.Stats stats) {
    ObjectNode json = JSON.createObjectNode();
    json.put("found", stats.found());
    json.put("fetched", stats.fetched());
    json.put("notModified", stats.notModified());
    json.put("bytes", stats.bytes());
    json.put("elapsedMs", stats.elapsedMs());
    stats.stopped().ifPresent(why -> json.put("stopped", why));
    ArrayNode notes = json.putArray("notes");
    stats.notes().forEach(notes::add);
    return json;
  }
}
