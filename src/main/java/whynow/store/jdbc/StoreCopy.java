package whynow.store.jdbc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import whynow.store.StoreTrouble;

/**
 * Copies a whole book into an empty store of either kind. The copy is compared with the book, row
 * by row, before it counts: killed half-way, or not the same, it leaves the target empty.
 *
 * <pre>{@code
 * StoreCopy.run("jdbc:sqlite:book.db", "jdbc:postgresql://host/whynow");
 * }</pre>
 */
public final class StoreCopy {
  /** The scheduler's own table is left out: jobs and lanes are planned anew from what is due. */
  private static final Set<String> LEFT_OUT = Set.of("scheduled_tasks");

  private static final int BATCH = 500;

  private final Database from;
  private final Database to;
  private final Handle source;
  private final Handle target;

  private StoreCopy(Database from, Handle source, Database to, Handle target) {
    this.from = from;
    this.to = to;
    this.source = source;
    this.target = target;
  }

  /** One table, as it stands in both stores. */
  public record Copied(String table, long rows, String hash) {}

  /**
   * Copies, and compares. Nobody can write into a SQLite book meanwhile; a PostgreSQL book that was
   * written to meanwhile is found out.
   *
   * @param from the address of a book that is there
   * @param to the address of a store that is empty or not there yet
   * @throws StoreTrouble when it was not copied, with the reason
   */
  public static List<Copied> run(String from, String to) {
    if (place(from).equals(place(to))) {
      throw new StoreTrouble("The two stores are the same one.");
    }
    requireFile(from);
    try (Database source = Database.open(from)) {
      if (source.read(Migrations::version) == 0) {
        throw new StoreTrouble("There is no book to copy: the first store is empty.");
      }
      Migrations.run(source);
      JdbcStore.makeFolder(to);
      try (Database target = Database.open(to)) {
        Migrations.run(target);
        return source.write(
            read -> target.write(written -> new StoreCopy(source, read, target, written).tables()));
      }
    }
  }

  private static String place(String url) {
    return url.replaceFirst("\\?.*", "");
  }

  /** SQLite would make a book that is not there. */
  private static void requireFile(String url) {
    if (url.startsWith("jdbc:sqlite:") && !Files.exists(Path.of(JdbcStore.file(url)))) {
      throw new StoreTrouble("There is no file " + JdbcStore.file(url) + ".");
    }
  }

  private List<Copied> tables() {
    List<String> tables = Migrations.tables().stream().filter(t -> !LEFT_OUT.contains(t)).toList();
    tables.forEach(this::requireEmpty);
    tables.forEach(this::copy);
    index();
    return tables.stream().map(this::compared).toList();
  }

  private void requireEmpty(String table) {
    boolean used =
        target
            .createQuery("select 1 from " + table + " limit 1")
            .mapTo(int.class)
            .findFirst()
            .isPresent();
    if (used) {
      throw new StoreTrouble("The second store is not empty; nothing was written over it.");
    }
  }

  private void copy(String table) {
    follow(table);
    List<String> columns = Rows.columns(source, table);
    String slots = columns.stream().map(c -> "?").collect(Collectors.joining(", "));
    String names = String.join(", ", columns);
    PreparedBatch batch =
        target.prepareBatch("insert into " + table + " (" + names + ") values (" + slots + ")");
    Rows.each(
        source,
        table,
        row -> {
          for (int i = 0; i < row.size(); i++) {
            batch.bind(i, row.get(i));
          }
          batch.add();
          if (batch.size() == BATCH) {
            batch.execute();
          }
        });
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** A number that was given once is never given again, also when its row is gone. */
  private void follow(String table) {
    source
        .createQuery(from.dialect().lastNumber())
        .bind("table", table)
        .mapTo(Long.class)
        .findFirst()
        .ifPresent(
            last ->
                target
                    .createUpdate(to.dialect().follow())
                    .bind("table", table)
                    .bind("last", last)
                    .execute());
  }

  /** Each database has its own full-text index, made again from the documents. */
  private void index() {
    List<Long> ids =
        target.createQuery("select id from document order by id").mapTo(Long.class).list();
    for (long id : ids) {
      Documents.index(to, target, id);
    }
  }

  private Copied compared(String table) {
    Rows.Sum there = Rows.sum(source, table);
    Rows.Sum here = Rows.sum(target, table);
    if (!there.equals(here)) {
      throw new StoreTrouble(
          "%s differs after copying (%d rows, %d copied): nothing was kept. Stop Whynow and try again."
              .formatted(table, there.rows(), here.rows()));
    }
    return new Copied(table, here.rows(), here.hash());
  }
}
