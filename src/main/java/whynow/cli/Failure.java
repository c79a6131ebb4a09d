package whynow.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A verb that could not do what it was asked: exit status 1, with the reason in plain words. With
 * {@code --json} the reason is printed as {@code {error,tried?}}.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Map<String, Object> details;

  public Failure(String reason) {
    this(reason, Map.of());
  }

  /** With what was tried, a line each. */
  public Failure(String reason, List<String> tried) {
    this(reason, Map.of("tried", tried));
  }

  /** With other fields beside {@code error}, such as {@code candidates}. */
  public Failure(String reason, Map<String, Object> details) {
    super(reason);
    this.details = details;
  }

  void show(boolean json, PrintStream out, PrintStream err) {
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("error", getMessage());
      all.putAll(details);
      out.println(Json.line(all));
    } else {
      err.println(getMessage());
      details.values().forEach(d -> err.println("  " + d));
    }
  }
}
