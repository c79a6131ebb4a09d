package whynow.triggers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dated event or statement in an article that makes now a good moment.
 *
 * @param type id of a file under {@code data/triggers}, such as {@code funding}
 * @param quote the exact sentence: a substring of the page's visible text, white space collapsed
 * @param url the page it stands on; empty when the text came without an address
 * @param published when that page was published, where it says so
 * @param certainty done, agreed, planned or rumoured
 * @param own true when it is the account's own event, false when the page writes about somebody
 *     else
 * @param whom whose event it is when it is not the account's own
 * @param role the account's part where there are two: {@code buyer, bought, arriving, leaving}
 * @param facts only what is stated: {@code amount, currency, count, event_date, round, person,
 *     person_title, counterpart, place, product}; amounts and counts are digits only
 * @param score 0 to 100, or 0 before scoring
 * @param sources every page that tells the same story, this one first
 */
public record Trigger(
    String type,
    String quote,
    String url,
    Optional<LocalDate> published,
    Certainty certainty,
    boolean own,
    Optional<String> whom,
    Optional<String> role,
    Map<String, String> facts,
    double score,
    List<Source> sources) {

  /** One place where the story stands. */
  public record Source(String url, String quote) {}

  public Trigger {
    facts = Map.copyOf(facts);
    sources = List.copyOf(sources);
  }

  public Trigger scored(double newScore) {
    return new Trigger(
        type, quote, url, published, certainty, own, whom, role, facts, newScore, sources);
  }

  public Trigger toldBy(List<Source> newSources) {
    return new Trigger(
        type, quote, url, published, certainty, own, whom, role, facts, score, newSources);
  }

  /** The same, standing at another address. */
  public Trigger at(String newUrl) {
    List<Source> there = sources.stream().map(s -> new Source(newUrl, s.quote())).toList();
    return new Trigger(
        type, quote, newUrl, published, certainty, own, whom, role, facts, score, there);
  }
}
