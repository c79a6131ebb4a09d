package whynow.store.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import whynow.chat.ChatMessage;
import whynow.chat.Inbox;

final class JdbcInbox implements Inbox {
  private static final Duration FORGOTTEN = Duration.ofDays(1);
  private final Database db;
  private final SharedCommit commits;
  private final String self;

  /** The inbox of one running Whynow, told from others by a name nobody else has. */
  JdbcInbox(Database db, SharedCommit commits, String self) {
    this.db = db;
    this.commits = commits;
    this.self = self;
  }

  @Override
  public boolean keep(ChatMessage message, Instant now) {
    return commits.write(
        handle ->
            handle.execute(
                    "insert into inbox (message_id, conversation, message, received_at, keeper)"
                        + " values (?, ?, ?, ?, ?) on conflict (message_id) do nothing",
                    message.id(),
                    message.conversation().key(),
                    Json.write(message),
                    now.toEpochMilli(),
                    self)
                == 1);
  }

  @Override
  public void alive(Instant now) {
    db.write(
        handle -> {
          handle.execute(
              "delete from instance where seen_at < ?", now.minus(FORGOTTEN).toEpochMilli());
          return handle.execute(
              "insert into instance (id, seen_at) values (?, ?)"
                  + " on conflict (id) do update set seen_at = excluded.seen_at",
              self,
              now.toEpochMilli());
        });
  }

  @Override
  public List<ChatMessage> takeOver(Instant silentSince) {
    return db.write(
        handle ->
            handle
                .createQuery(
                    "update inbox set keeper = :self where answered_at is null"
                        + " and (keeper is null or keeper <> :self and keeper not in"
                        + " (select id from instance where seen_at >= :since))"
                        + " returning id, message")
                .bind("self", self)
                .bind("since", silentSince.toEpochMilli())
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kept -> Json.read(kept.getValue(), ChatMessage.class))
                .toList());
  }

  @Override
  public void answered(String messageId, Instant now) {
    db.write(
        handle ->
            handle.execute(
                "update inbox set answered_at = ?, message = null where message_id = ?",
                now.toEpochMilli(),
                messageId));
  }

  @Override
  public List<ChatMessage> waiting() {
    return db.read(
        handle ->
            handle
                .createQuery("select message from inbox where answered_at is null order by id")
                .mapTo(String.class)
                .map(text -> Json.read(text, ChatMessage.class))
                .list());
  }
}
