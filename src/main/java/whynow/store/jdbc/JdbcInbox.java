package whynow.store.jdbc;

import java.time.Instant;
import java.util.List;
import whynow.chat.ChatMessage;
import whynow.chat.Inbox;

final class JdbcInbox implements Inbox {
  private final Database db;

  JdbcInbox(Database db) {
    this.db = db;
  }

  @Override
  public boolean keep(ChatMessage message, Instant now) {
    return db.write(
        handle ->
            handle.execute(
                    "insert into inbox (message_id, conversation, message, received_at)"
                        + " values (?, ?, ?, ?) on conflict (message_id) do nothing",
                    message.id(),
                    message.conversation().key(),
                    Json.write(message),
                    now.toEpochMilli())
                == 1);
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
