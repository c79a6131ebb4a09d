package whynow.store.jdbc;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import whynow.upkeep.Forgetting;
import whynow.upkeep.Kept;

final class JdbcForgetting implements Forgetting {
  private static final String OFFERS =
      "(select id from offer where at < :before order by at, id limit :most)";
  private static final String CHANGES = "(select id from change where at < :before)";
  private final Database db;

  JdbcForgetting(Database db) {
    this.db = db;
  }

  @Override
  public int forget(Kept what, Instant before, int most) {
    return db.write(handle -> forget(new Share(handle, before, most), what));
  }

  private int forget(Share share, Kept what) {
    return switch (what) {
      case PAGES -> share.go("page", "asked", "fetched_at < :before");
      case READINGS -> readings(share);
      case MESSAGES -> messages(share);
      case TOLD -> share.go("told", "what", "at < :before");
      case TOUCHES -> touches(share);
    };
  }

  @Override
  public int forgetExpired(Instant now) {
    return db.write(
        handle ->
            handle.execute("delete from login_code where expires_at < ?", now.toEpochMilli())
                + handle.execute("delete from browser where expires_at < ?", now.toEpochMilli())
                + handle.execute("delete from claim where until < " + db.dialect().millis()));
  }

  /** What was seen stays known by its hashes, so that the next reading does not call it new. */
  private int readings(Share share) {
    List<Long> accounts =
        share.ids(
            "select account from reading r where at < :before and not exists"
                + " (select 1 from watch w where w.account = r.account) order by at limit :most");
    for (long account : accounts) {
      Documents.removeAt(db, share.handle(), "article", account);
      share.handle().execute("delete from reading where account = ?", account);
    }
    return accounts.size();
  }

  private static int messages(Share share) {
    share.run("delete from choice where offer in " + OFFERS);
    return share.run("delete from offer where id in " + OFFERS)
        + share.go("inbox", "id", "answered_at < :before")
        + share.go("outbox", "id", "state = 'parked' and put_at < :before")
        + share.go("sent_message", "(conversation, reply_key)", "at < :before")
        + share.go("topic", "conversation", "said_at < :before");
  }

  private int touches(Share share) {
    List<Long> old = share.ids("select id from touch where at < :before order by id limit :most");
    for (long touch : old) {
      Documents.remove(db, share.handle(), "touch", touch);
      share.handle().execute("delete from touch_note where touch = ?", touch);
      share.handle().execute("delete from touch where id = ?", touch);
    }
    return old.size()
        + share.go("engagement", "id", "at < :before")
        + share.go("followup", "id", "closed_at < :before")
        + asTheyWere(share);
  }

  /** The rows as they were before a change, which could bring back what went. */
  private static int asTheyWere(Share share) {
    return share.go(
        "change_row",
        "(change, place)",
        "relation in ('touch', 'followup', 'engagement') and change in " + CHANGES);
  }

  /** As many rows as one transaction takes. */
  private record Share(Handle handle, Instant before, int most) {
    int go(String table, String key, String old) {
      String columns = key.replaceAll("[()]", "");
      return run(
          "delete from "
              + table
              + " where "
              + key
              + " in (select "
              + columns
              + " from "
              + table
              + " where "
              + old
              + " limit :most)");
    }

    int run(String delete) {
      return handle
          .createUpdate(delete)
          .bind("before", before.toEpochMilli())
          .bind("most", most)
          .execute();
    }

    List<Long> ids(String query) {
      return handle
          .createQuery(query)
          .bind("before", before.toEpochMilli())
          .bind("most", most)
          .mapTo(Long.class)
          .list();
    }
  }
}
