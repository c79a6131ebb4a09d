package whynow.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.research.Brief;
import whynow.store.Store;
import whynow.team.By;

/**
 * A row in every table there is, as the schema lists them: so a table or a column added later is
 * looked at too, and whoever adds one is told here.
 */
class EveryTableTest {
  private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
  private static final String TRACE = "as Mara Lindt said (mara@northlight.example)";

  /** Words of the program, ids and keys, which nobody's name gets into. */
  private static final Pattern NO_PROSE =
      Pattern.compile(
          "(workspace|rep|identity|login_code|account_alias|touch|change|merged_row|revision"
              + "|trigger_seen|scheduled_tasks|told|refusal|refused|play|api_key|instance|claim"
              + "|browser|schema_version|watch|offer)\\..*"
              + "|account\\.(name|name_key|domain|language|stage|industry|region|last_payment)"
              + "|followup\\.(due|kind|state)|stage_move\\.(from_stage|to_stage)|engagement\\.kind"
              + "|change_row\\.relation|page\\.(asked|url|content_type|etag|last_modified)"
              + "|inbox\\.(message_id|conversation|keeper)|choice\\.id|document\\.(kind|url)"
              + "|sent_message\\.(conversation|reply_key)|topic\\.conversation|clipping\\.url"
              + "|outbox\\.(conversation|recipient|reply_key|state)|handoff\\.state|deal\\.kind"
              + "|contact\\..*");

  @TempDir Path folder;
  private Database db;
  private Store store;
  private By by;
  private Account kept;
  private Account gone;
  private Contact mara;

  @BeforeEach
  void open() {
    String url = "jdbc:sqlite:" + folder.resolve("book.db");
    store = JdbcStore.open(url);
    db = Database.open(url);
    by = new By(1, NOW);
    kept = store.accounts().save(Account.named("Northlight", Optional.of("northlight.example")));
    gone = store.accounts().save(Account.named("Northlite", Optional.empty()));
    mara =
        store
            .contacts()
            .save(
                new Contact(
                    0,
                    gone.id(),
                    "Mara Lindt",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("mara@northlight.example"),
                    Optional.empty(),
                    Optional.empty()),
                by);
  }

  @AfterEach
  void close() {
    db.close();
    store.close();
  }

  @Test
  void whoIsForgottenIsInNoColumnOfAnyTable() {
    db.write(
        handle -> {
          tables(handle).forEach(table -> row(handle, table, mara.account()));
          return null;
        });
    assertTrue(holding().size() > 15, () -> "too few hold the name before: " + holding());
    assertTrue(store.erasure().forget(mara.id(), by));
    assertEquals(List.of(), holding());
    assertEquals(List.of(), store.search().find("Mara Lindt", 0, 10));
  }

  @Test
  void nothingStaysWithAnAccountThatWasMergedAndAllComesBack() {
    db.write(
        handle -> {
          tables(handle).forEach(table -> row(handle, table, gone.id()));
          return null;
        });
    Map<String, Rows.Sum> before = sums();
    store.accounts().merge(gone.id(), kept.id(), by);
    assertEquals(List.of(), at(gone.id()));
    store.history().undoLast(by);
    assertEquals(before, sums());
  }

  /** Tables with rows of this account; a reading and the other names are found by way of it. */
  private List<String> at(long account) {
    return db.read(
        handle ->
            tables(handle).stream()
                .filter(t -> !t.matches("reading|account_alias|refused|merged_row"))
                .filter(t -> columns(handle, t).containsKey("account"))
                .filter(t -> !columns(handle, t).get("account").startsWith("text"))
                .filter(t -> count(handle, t + " where account = " + account) > 0)
                .toList());
  }

  private Map<String, Rows.Sum> sums() {
    return db.read(
        handle -> {
          Map<String, Rows.Sum> sums = new TreeMap<>();
          tables(handle).stream()
              .filter(t -> !t.matches("change|merged_row|revision"))
              .forEach(t -> sums.put(t, Rows.sum(handle, t)));
          return sums;
        });
  }

  private List<String> holding() {
    return db.read(
        handle -> {
          List<String> all = new ArrayList<>();
          for (String table : tables(handle)) {
            for (String column : columns(handle, table).keySet()) {
              String holds = "lower(cast(" + column + " as text)) like '%mara%'";
              if (count(handle, table + " where " + holds) > 0) {
                all.add(table + "." + column);
              }
            }
          }
          return all;
        });
  }

  private static int count(Handle handle, String from) {
    return handle.createQuery("select count(*) from " + from).mapTo(Integer.class).one();
  }

  private static List<String> tables(Handle handle) {
    return handle
        .createQuery(
            "select name from sqlite_master where type = 'table' and name not like 'sqlite%'"
                + " and name not like 'gram%' order by name")
        .mapTo(String.class)
        .list();
  }

  private static Map<String, String> columns(Handle handle, String table) {
    Map<String, String> columns = new LinkedHashMap<>();
    handle
        .createQuery("select name, lower(type) from pragma_table_info('" + table + "')")
        .map((row, context) -> columns.put(row.getString(1), row.getString(2)))
        .list();
    return columns;
  }

  /** One row that belongs to the account and, wherever people write, speaks of her. */
  private void row(Handle handle, String table, long account) {
    Map<String, Object> values = new LinkedHashMap<>();
    columns(handle, table)
        .forEach((column, type) -> values.put(column, value(table, column, type, account)));
    values.values().removeIf(java.util.Objects::isNull);
    String names = String.join(", ", values.keySet());
    String slots = ":" + String.join(", :", values.keySet());
    handle
        .createUpdate("insert or ignore into " + table + " (" + names + ") values (" + slots + ")")
        .bindMap(values)
        .execute();
  }

  private Object value(String table, String column, String type, long account) {
    if (column.equals("account") && !type.startsWith("text")) {
      return account;
    }
    if (type.startsWith("int") || type.startsWith("bigint") || type.startsWith("real")) {
      return column.matches("merged_into|contact|taken_back|undone_at|settled_at") ? null : 7001L;
    }
    boolean prose = !NO_PROSE.matcher(table + "." + column).matches();
    String text = prose ? prose(table + "." + column) : "x7001";
    return type.startsWith("blob") ? text.getBytes(StandardCharsets.UTF_8) : text;
  }

  /** Two columns hold JSON that is read again. */
  private String prose(String column) {
    return switch (column) {
      case "account.notes" -> Json.write(Map.of("champion", TRACE, "erp", "none"));
      case "reading.brief" ->
          Json.write(
              new Brief(
                  kept,
                  List.of(
                      new Brief.Page(
                          "https://a.example", TRACE, Optional.empty(), Brief.Kind.POST, "en")),
                  List.of(),
                  List.of(),
                  new Brief.Stats(1, 1, 0, 1, 1, Optional.empty(), List.of(), 1)));
      default -> TRACE;
    };
  }
}
