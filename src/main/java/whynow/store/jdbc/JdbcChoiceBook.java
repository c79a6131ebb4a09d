package whynow.store.jdbc;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import whynow.chat.Choice;
import whynow.chat.ChoiceBook;

final class JdbcChoiceBook implements ChoiceBook {
  private static final String SELECT =
      "select c.id, c.label, c.command, c.offer, o.settled_at"
          + " from choice c join offer o on o.id = c.offer ";
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final int LENGTH = 14;
  private final SecureRandom random = new SecureRandom();
  private final Database db;

  JdbcChoiceBook(Database db) {
    this.db = db;
  }

  @Override
  public List<Choice> offer(String conversation, List<Choice> choices, Instant now) {
    return db.write(
        handle -> {
          long offer =
              handle
                  .createQuery(
                      "insert into offer (conversation, at) values (:conversation, :at)"
                          + " returning id")
                  .bind("conversation", conversation)
                  .bind("at", now.toEpochMilli())
                  .mapTo(Long.class)
                  .one();
          List<Choice> offered = new ArrayList<>();
          for (Choice choice : choices) {
            offered.add(insert(handle, offer, offered.size(), choice));
          }
          return offered;
        });
  }

  private Choice insert(Handle handle, long offer, int place, Choice choice) {
    Choice named = new Choice(choice.label(), choice.command(), newId());
    handle.execute(
        "insert into choice (id, offer, place, label, command) values (?, ?, ?, ?, ?)",
        named.id(),
        offer,
        place,
        named.label(),
        named.command());
    return named;
  }

  private String newId() {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return id.toString();
  }

  @Override
  public Optional<Offered> find(String choiceId) {
    return list("where c.id = :value", choiceId).stream().findFirst();
  }

  @Override
  public List<Offered> latest(String conversation) {
    return list(
        "where o.id = (select max(id) from offer where conversation = :value) order by c.place",
        conversation);
  }

  private List<Offered> list(String condition, String value) {
    return db.read(
        handle ->
            handle
                .createQuery(SELECT + condition)
                .bind("value", value)
                .map(
                    (row, context) ->
                        new Offered(
                            new Choice(
                                row.getString("label"),
                                row.getString("command"),
                                row.getString("id")),
                            row.getLong("offer"),
                            row.getObject("settled_at") != null))
                .list());
  }

  @Override
  public void settle(long offer, Instant now) {
    db.write(
        handle ->
            handle.execute(
                "update offer set settled_at = ? where id = ? and settled_at is null",
                now.toEpochMilli(),
                offer));
  }
}
