package whynow;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.chat.Block;
import whynow.chat.ChartPicture;
import whynow.chat.Choice;
import whynow.chat.Reply;

/** The README's pictures. {@code -Dwrite} draws them anew, to be looked at before they are kept. */
class WrittenPicturesTest {
  private static final Path TO =
      Path.of(System.getProperty("write") == null ? "target" : "docs/images");

  @TempDir static Path folder;
  private static Chromium chromium;
  private static DemoHouse demo;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start();
    demo = DemoHouse.in(folder);
  }

  @AfterAll
  static void stop() {
    demo.close();
    chromium.close();
  }

  private static Page page(int width, int height) {
    return chromium
        .browser()
        .newContext(new Browser.NewContextOptions().setViewportSize(width, height))
        .newPage();
  }

  private static void keep(Page page, String name, boolean whole) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(whole).setPath(TO.resolve(name + ".png")));
    page.close();
  }

  /** With ids on its buttons, as the bot gives them on the way out. */
  private static Reply pressable(Reply reply) {
    return Reply.of(
        reply.blocks().stream()
            .map(
                block ->
                    block instanceof Block.Choices choices
                        ? new Block.Choices(
                            choices.choices().stream()
                                .map(c -> new Choice(c.label(), c.command(), "id"))
                                .toList())
                        : block)
            .toList());
  }

  @Test
  void oneBriefInEveryChat() throws IOException {
    Page page = page(1440, 800);
    page.setContent(ChatsDrawn.html(DemoHouse.ASKED, pressable(demo.brief())));
    for (String chat : List.of(".slack", ".telegram", ".wecom")) {
      String seen = page.locator(chat).innerText();
      assertTrue(seen.contains("In March we open our second distribution centre"), seen);
      assertTrue(page.locator(chat + " button").count() > 2, seen);
    }
    keep(page, "chats", true);
  }

  @Test
  void theConsole() {
    Page page = page(1180, 1400);
    page.navigate(demo.url());
    for (String line : List.of(DemoHouse.ASKED, "draft to executive")) {
      page.locator("#line").fill(line);
      page.locator("#line").press("Enter");
      page.locator("#log")
          .getByText(line.equals(DemoHouse.ASKED) ? "In March we open" : "Log as sent")
          .last()
          .waitFor();
    }
    keep(page, "console", false);
  }

  @Test
  void theAccountAndTheDigestWithItsChart() throws IOException {
    Page account = page(1180, 1240);
    account.navigate(demo.entry("Dana"));
    account.navigate(demo.url() + "/accounts/" + demo.northlight());
    assertTrue(account.locator("main").innerText().contains("Mara Lindt"));
    keep(account, "account", false);
    Page digest = page(1440, 900);
    digest.navigate(demo.entry("Ben"));
    digest.navigate(demo.url() + "/digest/2026-11-25?span=month");
    assertTrue(digest.locator("main").innerText().contains("ten-day average"));
    keep(digest, "digest", true);
    Block.Chart chart =
        demo.ask("Ben", "digest week team").blocks().stream()
            .filter(Block.Chart.class::isInstance)
            .map(Block.Chart.class::cast)
            .findFirst()
            .orElseThrow();
    Files.write(TO.resolve("chart.png"), ChartPicture.png(chart).orElseThrow().bytes());
  }
}
