package whynow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import whynow.App;
import whynow.triggers.Check;
import whynow.triggers.Learning;
import whynow.triggers.Rows;
import whynow.triggers.Triggers;

/** Finds triggers in texts, or shows how each type does on its own examples. */
@Command(description = "Find triggers in texts, or check data/triggers.")
final class TriggersVerb implements Callable<Integer> {
  private final Supplier<App> app;

  @ArgGroup(multiplicity = "1")
  private What what;

  /** Either rows or the check. */
  static final class What {
    @ArgGroup(exclusive = false)
    private Files files;

    @Option(names = "--check", required = true, description = "read the examples of every type")
    private boolean check;

    @Option(
        names = "--learn",
        arity = "1..*",
        paramLabel = "ROWS",
        required = true,
        description =
            "learn from labelled rows: rewrites data/wording, prints lines for data/judgement.yaml")
    private List<Path> learn;
  }

  /** Rows in, predictions out. */
  static final class Files {
    @Option(names = "--in", required = true, description = "rows, one JSON object a line")
    private Path in;

    @Option(names = "--out", required = true, description = "where the predictions go")
    private Path out;
  }

  TriggersVerb(Supplier<App> app) {
    this.app = app;
  }

  @Override
  public Integer call() throws IOException {
    Triggers triggers = Triggers.in(app.get().data());
    if (what.learn != null) {
      return learn(triggers, app.get().data().root());
    }
    return what.check ? check(triggers) : read(triggers);
  }

  /** What is learnt of words goes into {@code data/wording}, the weights are printed. */
  private int learn(Triggers triggers, Path data) throws IOException {
    Learning learning = Learning.from(what.learn, triggers);
    for (Map.Entry<String, String> wording : learning.wordings().entrySet()) {
      java.nio.file.Files.writeString(
          data.resolve("wording/" + wording.getKey() + ".tsv"), wording.getValue());
    }
    System.out.println(learning.weights());
    return 0;
  }

  private static int check(Triggers triggers) {
    Check check = Check.of(triggers);
    System.out.println(check.table());
    return check.passes() ? 0 : 1;
  }

  private int read(Triggers triggers) throws IOException {
    Rows.read(what.files.in, what.files.out, triggers);
    return 0;
  }
}
