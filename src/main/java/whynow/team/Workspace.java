package whynow.team;

import java.util.Optional;

/** The few named values that belong to the workspace as a whole, such as its signing secret. */
public interface Workspace {
  Optional<String> value(String name);

  /** Sets the value unless there is one. Two processes that ask at once get the same answer. */
  String valueOr(String name, String fallback);

  void set(String name, String value);

  /**
   * Sets the value if it is still what it was.
   *
   * @param before empty when there was none
   * @return false when somebody else was faster; then look again
   */
  boolean change(String name, Optional<String> before, String after);

  /** Removes every value whose name sorts from the one up to before the other. */
  void drop(String from, String to);
}
