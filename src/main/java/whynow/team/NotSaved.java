package whynow.team;

/**
 * The book could not be read or written, for a reason that passes or that somebody can mend; of
 * what was to be done together nothing was. It can be done again.
 */
public class NotSaved extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the reason in plain words. */
  public NotSaved(String reason, Throwable cause) {
    super(reason, cause);
  }
}
