package whynow.store.jdbc;

import java.time.Instant;
import java.util.Optional;
import whynow.chat.Sent;
import whynow.chat.SentMessages;

final class JdbcSentMessages implements SentMessages {
  private final Database db;

  JdbcSentMessages(Database db) {
    this.db = db;
  }

  @Override
  public void keep(String conversation, String replyKey, Sent sent, Instant now) {
    db.write(
        handle ->
            handle.execute(
                "insert into sent_message (conversation, reply_key, sent, at)"
                    + " values (?, ?, ?, ?) on conflict (conversation, reply_key)"
                    + " do update set sent = excluded.sent, at = excluded.at",
                conversation,
                replyKey,
                Json.write(sent),
                now.toEpochMilli()));
  }

  @Override
  public Optional<Sent> find(String conversation, String replyKey) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "select sent from sent_message"
                        + " where conversation = :conversation and reply_key = :key")
                .bind("conversation", conversation)
                .bind("key", replyKey)
                .mapTo(String.class)
                .findOne()
                .map(text -> Json.read(text, Sent.class)));
  }
}
