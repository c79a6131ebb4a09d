package whynow.store.jdbc;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import whynow.handoff.Ownership;
import whynow.team.By;

final class JdbcOwnership implements Ownership {
  private final Database db;
  private final Journal journal;
  private final JdbcFollowups followups;

  JdbcOwnership(Database db, Journal journal, JdbcFollowups followups) {
    this.db = db;
    this.journal = journal;
    this.followups = followups;
  }

  @Override
  public Moved give(long account, long to, By by) {
    return db.write(
        handle -> {
          long change = journal.begin(handle, "own", by, account, account);
          return new Moved(1, give(handle, change, account, to));
        });
  }

  /** Gives an account as part of another change; how many promises went with it. */
  int give(Handle handle, long change, long account, long to) {
    Optional<Long> before =
        handle
            .createQuery("select owner from account where id = :id and owner is not null")
            .bind("id", account)
            .mapTo(Long.class)
            .findOne();
    own(handle, change, account, to);
    return before
        .filter(owner -> owner != to)
        .map(owner -> followups.give(handle, change, owner, Optional.of(account), to))
        .orElse(0);
  }

  /** Offers that wait for the leaver's answer wait for the other's. */
  private void offers(Handle handle, long change, long from, long to) {
    handle
        .createQuery("select id from handoff where to_rep = :rep and state = 'waiting' order by id")
        .bind("rep", from)
        .mapTo(Long.class)
        .list()
        .forEach(
            offer -> {
              journal.keep(handle, change, "handoff", offer);
              handle.execute("update handoff set to_rep = ? where id = ?", to, offer);
            });
  }

  private void own(Handle handle, long change, long account, long to) {
    journal.keep(handle, change, "account", account);
    handle.execute("update account set owner = ? where id = ?", to, account);
  }

  @Override
  public Moved giveAll(long from, long to, By by) {
    return db.write(
        handle -> {
          List<Long> owned =
              handle
                  .createQuery(
                      "select id from account where owner = :rep and merged_into is null"
                          + " order by id")
                  .bind("rep", from)
                  .mapTo(Long.class)
                  .list();
          long change = journal.begin(handle, "own", by, 0, from);
          owned.forEach(account -> own(handle, change, account, to));
          offers(handle, change, from, to);
          int promises = followups.give(handle, change, from, Optional.empty(), to);
          return new Moved(owned.size(), promises);
        });
  }
}
