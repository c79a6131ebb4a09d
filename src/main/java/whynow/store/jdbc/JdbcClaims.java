package whynow.store.jdbc;

import java.time.Duration;
import whynow.fetch.Claims;

final class JdbcClaims implements Claims {
  private static final String NOBODY = "";
  private final Database db;
  private final String now;
  private final String self;

  /** The claims of one running Whynow, told from others by a name nobody else has. */
  JdbcClaims(Database db, String self) {
    this.db = db;
    this.now = db.dialect().millis();
    this.self = self;
  }

  @Override
  public boolean take(String what, Duration time) {
    return hold(what, self, time, "claim.until <= " + now);
  }

  @Override
  public void bar(String what, Duration time) {
    hold(what, NOBODY, time, "claim.until < excluded.until");
  }

  private boolean hold(String what, String keeper, Duration time, String unless) {
    String sql =
        "insert into claim (what, keeper, until) values (?, ?, "
            + now
            + " + ?) on conflict (what) do update set keeper = excluded.keeper,"
            + " until = excluded.until where "
            + unless;
    return db.write(handle -> handle.execute(sql, what, keeper, time.toMillis())) == 1;
  }

  @Override
  public void free(String what) {
    db.write(
        handle -> handle.execute("delete from claim where what = ? and keeper = ?", what, self));
  }
}
