package whynow.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One small page for each mistake that readers of pages make; the name says what it teaches. */
class ArticleLessonsTest {
  private static final String FIRST =
      "Northgale opened its second warehouse on Monday, and the first lorries left it before noon.";
  private static final String SECOND =
      "The building holds forty thousand pallets, which is twice what the old one could take in.";
  private static final String BODY = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
  private static final String BOTH = FIRST + "\n" + SECOND;

  private static Article read(String html) {
    return new PageReader().extract(html, "https://northgale.example/news/warehouse");
  }

  private static Article article(String inside) {
    return read(
        "<html lang=en><title>A second warehouse | Northgale</title><body><nav><a href=/>Home</a></nav>"
            + "<article><h1>A second warehouse</h1>"
            + inside
            + "</article><footer><p>Northgale moves goods between forty towns.</p></footer></body></html>");
  }

  @Test
  void newsletterBoxIsNotTheArticle() {
    String box =
        "<div class='newsletter-signup'><p>Get our news every week, straight to your desk.</p></div>";
    assertEquals(BOTH, article("<p>" + FIRST + "</p>" + box + "<p>" + SECOND + "</p>").text());
  }

  @Test
  void authorBiographyAtTheEndIsNotTheArticle() {
    assertEquals(
        BOTH, article(BODY + "<p>Ada Marsh is a staff writer at Northgale Weekly.</p>").text());
  }

  @Test
  void relatedTeasersAreNotTheArticle() {
    String teasers =
        "<h3>Related articles</h3><p><a href=/a>Another depot opens in spring</a></p>"
            + "<p><a href=/b>Drivers get new tablets this week</a></p>";
    assertEquals(BOTH, article(BODY + teasers).text());
  }

  @Test
  void teasersInARowAreNotTheArticleWhateverTheyAreCalled() {
    String teasers = "";
    for (int i = 1; i <= 3; i++) {
      teasers +=
          "<div class=x7><h3><a href=/d%d>Depot number %d opens its doors</a></h3><p>Drivers say that the gates are wide and the coffee in the hall is good.</p></div>"
              .formatted(i, i);
    }
    assertEquals(BOTH, article("<div>" + BODY + "</div><div>" + teasers + "</div>").text());
  }

  @Test
  void headlinesWithADayInARowAreTeasersEvenUnlinked() {
    String teasers =
        "<div class=x7><h3>Depot number %d opens</h3><p>Drivers say that the gates are wide enough for all.</p><i>2026-03-0%d</i></div>";
    String row = teasers.formatted(1, 1) + teasers.formatted(2, 2) + teasers.formatted(3, 3);
    assertEquals(BOTH, article("<div>" + BODY + "</div><div>" + row + "</div>").text());
  }

  @Test
  void oneLongParagraphIsAPartOfTheArticle() {
    String text = "<p>" + FIRST.repeat(8) + "</p><p>" + SECOND + "</p>";
    assertTrue(article("<div>" + text + "</div>").text().endsWith(SECOND));
  }

  @Test
  void partBehindAPaywallIsPartOfTheArticleWhereItIsShown() {
    String text = "<p>" + FIRST + "</p><div class=paywall><p>" + SECOND + "</p></div>";
    assertEquals(BOTH, article(text).text());
  }

  @Test
  void standfirstMayBeAHeading() {
    String lead =
        "Two years of planning end this week: Northgale doubles its space and hires sixty for the hall";
    String html = "<h2>" + lead + "</h2><p class=byline>By Ada Marsh</p><div>" + BODY + "</div>";
    assertEquals(lead + "\n" + BOTH, article(html).text());
  }

  @Test
  void lineThatOnlySaysWhenIsNotText() {
    String html = "<p>" + FIRST + "</p><p>Updated: March 9, 2026, 10:27</p><p>" + SECOND + "</p>";
    assertEquals(BOTH, article(html).text());
  }

