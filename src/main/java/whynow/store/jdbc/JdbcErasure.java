package whynow.store.jdbc;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import whynow.accounts.Contact;
import whynow.accounts.Refusable;
import whynow.accounts.Refusals;
import whynow.activity.Erasure;
import whynow.research.Brief;
import whynow.team.By;

/**
 * Takes a person out of every row: their own rows go, and wherever else their whole name, address
 * or number stands, that text goes.
 */
final class JdbcErasure implements Erasure {
  /** Rows that go when the person is spoken of in this column. */
  private static final List<String[]> ROWS =
      List.of(
          new String[] {"choice", "label"},
          new String[] {"choice", "command"},
          new String[] {"outbox", "reply"},
          new String[] {"outbox", "reason"},
          new String[] {"sent_message", "sent"},
          new String[] {"topic", "account"},
          new String[] {"inbox", "message"},
          new String[] {"change_row", "before"},
          new String[] {"clipping", "body"},
          new String[] {"touch_note", "note"});

  /** Texts that are emptied. */
  private static final List<String[]> TEXTS =
      List.of(
          new String[] {"followup", "note"},
          new String[] {"followup", "draft"},
          new String[] {"deal", "what"},
          new String[] {"play_account", "angle"},
          new String[] {"engagement", "note"},
          new String[] {"stage_move", "reason"},
          new String[] {"handoff", "note"},
          new String[] {"handoff", "reason"},
          new String[] {"handoff", "words"},
          new String[] {"account", "summary"});

  private final Database db;
  private final Refusals refusals;

  JdbcErasure(Database db, Refusals refusals) {
    this.db = db;
    this.refusals = refusals;
  }

  @Override
  public boolean forget(long contact, By by) {
    boolean found =
        db.write(
            handle -> {
              Optional<Contact> person = new JdbcContacts(db, new Journal(db)).find(contact);
              person.ifPresent(p -> erase(handle, p, by));
              return person.isPresent();
            });
    if (found && db.isLocal()) {
      db.afterwards(this::tidy);
    }
    return found;
  }

  /**
   * What was deleted leaves the file too; this waits for the end of the conversation's own write.
   */
  private void tidy() {
    db.maintain("insert into gram (gram) values ('optimize')", "pragma wal_checkpoint(truncate)");
  }

  private void erase(Handle handle, Contact person, By by) {
    Refusable.own(person).forEach(who -> refusals.refuse(who, by));
    ownRows(handle, person.id());
    for (String trace : traces(person)) {
      mentions(handle, trace);
    }
    handle.execute("delete from contact where id = ?", person.id());
    Documents.remove(db, handle, "contact", person.id());
    Revisions.step(handle, "contacts");
  }

  /** What tells the person apart; a first name alone would take too much. */
  private static List<String> traces(Contact person) {
    return Stream.of(Stream.of(person.name()), person.email().stream(), person.phone().stream())
        .flatMap(part -> part)
        .filter(part -> part.length() >= (Character.isIdeographic(part.charAt(0)) ? 2 : 5))
        .toList();
  }

  private void ownRows(Handle handle, long contact) {
    handle
        .createQuery("select id from touch where contact = :contact")
        .bind("contact", contact)
        .mapTo(Long.class)
        .list()
        .forEach(
            touch -> {
              handle.execute("delete from touch_note where touch = ?", touch);
              Documents.remove(db, handle, "touch", touch);
            });
    handle.execute("delete from change_row where relation = 'contact' and row_id = ?", contact);
    handle.execute(
        "delete from change_row where relation = 'followup' and row_id in"
            + " (select id from followup where contact = ?)",
        contact);
    handle.execute("delete from followup where contact = ?", contact);
    handle.execute("delete from engagement where contact = ?", contact);
    handle.execute("delete from clipping where contact = ?", contact);
  }

  private void mentions(Handle handle, String trace) {
    for (String[] row : ROWS) {
      handle
          .createUpdate("delete from " + row[0] + " where " + contains(row[1]))
          .bind("trace", Folded.name(trace))
          .execute();
    }
    for (String[] text : TEXTS) {
      handle
          .createUpdate(
              "update " + text[0] + " set " + text[1] + " = '' where " + contains(text[1]))
          .bind("trace", Folded.name(trace))
          .execute();
    }
    documents(handle, trace);
    notes(handle, trace);
    readings(handle, trace);
    pages(handle, trace);
  }

  private static String contains(String column) {
    return "lower(" + column + ") like '%' || :trace || '%'";
  }

  private void documents(Handle handle, String trace) {
    List<Long> ids =
        handle
            .createQuery("select id from document where " + contains("body"))
            .bind("trace", Folded.name(trace))
            .mapTo(Long.class)
            .list();
    Documents.drop(db, handle, ids);
  }

  /** What lists say of a company is kept but for what speaks of the person. */
  private static void notes(Handle handle, String trace) {
    handle
        .createQuery("select id, notes from account where " + contains("notes"))
        .bind("trace", Folded.name(trace))
        .map((row, context) -> new Kept(row.getLong(1), row.getString(2)))
        .list()
        .forEach(
            kept -> {
              Map<String, String> notes =
                  new TreeMap<>(
                      Json.read(kept.brief(), new TypeReference<Map<String, String>>() {}));
              notes.values().removeIf(note -> speaksOf(note, Folded.name(trace)));
              handle.execute(
                  "update account set notes = ? where id = ?", Json.write(notes), kept.account());
            });
  }

  private static void readings(Handle handle, String trace) {
    handle
        .createQuery("select account, brief from reading where " + contains("brief"))
        .bind("trace", Folded.name(trace))
        .map((row, context) -> new Kept(row.getLong(1), row.getString(2)))
        .list()
        .forEach(
            kept ->
                handle.execute(
                    "update reading set brief = ? where account = ?",
                    Json.write(without(Json.read(kept.brief(), Brief.class), trace)),
                    kept.account()));
  }

  private static Brief without(Brief brief, String trace) {
    String name = Folded.name(trace);
    return new Brief(
        brief.account(),
        brief.pages().stream().filter(p -> !speaksOf(Json.write(p), name)).toList(),
        brief.triggers().stream().filter(t -> !speaksOf(Json.write(t), name)).toList(),
        brief.people().stream().filter(p -> !speaksOf(Json.write(p), name)).toList(),
        brief.stats());
  }

  private static boolean speaksOf(String text, String name) {
    return Folded.name(text).contains(name);
  }

  /** A page is kept to save reading; it is read again when it is needed. */
  private static void pages(Handle handle, String trace) {
    String name = Folded.name(trace);
    List<String> about =
        handle
            .createQuery("select asked, body from page")
            .map(
                (row, context) ->
                    new Page(row.getString(1), new String(row.getBytes(2), StandardCharsets.UTF_8)))
            .stream()
            .filter(page -> speaksOf(page.text(), name))
            .map(Page::asked)
            .toList();
    about.forEach(asked -> handle.execute("delete from page where asked = ?", asked));
  }

  private record Kept(long account, String brief) {}

  private record Page(String asked, String text) {}
}
