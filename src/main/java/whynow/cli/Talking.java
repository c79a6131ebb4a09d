package whynow.cli;

import java.io.BufferedReader;
import java.util.List;
import whynow.App;
import whynow.chat.Bot;
import whynow.chat.Speaker;
import whynow.chat.terminal.Terminal;
import whynow.chat.terminal.Transcripts;
import whynow.team.Rep;
import whynow.team.Reps;

/** A conversation on standard output. */
final class Talking {
  private Talking() {}

  /**
   * From Java 22 on there is a console even for a file, unless the launcher asks for the old way.
   */
  @SuppressWarnings("SystemConsoleNull") // which Javas return null is what is asked first
  private static boolean isScreen() {
    boolean told =
        Runtime.version().feature() < 22 || "java.base".equals(System.getProperty("jdk.console"));
    return told && System.console() != null;
  }

  /** Answers line after line until the input ends, then closes the app. */
  static void of(App app, Rep rep, BufferedReader in, boolean json) {
    Terminal.Transcript transcript = json ? Transcripts.json() : Transcripts.text();
    Terminal terminal = new Terminal(rep.name(), in, System.out, transcript, app.clock());
    if (!json && isScreen()) {
      terminal.rewriting();
    }
    app.store().reps().link(rep.id(), new Reps.Identity("terminal", rep.name()));
    Speaker speaker = app.speaker(List.of(terminal));
    Bot bot = app.bot(speaker, speaker, Runnable::run);
    terminal.start(bot::hear);
    app.close();
  }
}
