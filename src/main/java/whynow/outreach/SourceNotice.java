package whynow.outreach;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import whynow.chat.Block;
import whynow.language.Language;
import whynow.research.Brief;

/** A quote with where it stands: the page's title, its date and its link. */
final class SourceNotice {
  private static final int TITLE = 60;

  private final Brief brief;
  private final Language language;
  private final LocalDate today;

  SourceNotice(Brief brief, Language language, LocalDate today) {
    this.brief = brief;
    this.language = language;
    this.today = today;
  }

  Block.Quote quote(String before, String quote, String url) {
    return new Block.Quote(quote, before + place(url), url);
  }

  private String place(String url) {
    Optional<Brief.Page> page = brief.pages().stream().filter(p -> p.url().equals(url)).findFirst();
    String title = page.map(Brief.Page::title).filter(t -> !t.isBlank()).orElseGet(() -> host(url));
    String day =
        page.flatMap(Brief.Page::published)
            .or(() -> dated(url))
            .map(d -> " · " + FactWords.day(d, language, today))
            .orElse("");
    return (title.length() > TITLE ? title.substring(0, TITLE - 1) + "…" : title) + day;
  }

  private Optional<LocalDate> dated(String url) {
    return brief.triggers().stream()
        .filter(t -> t.url().equals(url))
        .flatMap(t -> t.published().stream())
        .findFirst();
  }

  private static String host(String url) {
    return Optional.ofNullable(URI.create(url).getHost()).orElse(url);
  }
}
