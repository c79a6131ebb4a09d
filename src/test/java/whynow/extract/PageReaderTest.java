package whynow.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whynow.language.Language;

class PageReaderTest {
  private static final String PAGE =
      """
      <html lang="en"><head><title>Acme raises $20M | Acme</title>
      <meta property="article:published_time" content="2026-03-02T23:30:00-05:00"></head>
      <body><nav><a href="/">Home</a></nav><article><h1>Acme raises $20M</h1>
      <p>Acme, which makes anvils for every purpose, has raised twenty million dollars from investors.</p>
      <p>The company will use the money to open a second plant and to hire sixty people this year.</p>
      </article><footer>© Acme, all rights reserved in every country that has rights.</footer></body></html>
      """;

  private final Article article = new PageReader().extract(PAGE, "https://acme.example/news/round");

  @Test
  void readsHeadlineDayAndLanguage() {
    assertEquals("Acme raises $20M", article.title());
    assertEquals(Optional.of(LocalDate.of(2026, 3, 2)), article.published());
    assertEquals(Language.EN, article.language());
  }

  @Test
  void keepsTheParagraphsAndNothingAroundThem() {
    assertEquals(
        "Acme, which makes anvils for every purpose, has raised twenty million dollars from investors.\n"
            + "The company will use the money to open a second plant and to hire sixty people this year.",
        article.text());
  }

  @Test
  void passagesAreTheLinesOfTheText() {
    assertEquals(
        article.text().lines().toList(), article.passages().stream().map(article::text).toList());
  }
}
