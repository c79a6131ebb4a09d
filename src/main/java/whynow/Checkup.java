package whynow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is on, what is off and why, and what is wrong: for {@code doctor} and for the start-up. */
public final class Checkup {
  private Checkup() {}

  /**
   * One thing looked at.
   *
   * @param name such as {@code slack}
   * @param state {@code on}, {@code off} or {@code wrong}
   * @param detail why, in plain words
   */
  public record Finding(String name, String state, String detail) {
    /** For people. */
    public String line() {
      return String.format("%-10s %-6s %s", name, state, detail);
    }
  }

  /** Looks at everything; changes nothing. */
  public static List<Finding> of(App app) {
    Settings settings = app.settings();
    List<Finding> findings = new ArrayList<>();
    findings.add(folder("data", settings.data()));
    app.data().problems().forEach(p -> findings.add(new Finding("data", "wrong", p)));
    findings.add(
        platform(
            "slack",
            settings.slack(),
            "SLACK_BOT_TOKEN",
            app.settings()
                .slack()
                .map(
                    s -> s.appToken().isPresent() ? "Socket Mode" : "over HTTP at /slack/events")));
    findings.add(
        platform(
            "telegram",
            settings.telegram(),
            "TELEGRAM_BOT_TOKEN",
            settings
                .publicUrl()
                .map(u -> "webhook at /telegram")
                .or(() -> Optional.of("long polling"))));
    findings.add(
        platform(
            "model",
            settings.llm(),
            "WHYNOW_LLM_PROVIDER",
            settings.llm().map(Settings.Llm::model)));
    findings.add(platform("api", settings.apiToken(), "WHYNOW_API_TOKEN", Optional.of("/api")));
    return findings;
  }

  private static Finding folder(String name, Path folder) {
    Path full = folder.toAbsolutePath().normalize();
    return Files.isDirectory(folder)
        ? new Finding(name, "on", full.toString())
        : new Finding(name, "wrong", full + " is not there; set WHYNOW_DATA");
  }

  private static Finding platform(
      String name, Optional<?> setting, String variable, Optional<String> how) {
    return setting.isPresent()
        ? new Finding(name, "on", how.orElse(""))
        : new Finding(name, "off", variable + " is not set");
  }
}