  @Test
  void headlineBylineAndDateAreNotRepeatedInTheText() {
    String head = "<h2>A second warehouse</h2><p>By Ada Marsh</p><p>March 2, 2026</p>";
    assertEquals(BOTH, article(head + BODY).text());
  }

  @Test
  void captionInTheMiddleIsNotAParagraph() {
    String figure =
        "<figure><img src=x><figcaption>The new hall, seen from the road.</figcaption></figure>";
    assertEquals(BOTH, article("<p>" + FIRST + "</p>" + figure + "<p>" + SECOND + "</p>").text());
  }

  @Test
  void embeddedQuoteIsPartOfTheArticle() {
    String tweet =
        "<div class=social-embed><blockquote class=twitter-tweet><p>Forty lorries before noon, we are proud.</p>"
            + "</blockquote></div>";
    assertTrue(
        article(BODY + tweet + "<p>" + FIRST + "</p>")
            .text()
            .contains("Forty lorries before noon"));
  }

  @Test
  void bodySplitOverSiblingsIsReadWhole() {
    String split =
        "<div class=part><p>" + FIRST + "</p></div><div class=part><p>" + SECOND + "</p></div>";
    assertEquals(BOTH, article(split).text());
  }

  @Test
  void standfirstBesideTheHeadlineBelongsToTheArticle() {
    String lead =
        "Two years of planning end this week: Northgale doubles its space and hires sixty people for the hall.";
    String html =
        "<div class=teaser-text><p>"
            + lead
            + "</p></div><div class=entry-content>"
            + BODY
            + "</div>";
    assertEquals(lead + "\n" + BOTH, article(html).text());
  }

  @Test
  void oddlyNamedBoxMayHoldTheArticle() {
    assertEquals(BOTH, article("<div class='widget promo'>" + BODY + "</div>").text());
  }

  @Test
  void commentsAreNotTheArticle() {
    String comments =
        "<div id=comments><p>I have driven past it, and it is really very large, I must say.</p></div>";
    assertEquals(BOTH, article(BODY + comments).text());
  }

  @Test
  void readersCannotSeeHiddenText() {
    assertEquals(
        BOTH,
        article(BODY + "<p style='display: none'>We are being bought, says nobody.</p>").text());
  }

  @Test
  void lineBreaksSeparateLines() {
    assertEquals(BOTH, article("<div>" + FIRST + "<br><br>" + SECOND + "</div>").text());
  }

  @Test
  void siteNameIsNotPartOfTheHeadline() {
    assertEquals(
        "A second warehouse",
        read("<title>A second warehouse - Northgale Ltd</title>" + BODY).title());
    assertEquals("第二座仓库启用了", read("<title>第二座仓库启用了_北风物流</title>" + BODY).title());
  }

  @Test
  void logoInAHeadingIsNotTheHeadline() {
    String html =
        "<title>A second warehouse – Northgale</title><h1><a href=/>Northgale</a></h1><h2>A second warehouse</h2>";
    assertEquals("A second warehouse", read(html + BODY).title());
  }

  @Test
  void kickerAboveTheHeadlineIsLeftOut() {
    String html =
        "<title>A second warehouse</title><h1><span class=kicker>Logistics</span>A second warehouse</h1>";
    assertEquals("A second warehouse", read(html + BODY).title());
  }

  @Test
  void editorialHeadlineWinsOverTheOneWrittenForSearchEngines() {
    String html =
        "<title>Warehouse space: best tips 2026 | Northgale</title><h1>Room for forty thousand pallets</h1>";
    assertEquals("Room for forty thousand pallets", read(html + BODY).title());
  }

  @Test
  void dayOfTheLastChangeIsNotTheDayOfPublication() {
    String shown = "<p>Updated: March 9, 2026</p><p>Published: March 2, 2026</p>";
    assertEquals(Optional.of(LocalDate.of(2026, 3, 2)), article(shown + BODY).published());
  }

