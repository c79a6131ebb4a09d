package whynow.store.jdbc;

import java.util.Optional;
import whynow.team.Workspace;

final class JdbcWorkspace implements Workspace {
  private final Database db;

  JdbcWorkspace(Database db) {
    this.db = db;
  }

  @Override
  public Optional<String> value(String name) {
    return db.read(
        handle ->
            handle
                .createQuery("select value from workspace where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public String valueOr(String name, String fallback) {
    return value(name)
        .orElseGet(
            () ->
                db.write(
                    handle -> {
                      handle.execute(
                          "insert into workspace (name, value) values (?, ?)"
                              + " on conflict (name) do nothing",
                          name,
                          fallback);
                      return value(name).orElseThrow();
                    }));
  }

  @Override
  public boolean change(String name, Optional<String> before, String after) {
    return db.write(
            handle ->
                before.isPresent()
                    ? handle.execute(
                        "update workspace set value = ? where name = ? and value = ?",
                        after,
                        name,
                        before.get())
                    : handle.execute(
                        "insert into workspace (name, value) values (?, ?)"
                            + " on conflict (name) do nothing",
                        name,
                        after))
        == 1;
  }

  @Override
  public void drop(String from, String to) {
    db.write(
        handle -> handle.execute("delete from workspace where name >= ? and name < ?", from, to));
  }

  @Override
  public void set(String name, String value) {
    db.write(
        handle ->
            handle.execute(
                "insert into workspace (name, value) values (?, ?)"
                    + " on conflict (name) do update set value = excluded.value",
                name,
                value));
  }
}
