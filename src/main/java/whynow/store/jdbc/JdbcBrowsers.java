package whynow.store.jdbc;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import whynow.team.Browsers;

final class JdbcBrowsers implements Browsers {
  private static final int RANDOM_BYTES = 24;
  private final SecureRandom random = new SecureRandom();
  private final Database db;

  JdbcBrowsers(Database db) {
    this.db = db;
  }

  @Override
  public String letIn(long rep, Instant expires) {
    byte[] secret = new byte[RANDOM_BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().encodeToString(secret);
    db.write(
        handle ->
            handle.execute(
                "insert into browser (hash, rep, expires_at) values (?, ?, ?)",
                Hash.of(token),
                rep,
                expires.toEpochMilli()));
    return token;
  }

  @Override
  public Optional<Long> rep(String token, Instant now) {
    return db.read(
        handle ->
            handle
                .createQuery("select rep from browser where hash = :hash and expires_at > :now")
                .bind("hash", Hash.of(token))
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .findOne());
  }

  @Override
  public void letOut(String token) {
    db.write(handle -> handle.execute("delete from browser where hash = ?", Hash.of(token)));
  }

  @Override
  public int letAllOut(long rep) {
    return db.write(handle -> handle.execute("delete from browser where rep = ?", rep));
  }
}
