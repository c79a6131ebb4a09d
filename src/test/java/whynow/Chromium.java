package whynow;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser of this machine; where Debian lets us, it is installed first. */
final class Chromium implements AutoCloseable {
  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
  }

  /** Starts it, or skips the test saying why. */
  static Chromium start() throws IOException, InterruptedException {
    if (installed() == null && Files.isWritable(Path.of("/var/lib/dpkg"))) {
      install();
    }
    if (installed() == null) {
      Shared.missing("no chromium on this machine, and it could not be installed");
    }
    return new Chromium(installed());
  }

  Browser browser() {
    return browser;
  }

  private static Path installed() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  private static void install() throws IOException, InterruptedException {
    Process apt =
        new ProcessBuilder("sh", "-c", "apt-get update -q && apt-get install -y -q chromium")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!apt.waitFor(5, TimeUnit.MINUTES)) {
      apt.destroy();
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
