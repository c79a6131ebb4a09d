package whynow.store.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Small changes that many threads make at once, in one transaction: they wait for the disk
 * together, not one after another.
 */
final class SharedCommit {
  private final Database db;
  private final ReentrantLock turn = new ReentrantLock();
  private final Object door = new Object();
  private List<Change<?>> waiting = new ArrayList<>();

  SharedCommit(Database db) {
    this.db = db;
  }

  /**
   * Returns when the change is saved. Within a transaction of this thread it is a part of that.
   *
   * @throws RuntimeException what this change alone came to; others' troubles are their own
   */
  <T> T write(Function<Handle, T> what) {
    if (db.isWriting()) {
      return db.write(what);
    }
    Change<T> mine = new Change<>(what);
    synchronized (door) {
      waiting.add(mine);
    }
    turn.lock();
    try {
      if (!mine.done) {
        save(allWaiting());
      }
    } finally {
      turn.unlock();
    }
    return mine.result();
  }

  private List<Change<?>> allWaiting() {
    synchronized (door) {
      List<Change<?>> all = waiting;
      waiting = new ArrayList<>();
      return all;
    }
  }

  /** What cannot be saved together is saved one by one, so that one bad change spoils no other. */
  private void save(List<Change<?>> all) {
    try {
      db.write(
          handle -> {
            all.forEach(change -> change.make(handle));
            return all;
          });
      all.forEach(change -> change.done = true);
    } catch (RuntimeException together) {
      all.forEach(change -> change.alone(db, together, all.size() == 1));
    }
  }

  /** Guarded by {@link #turn} until it is done. */
  private static final class Change<T> {
    private final Function<Handle, T> what;
    private T result;
    private RuntimeException failure;
    private boolean done;

    Change(Function<Handle, T> what) {
      this.what = what;
    }

    void make(Handle handle) {
      result = what.apply(handle);
    }

    void alone(Database db, RuntimeException before, boolean wasAlone) {
      done = true;
      if (wasAlone) {
        failure = before;
        return;
      }
      try {
        result = db.write(what);
      } catch (RuntimeException e) {
        failure = e;
      }
    }

    T result() {
      if (failure != null) {
        throw failure;
      }
      return result;
    }
  }
}
