package whynow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import whynow.App;
import whynow.activity.Exports;
import whynow.team.Rep;

/** Writes a sheet of the book. */
@Command(description = "Write a CSV file of the book.")
final class ExportVerb implements Callable<Integer> {
  private final Supplier<App> app;

  @Parameters(
      arity = "1..2",
      description = "accounts, contacts, touches, deals, followups, or person \"NAME\"")
  private List<String> what;

  @Option(names = "--out", required = true, description = "where it goes")
  private Path out;

  ExportVerb(Supplier<App> app) {
    this.app = app;
  }

  @Override
  public Integer call() throws IOException {
    Rep reader =
        app.get().store().reps().all().stream()
            .max(java.util.Comparator.comparing(Rep::role))
            .orElseThrow(() -> new Failure("There is nobody in this store yet"));
    String asked = String.join(" ", what);
    Exports.Sheet sheet =
        app.get()
            .book()
            .exports()
            .of(asked, reader)
            .orElseThrow(() -> new Failure("I know no sheet or person “" + asked + "”"));
    Files.writeString(out, sheet.csv());
    System.err.println(sheet.rows() + " rows in " + out);
    return 0;
  }
}
