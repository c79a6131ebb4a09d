package whynow.chat;

/**
 * A button: a command line waiting to be pressed.
 *
 * @param label what stands on it, in the reader's language
 * @param command the line that pressing it says, such as {@code draft 7 to director}
 * @param id short id under which the press comes back, at most 16 ASCII characters; empty until the
 *     bot gives one
 */
public record Choice(String label, String command, String id) {
  public static Choice of(String label, String command) {
    return new Choice(label, command, "");
  }

  Choice withId(String newId) {
    return new Choice(label, command, newId);
  }
}
