package whynow.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import whynow.language.Language;
import whynow.team.Rep;
import whynow.team.Reps;

final class JdbcReps implements Reps {
  private static final String SELECT = "select r.id, r.name, role, zone, language from rep r ";
  private final Database db;

  JdbcReps(Database db) {
    this.db = db;
  }

  @Override
  public Optional<Rep> byId(long id) {
    return one("where r.id = :value", id);
  }

  @Override
  public Optional<Rep> byName(String name) {
    return one("where name_key = :value", Folded.name(name));
  }

  @Override
  public Optional<Rep> byIdentity(Identity identity) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + "join identity i on i.rep = r.id"
                        + " where i.platform = :platform and i.person = :person")
                .bind("platform", identity.platform())
                .bind("person", identity.id())
                .map(JdbcReps::rep)
                .findOne());
  }

  private Optional<Rep> one(String condition, Object value) {
    return db.read(
        handle ->
            handle
                .createQuery(SELECT + condition)
                .bind("value", value)
                .map(JdbcReps::rep)
                .findOne());
  }

  @Override
  public List<Rep> all() {
    return db.read(
        handle -> handle.createQuery(SELECT + "order by name_key").map(JdbcReps::rep).list());
  }

  @Override
  public Rep add(Rep rep) {
    return db.write(
        handle -> {
          boolean first =
              handle.createQuery("select count(*) from rep").mapTo(Long.class).one() == 0;
          return byName(rep.name())
              .orElseGet(() -> insert(handle, rep, first ? Rep.Role.ADMIN : rep.role()));
        });
  }

  private static Rep insert(Handle handle, Rep rep, Rep.Role role) {
    return handle
        .createQuery(
            "insert into rep (name, name_key, role, zone, language)"
                + " values (:name, :key, :role, :zone, :language)"
                + " returning id, name, role, zone, language")
        .bind("name", rep.name())
        .bind("key", Folded.name(rep.name()))
        .bind("role", word(role))
        .bind("zone", rep.zone().getId())
        .bind("language", rep.language().tag())
        .map(JdbcReps::rep)
        .one();
  }

  @Override
  public void change(Rep rep) {
    db.write(
        handle -> {
          handle
              .createUpdate(
                  "update rep set role = :role, zone = :zone, language = :language where id = :id")
              .bind("role", word(rep.role()))
              .bind("zone", rep.zone().getId())
              .bind("language", rep.language().tag())
              .bind("id", rep.id())
              .execute();
          JdbcFollowups.moveWithZone(handle, rep.id(), rep.zone());
          return null;
        });
  }

  @Override
  public void link(long rep, Identity identity) {
    db.write(
        handle -> {
          handle.execute(
              "delete from identity where platform = ? and person = ?",
              identity.platform(),
              identity.id());
          return handle.execute(
              "insert into identity (platform, person, rep) values (?, ?, ?)",
              identity.platform(),
              identity.id(),
              rep);
        });
  }

  @Override
  public List<Identity> identities(long rep) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "select platform, person from identity where rep = :rep order by linked desc")
                .bind("rep", rep)
                .map((row, context) -> new Identity(row.getString(1), row.getString(2)))
                .list());
  }

  private static String word(Rep.Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static Rep rep(ResultSet row, StatementContext context) throws SQLException {
    return new Rep(
        row.getLong("id"),
        row.getString("name"),
        Rep.Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
        ZoneId.of(row.getString("zone")),
        new Language(row.getString("language")));
  }
}
