package whynow.store.jdbc;

import org.jdbi.v3.core.Handle;

/** Counts changes, so that those who keep an index know when it is old. */
final class Revisions {
  private Revisions() {}

  static void step(Handle handle, String what) {
    handle.execute(
        "insert into revision (what, number) values (?, 1)"
            + " on conflict (what) do update set number = revision.number + 1",
        what);
  }

  static long of(Handle handle, String what) {
    return handle
        .createQuery("select number from revision where what = :what")
        .bind("what", what)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }
}
