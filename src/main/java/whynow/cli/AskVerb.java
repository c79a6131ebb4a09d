package whynow.cli;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import whynow.App;

/** Says one line as in a chat and prints the answer: whatever a chat can do, a script can. */
@Command(description = "Say one line as in a chat: ask --as dana \"funnel by channel\".")
final class AskVerb implements Callable<Integer> {
  private final Supplier<App> app;

  @Mixin private Acting acting;

  @Option(
      names = "--json",
      description = "a line a reply: {conversation,to,text,choices,replaces?}")
  private boolean json;

  @Parameters(arity = "1..*", description = "what you would say in the chat")
  private List<String> words;

  AskVerb(Supplier<App> app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    String line = String.join(" ", words);
    if (line.isBlank()) {
      throw new WrongUsage("Say what to ask, such as `ask --as dana today`.");
    }
    BufferedReader said = new BufferedReader(new StringReader(line.replaceAll("\\R", " ")));
    Talking.of(app.get(), acting.rep(app.get()), said, json);
    return 0;
  }
}
