package whynow;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import whynow.chat.Conversation;
import whynow.chat.Speaker;
import whynow.chat.terminal.Terminal;
import whynow.chat.terminal.TerminalText;
import whynow.chat.terminal.Transcripts;
import whynow.team.Rep;
import whynow.team.Reps;

/** The demo, talked to in a terminal, on Wednesday 25 November 2026 at nine in Berlin. */
final class DemoChat implements AutoCloseable {
  private final Demo demo;

  private DemoChat(Demo demo) {
    this.demo = demo;
  }

  static DemoChat in(Path folder) {
    Map<String, String> set =
        Map.of(
            "WHYNOW_PORT", "0",
            "WHYNOW_STORE", Books.at(folder.resolve("demo.db")),
            "WHYNOW_NOW", "2026-11-25T09:00:00+01:00");
    return new DemoChat(Demo.start(Settings.from(set), LocalDate.of(2026, 11, 25)));
  }

  App app() {
    return demo.app();
  }

  /** All that a rep hears while saying these lines. */
  String say(String name, String... lines) {
    App app = demo.app();
    Rep rep = app.store().reps().byName(name).orElseThrow();
    app.store().reps().link(rep.id(), new Reps.Identity("terminal", rep.name()));
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    BufferedReader typed = new BufferedReader(new StringReader(String.join("\n", lines)));
    PrintStream out = new PrintStream(heard, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(name, typed, out, Transcripts.text(), app.clock());
    Speaker speaker = app.speaker(List.of(terminal));
    terminal.start(app.bot(speaker, speaker, Runnable::run)::hear);
    return heard.toString(StandardCharsets.UTF_8);
  }

  /** What a rep would hear on a text of several lines. */
  String ask(String name, String text) {
    App app = demo.app();
    Rep rep = app.store().reps().byName(name).orElseThrow();
    Speaker nobody = app.speaker(List.of());
    Conversation page = Conversation.direct("web", "" + rep.id());
    return TerminalText.of(app.bot(nobody, nobody, Runnable::run).ask(rep, page, text), false);
  }

  @Override
  public void close() {
    demo.close();
  }
}
