package whynow.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import whynow.store.jdbc.StoreCopy;

/** Takes a team's book from SQLite to PostgreSQL, or back. */
@Command(description = "Copy the whole book into an empty store, and compare the two row by row.")
final class MigrateStoreVerb implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FROM", description = "jdbc:sqlite:… or jdbc:postgresql:…")
  private String from;

  @Parameters(index = "1", paramLabel = "TO", description = "the same; empty or not there yet")
  private String to;

  @Override
  public Integer call() {
    requireStore(from);
    requireStore(to);
    List<StoreCopy.Copied> tables = StoreCopy.run(from, to);
    tables.forEach(t -> System.out.printf("%-16s %9d  %s%n", t.table(), t.rows(), t.hash()));
    long rows = tables.stream().mapToLong(StoreCopy.Copied::rows).sum();
    System.err.printf("%d rows copied; counts and hashes are the same in both stores.%n", rows);
    System.err.println("Set WHYNOW_STORE to the second one; the first was left as it is.");
    return 0;
  }

  /** The address is not repeated: it may hold a password. */
  private static void requireStore(String url) {
    if (!url.matches("jdbc:(sqlite|postgresql):.+")) {
      throw new WrongUsage("A store is jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE?user=…");
    }
  }
}
