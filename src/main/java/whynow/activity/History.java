package whynow.activity;

import java.util.List;
import java.util.Optional;
import whynow.team.By;

/** Who changed what, in order; lines are only ever added. */
public interface History {
  /** The newest changes at an account. */
  List<Change> at(long account, int limit);

  /** Changes after this one, oldest first, as many as asked for. */
  List<Change> after(long change, int limit);

  /** The newest change of all; 0 when there is none. */
  long newest();

  /** The rep's newest change that was not taken back. */
  Optional<Change> last(long rep);

  /** Takes back the rep's last change; empty when there is nothing to take back. */
  default Optional<Change> undoLast(By by) {
    return last(by.rep()).flatMap(change -> undo(change.id(), by));
  }

  /** Takes back this change of the rep's own; empty when it is not theirs or was taken back. */
  Optional<Change> undo(long change, By by);
}