  @Test
  void copyrightYearAndEventsAreNoDates() {
    String html =
        "<p>On 14 May 2027 the fair will open its doors for three days in Lyon, as every year.</p>";
    assertEquals(Optional.empty(), article(BODY + html + "<p>© 2026 Northgale</p>").published());
  }

  @Test
  void dayOfATeaserIsNotTheDayOfTheArticle() {
    String teasers =
        "<aside><ul><li><a href=/x>Another depot opens</a> <span>March 9, 2026</span></li></ul></aside>";
    assertEquals(Optional.empty(), article(BODY + teasers).published());
  }

  @Test
  void onlyDayOnThePageIsTheDayOfPublication() {
    String text = BODY + BODY.replace("Monday", "Tuesday") + BODY.replace("Monday", "Sunday");
    assertEquals(
        Optional.of(LocalDate.of(2026, 3, 2)),
        article(text.repeat(4) + "<div>02 | 03 | 2026</div>").published());
  }

  @Test
  void dayOfTheLastChangeIsTakenWhereThereIsNoOther() {
    assertEquals(
        Optional.of(LocalDate.of(2026, 3, 9)),
        article(BODY + "<p>page revision 8, last edited 9 Mar 2026</p>").published());
  }

  @Test
  void wrapperOfThePageMayBeNamedLikeAnEmbeddedPost() {
    String html =
        "<title>A second warehouse</title><body class='no-embed embed'><h1>A second warehouse</h1><p>Posted 2 March 2026</p>";
    assertEquals(Optional.of(LocalDate.of(2026, 3, 2)), read(html + BODY).published());
  }

  @Test
  void dayIsTheOneInThePagesOwnZone() {
    String meta = "<meta property=article:published_time content='2026-03-02T23:30:00-05:00'>";
    assertEquals(Optional.of(LocalDate.of(2026, 3, 2)), article(meta + BODY).published());
  }

  @Test
  void dayShownBesideTheHeadlineCorrectsATimeInUtc() {
    String meta = "<meta property=article:published_time content='2026-03-02T23:30:00Z'>";
    String shown = "<p class=date>Published 3 March 2026</p>";
    assertEquals(Optional.of(LocalDate.of(2026, 3, 3)), article(meta + shown + BODY).published());
  }

  @Test
  void dayMayStandInAScriptOnly() {
    String script = "<script>var ct = \"1581495300\"; var n = 1;</script>";
    assertEquals(Optional.of(LocalDate.of(2020, 2, 12)), article(BODY + script).published());
  }

  @Test
  void dayMayStandInTheAddressOnly() {
    Article article =
        new PageReader().extract(BODY, "https://northgale.example/2026/03/02/warehouse");
    assertEquals(Optional.of(LocalDate.of(2026, 3, 2)), article.published());
  }

  @Test
  void folderOfTheMonthAndDayInTheNameAreReadAsOneDay() {
    Article article =
        new PageReader().extract(BODY, "https://northgale.example/2026/03/20260331_speech.html");
    assertEquals(Optional.of(LocalDate.of(2026, 3, 31)), article.published());
  }

  @Test
  void dayShownBesideTheHeadlineIsTrustedMoreThanAVagueMetaElement() {
    String meta = "<meta name=date content='2026-03-09'>";
    String shown = "<p>Stand: 02.03.2026 18:00 Uhr</p>";
    assertEquals(Optional.of(LocalDate.of(2026, 3, 2)), article(meta + shown + BODY).published());
  }

  @Test
  void momentThatAScriptTurnsIntoDaysAgoIsADay() {
    String ago =
        "<p class=when><relative-time datetime='2026-03-02T16:40:02Z'>last week</relative-time></p>";
    assertEquals(Optional.of(LocalDate.of(2026, 3, 2)), article(ago + BODY).published());
  }

