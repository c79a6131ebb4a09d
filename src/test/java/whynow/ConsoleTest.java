package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
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

  private Demo demo(String now) {
    Map<String, String> set =
        Map.of(
            "WHYNOW_PORT",
            "0",
            "WHYNOW_STORE",
            Books.at(folder.resolve("demo.db")),
            "WHYNOW_NOW",
            now);
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

  private static void press(Page page, String label) {
    Locator.FilterOptions named = new Locator.FilterOptions().setHasText(label);
    page.locator("#log button").filter(named).last().click();
  }

  private static Page open(Chromium chromium, Demo demo, Browser.NewContextOptions as) {
    Page page = chromium.browser().newContext(as).newPage();
    page.navigate(demo.service().url());
    return page;
  }

  private static Browser.NewContextOptions desk() {
    return new Browser.NewContextOptions().setViewportSize(1440, 1000);
  }

  private static Browser.NewContextOptions phone() {
    return new Browser.NewContextOptions()
        .setViewportSize(390, 844)
        .setColorScheme(ColorScheme.DARK);
  }

  @Test
  void fromACompanysNameToAReminderAfterARestart() throws Exception {
    try (Chromium chromium = Chromium.start()) {
      try (Demo demo = demo("2026-11-25T09:00:00+01:00")) {
        Page page = open(chromium, demo, desk());
        say(page, "settings zone Europe/Berlin");
        say(page, "research northlight.example");
        until(page, "In March we open our second distribution centre");
        picture(page, "light");
        press(page, "Draft: executive");
        until(page, "Ten weeks with Docklane");
        picture(page, "draft");
        press(page, "Log as sent");
        until(page, "Logged: email");
        say(page, "log emailed Mara Lindt, COO at Northlight, the Leipzig note, chase Tuesday");
        until(page, "Follow-up Tue 1 Dec 10:00");
        say(page, "today");
        until(page, "send the terms in writing");
        picture(page, "today");
      }
      try (Demo demo = demo("2026-12-01T10:00:00+01:00")) {
        Page page = open(chromium, demo, phone());
        until(page, "chase, today");
        picture(page, "reminder");
        press(page, "Done #");
        until(page, "Done: ");
        until(page, "Still due");
        assertEquals(0, page.locator("#log").getByText("promises are due").count());
      }
    }
  }

  @Test
  void theSameInChinese() throws Exception {
    try (Demo demo = demo("2026-11-25T09:00:00+01:00");
        Chromium chromium = Chromium.start()) {
      Page page = open(chromium, demo, desk());
      say(page, "settings language zh-Hans");
      until(page, "语言：简体中文");
      page.getByText("今天").first().waitFor();
      say(page, "调研 northlight.example");
      until(page, "我们最头疼的是预约都靠邮件和电话");
      picture(page, "chinese");
      assertTrue(page.locator("#log").innerText().contains("计划明年3月在莱比锡扩张"));
    }
  }
}
