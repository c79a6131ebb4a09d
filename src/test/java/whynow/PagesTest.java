package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages to read, to work in and to print, in a real browser. Pictures go to target/. */
class PagesTest {
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

  private static Page enter(String name, int width, ColorScheme scheme) {
    Page page =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))
            .newPage();
    page.setDefaultTimeout(10_000);
    page.navigate(demo.entry(name));
    return page;
  }

  private static Page go(Page page, String path) {
    page.navigate(demo.url() + path);
    return page;
  }

  private static String text(Page page) {
    return page.locator("main").innerText();
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "page-" + name + ".png")));
  }

  private static void holds(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part), () -> "“" + part + "” is missing in:\n" + text);
    }
  }

  @Test
  void aManagerReadsTheTeamsMonthTakesItAlongAndPrintsIt() throws Exception {
    Page page = go(enter("Ben", 1440, ColorScheme.LIGHT), "/digest/2026-11-25?span=month");
    holds(
        text(page), "Team", "booked from", "ten-day average", "Dana", "小陈", "Waiting", "Tomorrow");
    assertEquals(3, page.locator(".figures polyline").count());
    holds(page.locator(".chart title").textContent(), "Touches", "24 Nov", "25 Nov");
    picture(page, "digest");
    Download csv = page.waitForDownload(() -> page.getByText("CSV").click());
    holds(Files.readString(csv.path()), "\"who\",\"\",\"team\"", "\"month\"");
    String printed = new String(page.pdf(), StandardCharsets.ISO_8859_1);
    assertEquals(1, Pattern.compile("/Type /Page\\b").matcher(printed).results().count());
    page.locator(".tabs").getByText("Dana").click();
    page.getByText("Dana, Sun 1 Nov").waitFor();
  }

  @Test
  void aRepSeesTheirOwnAlone() {
    Page page = go(enter("小陈", 390, ColorScheme.DARK), "/digest/today?of=team");
    holds(text(page), "团队数据仅限主管查看");
    assertTrue(go(page, "/digest/today?of=team&csv").url().endsWith("csv"));
    holds(text(page), "团队数据仅限主管查看");
    assertFalse(text(go(page, "/accounts/" + demo.northlight())).contains("Leipzig note"));
    Page danas = go(enter("Dana", 1440, ColorScheme.LIGHT), "/accounts/" + demo.northlight());
    holds(text(danas), "Leipzig note", "In March we open", "Buying team", "chase");
    picture(danas, "timeline");
    go(danas, "/accounts").locator("td a").getByText("Alderman Wholesale").click();
    danas.getByText("saw the dock screen").first().waitFor();
  }

  @Test
  void aPromiseIsKeptOnThePageOfTheDay() {
    Page page = go(enter("Dana", 1440, ColorScheme.LIGHT), "/today");
    holds(
        text(page),
        "Wed 25 Nov",
        "Due today 1",
        "Ruth Baumann · Harrow Metals",
        "The next seven days");
    picture(page, "today");
    page.locator(".tasks li").first().getByText("Done").click();
    page.getByText("Done: ").waitFor();
    assertFalse(text(page).contains("Due today"));
    page.locator(".said").getByText("Undo").click();
    page.getByText("Taken back").waitFor();
    holds(text(page), "Due today 1");
    assertTrue(page.url().endsWith("/today"));
  }

  @Test
  void theMethodHasAPageWithATabEach() {
    Page page = go(enter("Ben", 1440, ColorScheme.LIGHT), "/method");
    holds(text(page), "New sites", "Plays", "Score");
    picture(page, "method");
    for (String of :
        List.of("handoff", "capacity", "icp", "deal", "winback", "voc", "nps", "playbook")) {
      go(page, "/method?of=" + of);
      assertFalse(text(page).contains("broke on my side"), of);
    }
    go(page, "/method?of=quota");
    page.locator("[name=words]").fill("2M, 10 SDRs, 5000 at 20%");
    page.locator("main form.fields button").click();
    page.locator(".said").waitFor();
    holds(page.locator(".said").innerText(), "83,333", "17");
    go(page, "/method?of=score_replay");
    holds(text(page), "Earns its place");
    Page rep = go(enter("小陈", 820, ColorScheme.LIGHT), "/method?of=score_replay");
    holds(text(rep), "战役", "打法");
    assertFalse(text(rep).contains("评分"), "the weights are for managers");
  }

  @Test
  void settingsAreAForm() {
    Page page = go(enter("Anna", 390, ColorScheme.LIGHT), "/settings");
    page.locator("[name=language]").selectOption(new SelectOption().setValue("zh-Hant"));
    page.locator("[name=zone]").fill("Asia/Taipei");
    page.locator("[name=to]").fill("17:30");
    page.locator("main .primary").click();
    page.locator("html[lang=zh-Hant] .said").waitFor();
    assertEquals("Asia/Taipei", demo.rep("Anna").zone().getId());
    assertEquals("zh-Hant", page.locator("html").getAttribute("lang"));
    assertEquals("17:30", page.locator("[name=to]").inputValue());
    page.locator("[name=zone]").fill("Middle/Nowhere");
    page.locator("main .primary").click();
    page.locator(".said").getByText("Middle/Nowhere").waitFor();
    assertEquals("Asia/Taipei", demo.rep("Anna").zone().getId());
    picture(page, "settings");
  }

  @Test
  void anAccountAndItsDraftFitAPhone() {
    Page page = enter("Dana", 390, ColorScheme.DARK);
    go(page, "/accounts/" + demo.northlight() + "?draft=executive");
    holds(text(page), "What happened", "Mara Lindt", "Copy");
    picture(page, "account");
    for (String path :
        List.of("/", "/today", "/digest", "/funnel", "/settings", "/hot", "/accounts", "/method")) {
      go(page, path);
      int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
      assertTrue(width <= 390, () -> path + " is " + width + " wide");
      picture(page, "phone" + path.replace('/', '-'));
    }
  }

  @Test
  void aLinkLetsInOnce() {
    String link = demo.entry("Ben");
    Page first = chromium.browser().newContext().newPage();
    first.navigate(link);
    assertEquals("Ben", first.locator(".who").textContent());
    assertFalse(first.url().contains("login"));
    Page second = chromium.browser().newContext().newPage();
    second.navigate(link);
    holds(second.locator("main").innerText(), "link web");
  }
}
