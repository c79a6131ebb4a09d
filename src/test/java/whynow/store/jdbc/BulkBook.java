package whynow.store.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Fills a store with a year of touches, past the commands: a million would take hours through them.
 * Every tenth touch has an account and a contact of its own, every twelfth is an answer, every
 * fiftieth keeps a promise open.
 */
public final class BulkBook {
  private static final int BATCH = 20_000;
  private static final String[] NOTES = {
    "sent the note about the new site and their slots",
    "asked about carriers, call again",
    "发了新仓的资料，等他们看完",
    "聊了月台预约和冷链配送的难处",
    "left a message with the front desk",
    "wants to see how others split the yard"
  };

  private BulkBook() {}

  /**
   * Fills it; the reps must be there.
   *
   * @param url of a store that holds nothing else
   */
  public static void fill(String url, int touches, int reps, Instant now) {
    try (Database db = Database.open(url)) {
      for (int from = 0; from < touches; from += BATCH) {
        int first = from;
        int last = Math.min(touches, from + BATCH);
        db.write(
            handle -> {
              leads(db, handle, first / 10, last / 10, reps);
              touches(db, handle, first, last, touches, reps, now);
              return null;
            });
      }
      db.maintain("analyze");
    }
  }

  private static void leads(Database db, Handle handle, int from, int to, int reps) {
    try (PreparedBatch accounts =
            handle.prepareBatch(
                "insert into account (id, name, name_key, domain, summary, stage, owner)"
                    + " values (?, ?, ?, ?, '', 'LEAD', ?)");
        PreparedBatch contacts =
            handle.prepareBatch(
                "insert into contact (id, account, name, name_key, title, email)"
                    + " values (?, ?, ?, ?, 'Manager', ?)");
        PreparedBatch documents = documents(handle);
        PreparedBatch grams = handle.prepareBatch(db.dialect().index())) {
      for (int i = from; i < to; i++) {
        long id = i + 1L;
        String name = "Company " + id;
        accounts.add(
            id,
            name,
            name.toLowerCase(java.util.Locale.ROOT),
            "company" + id + ".example",
            i % reps + 1);
        contacts.add(
            id, id, "Person " + id, "person " + id, "p" + id + "@company" + id + ".example");
        document(documents, grams, 2_000_000_000L + id, "account", id, id, null, 0, name);
      }
      accounts.execute();
      contacts.execute();
      documents.execute();
      grams.execute();
    }
  }

  private static PreparedBatch documents(Handle handle) {
    return handle.prepareBatch(
        "insert into document (id, kind, ref, account, rep, at, body, url)"
            + " values (?, ?, ?, ?, ?, ?, ?, '')");
  }

  private static void document(
      PreparedBatch documents,
      PreparedBatch grams,
      long id,
      String kind,
      long ref,
      long account,
      Long rep,
      long at,
      String body) {
    documents.add(id, kind, ref, account, rep, at, body);
    grams.bind("id", id).bind("grams", String.join(" ", Grams.of(body))).add();
  }

  private static void touches(
      Database db, Handle handle, int from, int to, int all, int reps, Instant now) {
    Random random = new Random(from);
    long day = now.toEpochMilli();
    int leads = to / 10;
    try (PreparedBatch touches =
            handle.prepareBatch(
                "insert into touch (id, at, rep, account, contact, channel, direction, outcome,"
                    + " trigger_type) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        PreparedBatch notes =
            handle.prepareBatch("insert into touch_note (touch, note) values (?, ?)");
        PreparedBatch changes =
            handle.prepareBatch(
                "insert into change (id, at, rep, kind, account, subject)"
                    + " values (?, ?, ?, 'log', ?, ?)");
        PreparedBatch promises =
            handle.prepareBatch(
                "insert into followup (rep, account, contact, due, due_at, note, kind, state,"
                    + " created_at) values (?, ?, ?, '2026-11-25', ?, 'call again', 'promise',"
                    + " 'open', ?)");
        PreparedBatch documents = documents(handle);
        PreparedBatch grams = handle.prepareBatch(db.dialect().index())) {
      for (int i = from; i < to; i++) {
        long id = i + 1L;
        long at = day - (long) (365.0 * 86_400_000 * (all - i) / all);
        int rep = random.nextInt(reps) + 1;
        long lead = Math.min(leads, (long) random.nextInt(Math.max(1, leads / reps)) * reps + rep);
        boolean in = random.nextInt(12) == 0;
        String note = NOTES[random.nextInt(NOTES.length)] + (i % 5_000 == 0 ? " zebra" : "");
        touches.add(
            id,
            at,
            rep,
            lead,
            lead,
            random.nextBoolean() ? "email" : "call",
            in ? "in" : "out",
            in ? "replied" : "sent",
            random.nextInt(3) == 0 ? "funding" : null);
        notes.add(id, note);
        changes.add(id, at, rep, lead, id);
        document(documents, grams, id, "touch", id, lead, (long) rep, at, note);
        if (random.nextInt(50) == 0) {
          promises.add(rep, lead, lead, day + (random.nextInt(60) - 1L) * 86_400_000, at);
        }
      }
      List.of(touches, notes, changes, promises, documents, grams).forEach(PreparedBatch::execute);
    }
  }
}
