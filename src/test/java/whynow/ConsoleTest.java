package whynow;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console, in a real browser. */
class ConsoleTest {
  @TempDir Path folder;

  private Demo demo() {
    Map<String, String> set =
        Map.of(
            "WHYNOW_PORT", "0",
            "WHYNOW_STORE", "jdbc:sqlite:" + folder.resolve("demo.db"),
            "WHYNOW_NOW", "2026-11-25T09:00:00+01:00");
    return Demo.start(Settings.from(set), LocalDate.of(2026, 11, 25));
  }

  private static void say(Page page, String line) {
    page.locator("#line").fill(line);
    page.locator("#line").press("Enter");
  }

  private static void until(Page page, String text) {
    page.locator("#log").getByText(text).last().waitFor(new Locator.WaitForOptions());
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "console-" + name + ".png")));
  }

  @Test
  void fromACompanysNameToALoggedNote() throws Exception {
    try (Demo demo = demo();
        Chromium chromium = Chromium.start()) {
      BrowserContext wide =
          chromium
              .browser()
              .newContext(new Browser.NewContextOptions().setViewportSize(1440, 1000));
      Page page = wide.newPage();
      page.navigate(demo.service().url());
      say(page, "research northlight.example");
      until(page, "In March we open our second distribution centre");
      picture(page, "light");
      say(page, "log emailed Mara Lindt, COO at Northlight, the Leipzig note, chase Tuesday");
      until(page, "Follow-up Tue 1 Dec 10:00");
      say(page, "today");
      until(page, "send the terms in writing");
      picture(page, "today");
      BrowserContext small =
          chromium
              .browser()
              .newContext(
                  new Browser.NewContextOptions()
                      .setViewportSize(390, 844)
                      .setColorScheme(ColorScheme.DARK));
      Page phone = small.newPage();
      phone.navigate(demo.service().url());
      until(phone, "Follow-up Tue 1 Dec 10:00");
      picture(phone, "dark");
      say(page, "settings language zh-Hans");
      until(page, "语言：zh-Hans");
      say(page, "调研 northlight.example");
      until(page, "我们最头疼的是预约都靠邮件和电话");
      picture(page, "chinese");
      assertTrue(page.locator("#log").innerText().contains("计划在莱比锡扩张"));
    }
  }
}
