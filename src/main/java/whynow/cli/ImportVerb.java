package whynow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import whynow.App;
import whynow.activity.Imports;
import whynow.team.Rep;

/** Reads a sheet of accounts and contacts, touches or engagements into the book. */
@Command(description = "Read a CSV file into the book.")
final class ImportVerb implements Callable<Integer> {
  private final Supplier<App> app;

  @Parameters(description = "the sheet")
  private Path file;

  @Mixin private Acting acting;

  @Option(names = "--preview", description = "say what would come of it, change nothing")
  private boolean preview;

  @SuppressWarnings("UnusedVariable") // JSON is the form it always has
  @Option(names = "--json", hidden = true)
  private boolean json;

  ImportVerb(Supplier<App> app) {
    this.app = app;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isReadable(file)) {
      throw new Failure("There is no file " + file);
    }
    Rep rep = acting.rep(app.get());
    Imports imports = app.get().book().imports();
    byte[] sheet = Files.readAllBytes(file);
    Imports.Result result =
        preview
            ? imports.preview(sheet, rep, app.get().clock().instant())
            : imports.run(sheet, rep, app.get().clock().instant());
    System.out.println(Json.line(result));
    return result.rows() > 0 ? 0 : 1;
  }
}
