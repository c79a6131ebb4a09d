package whynow.store.jdbc;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** An account that came into the book with a touch, and leaves it with that touch. */
final class Founded {
  private static final List<String> BELONGS =
      List.of(
          "contact",
          "engagement",
          "followup",
          "stage_move",
          "handoff",
          "deal",
          "clipping",
          "play_account",
          "watch",
          "reading");

  private Founded() {}

  /** Removes the account, unless something beside this change speaks of it by now. */
  static void takeBack(Database db, Handle handle, long account, long change) {
    if (isSpokenOf(handle, account, change)) {
      return;
    }
    handle.execute("delete from account_alias where account = ?", account);
    handle.execute("delete from account where id = ?", account);
    Documents.remove(db, handle, "account", account);
    Revisions.step(handle, "accounts");
  }

  private static boolean isSpokenOf(Handle handle, long account, long change) {
    return isIn(handle, "account where merged_into is not null and id = :id", account, change)
        || isIn(handle, "account where merged_into = :id", account, change)
        || isIn(handle, "touch where taken_back = 0 and account = :id", account, change)
        || isIn(
            handle,
            "change where undone_at is null and kind <> 'undo' and id <> :change"
                + " and account = :id",
            account,
            change)
        || BELONGS.stream()
            .anyMatch(relation -> isIn(handle, relation + " where account = :id", account, change));
  }

  private static boolean isIn(Handle handle, String rows, long account, long change) {
    return handle
            .createQuery("select count(*) from " + rows)
            .bind("id", account)
            .bind("change", change)
            .mapTo(Long.class)
            .one()
        > 0;
  }
}
