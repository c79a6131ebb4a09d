package whynow;

/** The main class. */
public final class Whynow {
  private Whynow() {}

  public static void main(String[] args) {
    System.exit(0);
  }
}
