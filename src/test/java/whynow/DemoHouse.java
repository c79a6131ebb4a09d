package whynow;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import whynow.chat.Conversation;
import whynow.chat.LinkCommand;
import whynow.chat.Reply;
import whynow.chat.Speaker;
import whynow.team.Rep;

/**
 * The demo for a browser, on Wednesday 25 November 2026 at four in Berlin, after Dana has read
 * about a company and logged a touch.
 */
final class DemoHouse implements AutoCloseable {
  static final String ASKED = "research northlight.example";

  private final Demo demo;
  private final Reply brief;

  private DemoHouse(Demo demo) {
    this.demo = demo;
    this.brief = ask("Dana", ASKED);
    ask("Dana", "log emailed Mara Lindt, COO at Northlight, the Leipzig note, chase Tuesday");
  }

  static DemoHouse in(Path folder) {
    Map<String, String> set =
        Map.of(
            "WHYNOW_PORT", "0",
            "WHYNOW_STORE", Books.at(folder.resolve("demo.db")),
            "WHYNOW_NOW", "2026-11-25T16:00:00+01:00");
    return new DemoHouse(Demo.start(Settings.from(set), LocalDate.of(2026, 11, 25)));
  }

  /** What Dana was told of the company. */
  Reply brief() {
    return brief;
  }

  String url() {
    return demo.service().url();
  }

  /** That company in the book. */
  long northlight() {
    return demo.app().matcher().match("northlight.example").account().orElseThrow().id();
  }

  Rep rep(String name) {
    return demo.app().store().reps().byName(name).orElseThrow();
  }

  Reply ask(String name, String line) {
    Speaker nobody = demo.app().speaker(List.of());
    return demo.app()
        .bot(nobody, nobody, Runnable::run)
        .ask(rep(name), Conversation.direct("web", "" + rep(name).id()), line);
  }

  /** A link that lets a browser in, once. */
  String entry(String name) {
    App app = demo.app();
    return new LinkCommand(
            app.store().loginCodes(),
            app.store().browsers(),
            app.store().reps(),
            app::home,
            app.messages())
        .webLogin(rep(name), app.clock().instant());
  }

  @Override
  public void close() {
    demo.close();
  }
}
