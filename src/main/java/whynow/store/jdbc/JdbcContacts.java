package whynow.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import whynow.accounts.Contact;
import whynow.accounts.Contacts;
import whynow.accounts.Function;
import whynow.accounts.Tier;
import whynow.team.By;

final class JdbcContacts implements Contacts {
  private static final String SELECT =
      "select id, account, name, title, tier, function, email, phone, buying_role from contact ";
  private final Database db;
  private final Journal journal;

  JdbcContacts(Database db, Journal journal) {
    this.db = db;
    this.journal = journal;
  }

  @Override
  public Optional<Contact> find(long id) {
    return list("where id = :value", id).stream().findFirst();
  }

  @Override
  public Map<Long, String> names(Collection<Long> ids) {
    return Row.named(db, "select id, name from contact where id in (<ids>)", ids);
  }

  @Override
  public List<Contact> at(long account) {
    return list("where account = :value order by id", account);
  }

  @Override
  public Optional<Contact> byEmail(String email) {
    return list("where email = :value order by id", Folded.name(email)).stream().findFirst();
  }

  @Override
  public List<Contact> named(String name) {
    return list("where name_key = :value order by id", Folded.name(name));
  }

  @Override
  public List<Contact> all() {
    return list("where 0 = :value order by id", 0);
  }

  private List<Contact> list(String condition, Object value) {
    return db.read(
        handle ->
            handle
                .createQuery(SELECT + condition)
                .bind("value", value)
                .map(JdbcContacts::contact)
                .list());
  }

  @Override
  public Contact save(Contact contact, By by) {
    return db.write(
        handle -> {
          long change = journal.begin(handle, "contact", by, contact.account(), contact.id());
          if (contact.id() != 0) {
            journal.keep(handle, change, "contact", contact.id());
            return update(handle, contact);
          }
          Contact saved = insert(handle, contact);
          journal.added(handle, change, "contact", saved.id());
          return saved;
        });
  }

  /** Adds a contact as part of another change. */
  Contact insert(Handle handle, Contact contact) {
    long id =
        handle
            .createQuery(
                "insert into contact (account, name, name_key, title, tier, function, email,"
                    + " phone, buying_role) values (:account, :name, :key, :title, :tier,"
                    + " :function, :email, :phone, :role) returning id")
            .bindMap(columns(contact))
            .mapTo(Long.class)
            .one();
    Contact saved = withId(contact, id);
    index(handle, saved);
    return saved;
  }

  private Contact update(Handle handle, Contact contact) {
    handle
        .createUpdate(
            "update contact set account = :account, name = :name, name_key = :key,"
                + " title = :title, tier = :tier, function = :function, email = :email,"
                + " phone = :phone, buying_role = :role where id = :id")
        .bindMap(columns(contact))
        .execute();
    index(handle, contact);
    return contact;
  }

  private void index(Handle handle, Contact contact) {
    String body =
        Stream.of(
                Stream.of(contact.name(), contact.title()),
                contact.email().stream(),
                contact.phone().stream())
            .flatMap(part -> part)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    Documents.replace(
        db,
        handle,
        Documents.Document.of("contact", contact.id(), contact.account(), Instant.EPOCH, body));
    Revisions.step(handle, "contacts");
  }

  @Override
  public long revision() {
    return db.read(handle -> Revisions.of(handle, "contacts"));
  }

  private static Map<String, Object> columns(Contact contact) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("id", contact.id());
    columns.put("account", contact.account());
    columns.put("name", contact.name());
    columns.put("key", Folded.name(contact.name()));
    columns.put("title", contact.title());
    columns.put("tier", contact.tier().map(JdbcContacts::word).orElse(null));
    columns.put("function", contact.function().map(JdbcContacts::word).orElse(null));
    columns.put("email", contact.email().map(Folded::name).orElse(null));
    columns.put("phone", contact.phone().orElse(null));
    columns.put("role", contact.buyingRole().orElse(null));
    return columns;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Contact withId(Contact contact, long id) {
    return new Contact(
        id,
        contact.account(),
        contact.name(),
        contact.title(),
        contact.tier(),
        contact.function(),
        contact.email(),
        contact.phone(),
        contact.buyingRole());
  }

  private static Contact contact(ResultSet row, StatementContext context) throws SQLException {
    return new Contact(
        row.getLong("id"),
        row.getLong("account"),
        row.getString("name"),
        row.getString("title"),
        Row.maybe(row, "tier").map(t -> Tier.valueOf(t.toUpperCase(Locale.ROOT))),
        Row.maybe(row, "function").map(f -> Function.valueOf(f.toUpperCase(Locale.ROOT))),
        Row.maybe(row, "email"),
        Row.maybe(row, "phone"),
        Row.maybe(row, "buying_role"));
  }
}
