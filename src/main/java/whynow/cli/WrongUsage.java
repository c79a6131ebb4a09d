package whynow.cli;

/** An option was given a value it does not take: exit status 2, with what it wants instead. */
final class WrongUsage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongUsage(String wanted) {
    super(wanted);
  }
}
