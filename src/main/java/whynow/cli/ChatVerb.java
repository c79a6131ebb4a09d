package whynow.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import whynow.App;
import whynow.chat.Bot;
import whynow.chat.Speaker;
import whynow.chat.terminal.Terminal;
import whynow.chat.terminal.Transcripts;
import whynow.team.Rep;
import whynow.team.Reps;

/** A conversation here in the terminal, or with a file of lines. */
@Command(name = "chat", description = "Talk to Whynow here; a piped file is answered line by line.")
final class ChatVerb implements Callable<Integer> {
  private final Supplier<App> app;

  @Mixin private Acting acting;

  @Option(
      names = "--json",
      description = "a line a reply: {conversation,to,text,choices,replaces?}")
  private boolean json;

  ChatVerb(Supplier<App> app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    Rep rep = acting.rep(app.get());
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Terminal.Transcript transcript = json ? Transcripts.json() : Transcripts.text();
    Terminal terminal = new Terminal(rep.name(), in, System.out, transcript, app.get().clock());
    app.get().store().reps().link(rep.id(), new Reps.Identity("terminal", rep.name()));
    Speaker speaker = app.get().speaker(List.of(terminal));
    Bot bot = app.get().bot(speaker, speaker, Runnable::run);
    terminal.start(bot::hear);
    app.get().close();
    return 0;
  }
}
