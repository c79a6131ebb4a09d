package whynow;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import whynow.cli.Verbs;

/** The main class: {@code java -jar whynow.jar VERB …}. */
public final class Whynow {
  private Whynow() {}

  /** Runs a verb and ends with its exit status, also when a library left a thread behind. */
  public static void main(String[] args) {
    speakUtf8();
    System.exit(Verbs.of(App::ofThisMachine).run(args));
  }

  private static void speakUtf8() {
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
  }

  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