  @Test
  void dayInTheDataOfAScriptIsADay() {
    String data =
        "<script type=application/json>{\"publishedDate\":\"2026-03-02T20:37:27Z\"}</script>";
    assertEquals(Optional.of(LocalDate.of(2026, 3, 2)), article(BODY + data).published());
  }

  @Test
  void yearsOfTaiwanCountFrom1912() {
    assertEquals(
        Optional.of(LocalDate.of(2026, 3, 6)), article("<p>發佈日期：115年3月6日</p>" + BODY).published());
  }

  @Test
  void whatFollowsAPressReleaseIsNotTheArticle() {
    String longer = BODY + "<p>" + FIRST.replace("Monday", "Tuesday") + "</p>";
    String blurb = "<p>Northgale moves goods between forty towns and was founded in 1931.</p>";
    for (String line :
        List.of(
            "About Northgale",
            "Notes to editors",
            "- ends -",
            "Über Northgale",
            "关于北风物流",
            "Press contact:")) {
      assertEquals(
          article(longer).text(), article(longer + "<p><b>" + line + "</b></p>" + blurb).text());
    }
  }

  @Test
  void countsOfPicturesCommentsAndReadersAreNotText() {
    String counts = "<p>Image 1 of 5</p><p>12 comments</p><p>阅读(123)</p>";
    assertEquals(BOTH, article("<p>" + FIRST + "</p>" + counts + "<p>" + SECOND + "</p>").text());
  }

  @Test
  void elementWithASidebarIsNoSidebar() {
    String named = "<h2 class=anchorWithStickyNavbar>Twice the room</h2>";
    assertEquals(
        FIRST + "\nTwice the room\n" + SECOND,
        article("<p>" + FIRST + "</p>" + named + "<p>" + SECOND + "</p>").text());
  }

  @Test
  void whoAndWhenBelowTheStandfirstAreNotText() {
    String lead =
        "<p>Two years of planning end this week, and sixty people are hired for the hall.</p>";
    String who = "<div class=post-meta><p>Ada Marsh</p><p>Mar 2, 2026 · 4 min</p></div>";
    String text = article(lead + who + BODY).text();
    assertTrue(text.startsWith("Two years") && text.endsWith(BOTH) && !text.contains("Ada"), text);
  }

  @Test
  void pageDrawnByAScriptIsReadFromItsData() {
    String words = FIRST + "\n" + SECOND + "\n" + FIRST;
    String title = "<title>A second warehouse</title><div id=app>Loading</div>";
    String html = BODY + "<p>" + FIRST + "</p>";
    for (String data :
        List.of(
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"%s\"}</script>"
                .formatted(words.replace("\n", "\\n")),
            "<script id=__NEXT_DATA__ type=application/json>{\"props\":{\"content\":\"%s\"}}</script>"
                .formatted(html),
            "<script>window.__INITIAL_STATE__ = {\"post\":{\"body\":\"%s\"}}; go()</script>"
                .formatted(html),
            "<script type=application/json>{\"body\":[{\"children\":[{\"text\":\"%s\"}]},{\"children\":[{\"text\":\"%s\"}]},{\"children\":[{\"text\":\"%s\"}]}]}</script>"
                .formatted(FIRST, SECOND, FIRST),
            "<script type=text/template>" + html + "</script>")) {
      assertEquals(words, read(title + data).text(), data);
    }
  }

  @Test
  void dataBesideAPageThatShowsItsTextAreNotRead() {
    String data =
        "<script type=application/json>{\"content\":\"%s\"}</script>"
            .formatted("Something else entirely, and long. ".repeat(40));
    String shown = BODY + BODY;
    assertEquals(BOTH + "\n" + BOTH, article(shown + data).text());
  }

  @Test
  void pageWithoutAnArticleHasNoText() {
    assertEquals("", read("<ul><li><a href=/a>One</a><li><a href=/b>Two</a></ul>").text());
    assertFalse(read("").published().isPresent());
  }
}
