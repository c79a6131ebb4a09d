package whynow.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import whynow.playbook.DataFolder;
import whynow.triggers.Check;
import whynow.triggers.Rows;
import whynow.triggers.Triggers;

/** {@code triggers --in ROWS --out PREDICTIONS}, or {@code --check} for the examples of each type. */
@Command(
    name = "triggers",
    mixinStandardHelpOptions = true,
    description = "Finds triggers in texts, or checks the examples in data/triggers.")
public final class TriggersVerb implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1", exclusive = true)
  private What what;

  @Option(
      names = "--data",
      description = "Where data/ is; default: WHYNOW_DATA, else data.",
      defaultValue = "${env:WHYNOW_DATA:-data}")
  private Path data;

  /** Either rows or the check. */
  static final class What {
    @ArgGroup(exclusive = false)
    private Files files;

    @Option(names = "--check", required = true, description = "Run the examples of every type.")
    private boolean check;
  }

  /** Rows in, predictions out. */
  static final class Files {
    @Option(names = "--in", required = true, description = "Rows, one JSON object a line.")
    private Path in;

    @Option(names = "--out", required = true, description = "Where the predictions go.")
    private Path out;
  }

  @Override
  public Integer call() throws Exception {
    Triggers triggers = Triggers.in(new DataFolder(data));
    if (what.check) {
      Check check = Check.of(triggers);
      spec.commandLine().getOut().println(check.table());
      return check.passes() ? 0 : 1;
    }
    Rows.read(what.files.in, what.files.out, triggers);
    return 0;
  }
}
