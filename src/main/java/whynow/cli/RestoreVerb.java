package whynow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import whynow.App;
import whynow.store.Store;
import whynow.store.jdbc.JdbcStore;

/**
 * Puts a backup in place of a book that is not there; a book that is there is never overwritten.
 */
@Command(description = "Put a backup where the store is to be.")
final class RestoreVerb implements Callable<Integer> {
  private static final String SQLITE = "jdbc:sqlite:";
  private final Supplier<App> app;

  @Parameters(description = "the copy that backup wrote")
  private Path file;

  RestoreVerb(Supplier<App> app) {
    this.app = app;
  }

  @Override
  public Integer call() throws IOException {
    String url = app.get().storeUrl();
    if (!url.startsWith(SQLITE)) {
      throw new Failure("Only a SQLite store is restored here; use pg_restore for PostgreSQL");
    }
    Path target = Path.of(url.substring(SQLITE.length()));
    if (Files.exists(target)) {
      throw new Failure(target + " is there; move it away first, nothing was written over it");
    }
    check();
    if (target.toAbsolutePath().getParent() != null) {
      Files.createDirectories(target.toAbsolutePath().getParent());
    }
    Files.copy(file, target);
    return 0;
  }

  /** Opens a copy of the copy, so that a broken one is found before it is put in place. */
  private void check() throws IOException {
    if (!Files.isReadable(file)) {
      throw new Failure("There is no file " + file);
    }
    Path trial = Files.createTempFile("whynow", ".db");
    Files.copy(file, trial, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    try (Store store = JdbcStore.open(SQLITE + trial)) {
      store.reps().all();
    } catch (RuntimeException e) {
      throw new Failure(file + " is no backup of Whynow: " + e.getMessage());
    } finally {
      Files.deleteIfExists(trial);
    }
  }
}
