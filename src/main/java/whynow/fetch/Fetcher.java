package whynow.fetch;

/** Gets a page. */
public interface Fetcher {
  /** Asks for one page and says what came of it; never throws for what a site does. */
  Fetched fetch(Ask ask);
}
