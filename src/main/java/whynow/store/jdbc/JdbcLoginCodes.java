package whynow.store.jdbc;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import whynow.team.LoginCodes;

final class JdbcLoginCodes implements LoginCodes {
  /** Without letters and digits that look alike. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LENGTH = 12;
  private final SecureRandom random = new SecureRandom();
  private final Database db;

  JdbcLoginCodes(Database db) {
    this.db = db;
  }

  @Override
  public String issue(long rep, Instant now, Instant expires) {
    String code = code();
    return db.write(
        handle -> {
          handle.execute("delete from login_code where expires_at < ?", now.toEpochMilli());
          handle.execute(
              "insert into login_code (hash, rep, expires_at) values (?, ?, ?)",
              Hash.of(code),
              rep,
              expires.toEpochMilli());
          return code;
        });
  }

  private String code() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  @Override
  public Optional<Long> redeem(String code, Instant now) {
    String typed = code.strip().toLowerCase(Locale.ROOT);
    return db.write(
        handle ->
            handle
                .createQuery("delete from login_code where hash = :hash returning rep, expires_at")
                .bind("hash", Hash.of(typed))
                .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
                .findOne()
                .filter(found -> found[1] > now.toEpochMilli())
                .map(found -> found[0]));
  }
}
