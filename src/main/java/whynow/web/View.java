package whynow.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import whynow.chat.Block;
import whynow.chat.web.Html;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.team.Rep;

/** A page while it is written: for whom, about what, and the column it goes into. */
public final class View {
  private final Rep rep;
  private final Html html;
  private final Messages messages;
  private final Instant now;
  private final Map<String, String> asked;
  private final Element main;
  private final String token;

  /**
   * A view of a page.
   *
   * @param asked what stands in the address: parts of its path and its query
   * @param main the column, with the page's heading in it
   * @param token what this page's forms must carry
   */
  View(
      Rep rep,
      Html html,
      Messages messages,
      Instant now,
      Map<String, String> asked,
      Element main,
      String token) {
    this.rep = rep;
    this.html = html;
    this.messages = messages;
    this.now = now;
    this.asked = asked;
    this.main = main;
    this.token = token;
  }

  /** Whom it is written for. */
  public Rep rep() {
    return rep;
  }

  Language language() {
    return rep.language();
  }

  Instant now() {
    return now;
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, rep.zone());
  }

  /** A part of the address; empty when it is not there. */
  String asked(String name) {
    return Optional.ofNullable(asked.get(name)).orElse("");
  }

  boolean isAsked(String name) {
    return asked.containsKey(name);
  }

  String token() {
    return token;
  }

  /** As it may stand in a query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A message of {@code data/messages/web.yaml}. */
  String say(String key, Object... slots) {
    return word("web." + key, slots);
  }

  /** Any message. */
  String word(String key, Object... slots) {
    return messages.say(language(), key, slots);
  }

  void title(String text) {
    main.selectFirst("h1").text(text);
  }

  /** A block at the end of the column. */
  public void show(Block block) {
    add(main, block);
  }

  Element add(Block block) {
    return add(main, block);
  }

  Element add(Element into, Block block) {
    Element element = block.in(html);
    into.appendChild(element);
    return element;
  }

  void addAll(Element into, List<Block> blocks) {
    blocks.forEach(block -> add(into, block));
  }

  /** A part of the page under a heading of its own. */
  Element section(String heading) {
    Element section = main.appendElement("section");
    section.appendElement("h2").text(heading);
    return section;
  }

  /** An element at the end of the column. */
  Element element(String tag, String style) {
    return main.appendElement(tag).addClass(style);
  }

  /** A row of links; the one that is shown now is no link. */
  void links(String label, Map<String, String> links, String current) {
    Element nav = element("nav", "tabs").attr("aria-label", label);
    links.forEach(
        (href, text) -> {
          Element a = nav.appendElement("a").attr("href", href).text(text);
          if (href.equals(current)) {
            a.attr("aria-current", "page");
          }
        });
  }
}
