package whynow.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import whynow.chat.Block;
import whynow.chat.Conversation;
import whynow.chat.Reply;
import whynow.chat.Sent;
import whynow.chat.SentMessages;
import whynow.delivery.Letter;
import whynow.delivery.Outbox;

final class JdbcOutbox implements Outbox {
  /** More than this in one message is no relief. */
  private static final int MOST_BLOCKS = 40;

  private final Database db;
  private final SentMessages sentMessages;

  JdbcOutbox(Database db, SentMessages sentMessages) {
    this.db = db;
    this.sentMessages = sentMessages;
  }

  @Override
  public void put(Conversation to, Reply reply, Instant at) {
    db.write(
        handle -> {
          boolean kept =
              reply.key().isPresent()
                  ? replaceWaiting(handle, to, reply)
                  : reply.unasked() && joinWaiting(handle, to, reply, at);
          if (!kept) {
            insert(handle, to, reply, at);
          }
          return null;
        });
  }

  /** A letter that was never tried can still be rewritten; one under way cannot. */
  private static boolean replaceWaiting(Handle handle, Conversation to, Reply reply) {
    return handle
            .createUpdate(
                "update outbox set reply = :reply where conversation = :conversation"
                    + " and reply_key = :key and state = 'waiting'")
            .bind("reply", Json.write(reply))
            .bind("conversation", to.key())
            .bind("key", reply.key())
            .execute()
        > 0;
  }

  /** Only while the first letter rests: then none of them is under way. */
  private static boolean joinWaiting(Handle handle, Conversation to, Reply reply, Instant at) {
    List<Waiting> waiting =
        handle
            .createQuery(
                "select id, reply, not_before from outbox where conversation = :conversation"
                    + " and state = 'waiting' order by id")
            .bind("conversation", to.key())
            .map((row, context) -> waiting(row))
            .list();
    if (waiting.isEmpty() || !waiting.get(0).notBefore().isAfter(at)) {
      return false;
    }
    Waiting last = waiting.get(waiting.size() - 1);
    Block[] more = reply.blocks().toArray(Block[]::new);
    boolean joins =
        last.reply().unasked() && last.reply().blocks().size() + more.length <= MOST_BLOCKS;
    return joins
        && handle.execute(
                "update outbox set reply = ? where id = ?",
                Json.write(last.reply().with(more)),
                last.id())
            > 0;
  }

  private record Waiting(long id, Reply reply, Instant notBefore) {}

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getLong("id"),
        Json.read(row.getString("reply"), Reply.class),
        Row.instant(row, "not_before"));
  }

  private static void insert(Handle handle, Conversation to, Reply reply, Instant at) {
    handle
        .createUpdate(
            "insert into outbox (conversation, recipient, reply_key, reply, state, not_before,"
                + " put_at) values (:conversation, :recipient, :key, :reply, 'waiting', :at, :at)")
        .bind("conversation", to.key())
        .bind("recipient", Json.write(to))
        .bind("key", reply.key())
        .bind("reply", Json.write(reply))
        .bind("at", at.toEpochMilli())
        .execute();
  }

  @Override
  public Optional<Letter> next(String conversation) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "select id, recipient, reply, tries, not_before from outbox"
                        + " where conversation = :conversation and state = 'waiting'"
                        + " order by id limit 1")
                .bind("conversation", conversation)
                .map(this::letter)
                .findOne());
  }

  private Letter letter(ResultSet row, StatementContext context) throws SQLException {
    Conversation to = Json.read(row.getString("recipient"), Conversation.class);
    Reply reply = Json.read(row.getString("reply"), Reply.class);
    return new Letter(
        row.getLong("id"),
        to,
        reply,
        reply.key().flatMap(key -> sentMessages.find(to.key(), key)),
        row.getInt("tries"),
        Row.instant(row, "not_before"));
  }

  @Override
  public void sent(Letter letter, Sent sent, Instant at) {
    db.write(
        handle -> {
          letter
              .reply()
              .key()
              .ifPresent(key -> sentMessages.keep(letter.to().key(), key, sent, at));
          return handle
              .createUpdate("delete from outbox where id = :id and reply = :reply")
              .bind("id", letter.id())
              .bind("reply", Json.write(letter.reply()))
              .execute();
        });
  }

  @Override
  public void later(Letter letter, Instant notBefore, String reason) {
    db.write(
        handle ->
            handle.execute(
                "update outbox set tries = tries + 1, not_before = ?, reason = ? where id = ?",
                notBefore.toEpochMilli(),
                reason,
                letter.id()));
  }

  @Override
  public void park(Letter letter, String reason, Instant at) {
    db.write(
        handle ->
            handle.execute(
                "update outbox set state = 'parked', tries = tries + 1, reason = ? where id = ?",
                reason,
                letter.id()));
  }

  @Override
  public List<Parked> parked() {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "select id, recipient, reason from outbox where state = 'parked' order by id")
                .map(
                    (row, context) ->
                        new Parked(
                            row.getLong("id"),
                            Json.read(row.getString("recipient"), Conversation.class),
                            row.getString("reason")))
                .list());
  }

  @Override
  public List<String> waiting(Instant now) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "select conversation from outbox where id in (select min(id) from outbox"
                        + " where state = 'waiting' group by conversation)"
                        + " and not_before <= :now order by id")
                .bind("now", now.toEpochMilli())
                .mapTo(String.class)
                .list());
  }

  @Override
  public Queue queue() {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "select sum(case when state = 'waiting' then 1 else 0 end) as waiting,"
                        + " sum(case when state = 'parked' then 1 else 0 end) as parked,"
                        + " min(case when state = 'waiting' then put_at end) as oldest"
                        + " from outbox")
                .map(
                    (row, context) ->
                        new Queue(
                            row.getInt("waiting"),
                            row.getInt("parked"),
                            Row.maybeInstant(row, "oldest")))
                .one());
  }
}
