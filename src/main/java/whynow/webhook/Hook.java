package whynow.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import whynow.activity.Touch;

/**
 * How another system's events are read: a file of {@code data/webhooks}. Places are JSON Pointers
 * (RFC 6901); those left out are not looked for.
 *
 * @param each where a list of events stands, when a post may hold several
 * @param engagements their word for what happened: ours
 * @param outcomes their word for what happened: the outcome of a touch that came in
 */
record Hook(
    Seal signature,
    String each,
    String id,
    String at,
    String email,
    String domain,
    String account,
    String note,
    String kind,
    Map<String, String> engagements,
    Map<String, String> outcomes) {
  private static final long LATEST_SECONDS = 100_000_000_000L;
  private static final int LONGEST = 1_000;

  Hook {
    engagements = engagements == null ? Map.of() : Map.copyOf(engagements);
    outcomes = outcomes == null ? Map.of() : Map.copyOf(outcomes);
  }

  /**
   * One event, as their words are.
   *
   * @param id empty when it has none
   * @param kind their word
   */
  record Event(
      String id,
      Optional<Instant> at,
      Optional<String> email,
      Optional<String> company,
      String kind,
      String note) {}

  /** What their word is as the outcome of a touch. */
  Optional<Touch.Outcome> outcome(String word) {
    return Optional.ofNullable(outcomes.get(word))
        .map(ours -> Touch.Outcome.valueOf(ours.toUpperCase(Locale.ROOT)));
  }

  /** The events of a post, in their order. */
  List<Event> events(JsonNode post) {
    JsonNode several = each == null ? post : post.at(each);
    List<JsonNode> all =
        several.isArray()
            ? StreamSupport.stream(several.spliterator(), false).toList()
            : List.of(
                several.isObject() && each != null && !several.isMissingNode() ? several : post);
    return all.stream().map(this::event).toList();
  }

  private Event event(JsonNode node) {
    Optional<String> company = text(node, domain).or(() -> text(node, account));
    return new Event(
        text(node, id).orElse(""),
        text(node, at).flatMap(Hook::moment),
        text(node, email),
        company,
        text(node, kind).orElse(""),
        text(node, note).orElse(""));
  }

  private static Optional<String> text(JsonNode node, String place) {
    return place == null
        ? Optional.empty()
        : Optional.of(node.at(place))
            .filter(JsonNode::isValueNode)
            .map(value -> value.asText().strip())
            .filter(value -> !value.isEmpty() && !value.equals("null"))
            .map(value -> value.length() > LONGEST ? value.substring(0, LONGEST) : value);
  }

  private static Optional<Instant> moment(String text) {
    try {
      if (!text.matches("\\d{1,15}")) {
        return Optional.of(OffsetDateTime.parse(text).toInstant());
      }
      long number = Long.parseLong(text);
      return Optional.of(
          number < LATEST_SECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
