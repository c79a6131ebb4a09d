package whynow.store.jdbc;

import java.time.Instant;
import whynow.delivery.Told;

final class JdbcTold implements Told {
  private final Database db;

  JdbcTold(Database db) {
    this.db = db;
  }

  @Override
  public boolean first(String what, Instant at) {
    return db.write(
        handle ->
            handle.execute(
                    "insert into told (what, at) values (?, ?) on conflict (what) do nothing",
                    what,
                    at.toEpochMilli())
                == 1);
  }

  @Override
  public boolean was(String what) {
    return db.read(
        handle ->
            handle
                .createQuery("select 1 from told where what = :what")
                .bind("what", what)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }
}
