package whynow;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real data for measuring, beside the project rather than in it. Without it a test that needs it
 * skips and says so; where {@code CI=true} that is an error.
 */
public final class Shared {
  private Shared() {}

  /** A folder of the data, such as {@code extraction/chinese}. */
  public static Path folder(String name) {
    Path folder = Path.of("..", "shared").resolve(name);
    if (!Files.isDirectory(folder)) {
      missing("no ../shared/" + name + " beside the project");
    }
    return folder;
  }

  /** Skips the running test with a printed reason; fails it where {@code CI=true}. */
  public static void missing(String reason) {
    System.out.println("SKIPPED: " + reason);
    if ("true".equals(System.getenv("CI"))) {
      fail(reason);
    }
    Assumptions.abort(reason);
  }
}
