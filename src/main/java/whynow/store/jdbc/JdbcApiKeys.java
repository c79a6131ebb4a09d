package whynow.store.jdbc;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import whynow.team.ApiKey;
import whynow.team.ApiKeys;

final class JdbcApiKeys implements ApiKeys {
  /** Lets people, and programs that look for secrets in files, see what it is. */
  private static final String PREFIX = "whynow_";

  private static final int RANDOM_BYTES = 20;

  /** A use within this time of the last is not written down: reading stays reading. */
  private static final Duration EXACT = Duration.ofHours(1);

  private static final String SELECT =
      "select id, name, scope, made_at, expires_at, used_at from api_key ";
  private final SecureRandom random = new SecureRandom();
  private final Database db;

  JdbcApiKeys(Database db) {
    this.db = db;
  }

  @Override
  public Optional<String> make(
      String name, ApiKey.Scope scope, Instant now, Optional<Instant> until) {
    byte[] secret = new byte[RANDOM_BYTES];
    random.nextBytes(secret);
    String token = PREFIX + HexFormat.of().formatHex(secret);
    int made =
        db.write(
            handle ->
                handle
                    .createUpdate(
                        "insert into api_key (name, name_key, hash, scope, made_at, expires_at)"
                            + " values (:name, :key, :hash, :scope, :made, :until)"
                            + " on conflict (name_key) do nothing")
                    .bind("name", name)
                    .bind("key", Folded.name(name))
                    .bind("hash", Hash.of(token))
                    .bind("scope", scope.word())
                    .bind("made", now.toEpochMilli())
                    .bind("until", until.map(Instant::toEpochMilli).orElse(null))
                    .execute());
    return made == 1 ? Optional.of(token) : Optional.empty();
  }

  @Override
  public Optional<ApiKey> find(String token, Instant now) {
    Optional<ApiKey> found =
        db.read(
                handle ->
                    handle
                        .createQuery(SELECT + "where hash = :hash")
                        .bind("hash", Hash.of(token))
                        .map(JdbcApiKeys::key)
                        .findOne())
            .filter(key -> key.until().map(now::isBefore).orElse(true));
    found
        .filter(key -> key.used().map(u -> u.plus(EXACT).isBefore(now)).orElse(true))
        .ifPresent(key -> used(key, now));
    return found;
  }

  private void used(ApiKey key, Instant now) {
    db.write(
        handle ->
            handle.execute(
                "update api_key set used_at = ? where id = ?", now.toEpochMilli(), key.id()));
  }

  @Override
  public List<ApiKey> all() {
    return db.read(
        handle -> handle.createQuery(SELECT + "order by name_key").map(JdbcApiKeys::key).list());
  }

  @Override
  public boolean revoke(String name) {
    return db.write(
            handle -> handle.execute("delete from api_key where name_key = ?", Folded.name(name)))
        > 0;
  }

  private static ApiKey key(ResultSet row, StatementContext context) throws SQLException {
    return new ApiKey(
        row.getLong("id"),
        row.getString("name"),
        ApiKey.Scope.valueOf(row.getString("scope").toUpperCase(Locale.ROOT)),
        Row.instant(row, "made_at"),
        Row.maybeInstant(row, "expires_at"),
        Row.maybeInstant(row, "used_at"));
  }
}
