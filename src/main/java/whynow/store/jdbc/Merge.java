package whynow.store.jdbc;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import whynow.activity.Change;
import whynow.team.By;

/** Joins two accounts. What belonged to one is moved, and which rows moved is kept for parting. */
final class Merge {
  private static final List<String> BELONGS =
      List.of(
          "touch",
          "contact",
          "engagement",
          "followup",
          "stage_move",
          "handoff",
          "deal",
          "clipping",
          "play_account",
          "document",
          "watch",
          "trigger_seen",
          "change");

  /** What both have stays with each: one rep watches an account once, a story is seen once. */
  private static final Map<String, String> ONCE = Map.of("watch", "rep", "trigger_seen", "story");

  private Merge() {}

  static void run(Handle handle, Journal journal, long from, long into, By by) {
    if (from == into) {
      throw new IllegalArgumentException("An account cannot be merged into itself");
    }
    long change = journal.begin(handle, "merge", by, into, from);
    for (String relation : BELONGS) {
      handle
          .createUpdate(
              "insert into merged_row (change, relation, row_id)"
                  + " select :change, :relation, id from "
                  + relation
                  + " where account = :from and id <> :self"
                  + notBoth(relation, into))
          .bind("change", change)
          .bind("relation", relation)
          .bind("from", from)
          .bind("self", relation.equals("change") ? change : 0)
          .execute();
      move(handle, relation, change, into);
    }
    handle.execute("update account set merged_into = ? where merged_into = ?", into, from);
    handle.execute("update account set merged_into = ? where id = ?", into, from);
  }

  private static String notBoth(String relation, long into) {
    String once = ONCE.get(relation);
    return once == null
        ? ""
        : " and "
            + once
            + " not in (select "
            + once
            + " from "
            + relation
            + " where account = "
            + into
            + ")";
  }

  /** Gives back what was moved. */
  static void part(Handle handle, Change merge) {
    long from = merge.subject();
    for (String relation : BELONGS) {
      move(handle, relation, merge.id(), from);
    }
    handle.execute("update account set merged_into = null where id = ?", from);
    Revisions.step(handle, "accounts");
  }

  private static void move(Handle handle, String relation, long change, long to) {
    handle
        .createUpdate(
            "update "
                + relation
                + " set account = :to where id in (select row_id from merged_row"
                + " where change = :change and relation = :relation)")
        .bind("to", to)
        .bind("change", change)
        .bind("relation", relation)
        .execute();
  }
}
