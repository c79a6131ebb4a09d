package whynow.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import whynow.App;
import whynow.team.Rep;

/** A conversation here in the terminal, or with a file of lines. */
@Command(description = "Talk to Whynow here; a piped file is answered line by line.")
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
    Talking.of(app.get(), rep, in, json);
    return 0;
  }
}
