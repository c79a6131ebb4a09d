package whynow.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import whynow.App;

/** Copies the whole book into a file while work goes on. */
@Command(description = "Copy the whole book into a file.")
final class BackupVerb implements Callable<Integer> {
  private final Supplier<App> app;

  @Parameters(description = "the copy; must not exist")
  private Path file;

  BackupVerb(Supplier<App> app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    if (Files.exists(file)) {
      throw new Failure(file + " exists; nothing was written over it");
    }
    app.get().store().backup(file);
    return 0;
  }
}
