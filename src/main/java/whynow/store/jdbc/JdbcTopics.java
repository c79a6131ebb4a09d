package whynow.store.jdbc;

import java.time.Instant;
import java.util.Optional;
import whynow.chat.Topics;

final class JdbcTopics implements Topics {
  private final Database db;

  JdbcTopics(Database db) {
    this.db = db;
  }

  @Override
  public void set(String conversation, String account, Instant at) {
    db.write(
        handle ->
            handle.execute(
                "insert into topic (conversation, account, said_at) values (?, ?, ?)"
                    + " on conflict (conversation) do update"
                    + " set account = excluded.account, said_at = excluded.said_at",
                conversation,
                account,
                at.toEpochMilli()));
  }

  @Override
  public Optional<String> since(String conversation, Instant from) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "select account from topic where conversation = :c and said_at >= :from")
                .bind("c", conversation)
                .bind("from", from.toEpochMilli())
                .mapTo(String.class)
                .findOne());
  }
}
