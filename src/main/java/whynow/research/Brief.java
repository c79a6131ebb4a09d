package whynow.research;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import whynow.accounts.Account;
import whynow.triggers.Trigger;

/**
 * What one reading of a company's site found.
 *
 * @param account the company, stored or not
 * @param pages every page read, newest first
 * @param triggers scored, best first
 * @param people named with a title on the pages read
 * @param stats what the reading cost
 */
public record Brief(
    Account account, List<Page> pages, List<Trigger> triggers, List<Named> people, Stats stats) {

  /** A page as the brief lists it; {@code url} is the address asked last, after redirects. */
  public record Page(
      String url, String title, Optional<LocalDate> published, Kind kind, String language) {}

  public enum Kind {
    POST,
    LISTING,
    FEED,
    PAGE
  }

  /** A person named with a title; the quote stands on the page. */
  public record Named(String name, String title, String quote, String url) {}

  /**
   * What the reading cost.
   *
   * @param found posts known of
   * @param fetched pages asked for and answered
   * @param notModified pages that had not changed since they were read last
   * @param bytes received, decompressed
   * @param elapsedMs real time
   * @param stopped why reading ended early, in plain words
   * @param notes what was not read and why, a line each
   * @param wanted posts wanted at most
   */
  public record Stats(
      int found,
      int fetched,
      int notModified,
      long bytes,
      long elapsedMs,
      Optional<String> stopped,
      List<String> notes,
      int wanted) {}

  public Brief {
    pages = List.copyOf(pages);
    triggers = List.copyOf(triggers);
    people = List.copyOf(people);
  }

  /** The same without triggers older than this day; undated ones stay. */
  Brief since(LocalDate oldest) {
    List<Trigger> young =
        triggers.stream()
            .filter(t -> t.published().filter(day -> day.isBefore(oldest)).isEmpty())
            .toList();
    return new Brief(account, pages, young, people, stats);
  }
}
