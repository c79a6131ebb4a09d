package whynow.extract;

/** Turns a page into an {@link Article}. */
public interface Extractor {
  /**
   * Reads one page.
   *
   * @param html the page, decoded
   * @param url its address, used to tell its own links from others'; may be empty
   * @return the article; a page without one gives an article with empty text, never null
   */
  Article extract(String html, String url);
}
