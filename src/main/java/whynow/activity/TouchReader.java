package whynow.activity;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import whynow.activity.Phrases.Hit;
import whynow.activity.Touch.Channel;
import whynow.activity.Touch.Direction;
import whynow.activity.Touch.Outcome;

/** Finds how a touch was made, who began it and what came of it. */
final class TouchReader {
  private static final Set<String> MAY_BE_PROMISED =
      Set.of(
          "unsubscribed",
          "meeting_booked",
          "wants_quote",
          "not_interested",
          "referred",
          "interested",
          "objection");
  private static final Set<Outcome> OURS =
      Set.of(Outcome.NO_ANSWER, Outcome.BOUNCED, Outcome.MEETING_HELD);

  private static final Set<String> ACTS =
      Set.of("sent", "connected", "meeting_held", "no_answer", "left_voicemail", "meeting_booked");

  private final LogWords.Compiled words;
  private final Sentence sentence;
  private final int from;
  private final int to;

  /** Reads the sentence; the words of its promise stand between the two places. */
  TouchReader(LogWords.Compiled words, Sentence sentence, int from, int to) {
    this.words = words;
    this.sentence = sentence;
    this.from = from;
    this.to = to;
  }

  Optional<Channel> channel(Optional<Outcome> outcome) {
    Optional<String> said = earliest(words.channels());
    Optional<String> hinted = earliest(words.channelHints());
    boolean event =
        hinted.filter("event"::equals).isPresent()
            && said.filter(c -> !c.equals("meeting")).isEmpty();
    return (event ? hinted : said.or(() -> hinted))
        .or(() -> outcome.flatMap(TouchReader::usual))
        .map(word -> Channel.valueOf(word.toUpperCase(Locale.ROOT)));
  }

  private Optional<String> earliest(Phrases phrases) {
    return phrases.in(sentence.masked()).stream()
        .filter(h -> outsidePromise(h) || bookedIn(h))
        .min(Comparator.comparingInt((Hit h) -> h.meaning().equals("event") ? -1 : h.start()))
        .map(Hit::meaning);
  }

  private boolean outsidePromise(Hit hit) {
    return hit.start() < from || hit.start() >= to;
  }

  /** "Demo with Priya booked for Friday": the promise is the touch. */
  private boolean bookedIn(Hit hit) {
    return words.outcomes().in(sentence.masked()).stream()
        .anyMatch(
            o ->
                o.meaning().equals("meeting_booked")
                    && o.start() <= hit.start()
                    && hit.end() <= o.end());
  }

  private static Optional<String> usual(Outcome outcome) {
    return switch (outcome) {
      case LEFT_VOICEMAIL, NO_ANSWER, CONNECTED -> Optional.of("call");
      case BOUNCED, UNSUBSCRIBED, SENT -> Optional.of("email");
      case MEETING_HELD, MEETING_BOOKED -> Optional.of("meeting");
      default -> Optional.empty();
    };
  }

  Optional<Outcome> outcome() {
    List<String> order = List.copyOf(words.outcomeTable().words().keySet());
    return words.outcomes().in(sentence.masked()).stream()
        .filter(h -> outsidePromise(h) || MAY_BE_PROMISED.contains(h.meaning()))
        .min(Comparator.comparingInt(h -> order.indexOf(h.meaning())))
        .map(h -> Outcome.valueOf(h.meaning().toUpperCase(Locale.ROOT)));
  }

  /** What a touch comes to when nothing is said of it. */
  static Optional<Outcome> plain(Optional<Channel> channel, Direction direction) {
    if (channel.isPresent() && direction == Direction.IN) {
      return Optional.of(Outcome.REPLIED);
    }
    return channel.flatMap(
        how ->
            switch (how) {
              case CALL, EVENT -> Optional.of(Outcome.CONNECTED);
              case MEETING -> Optional.of(Outcome.MEETING_HELD);
              case OTHER -> Optional.empty();
              default -> Optional.of(Outcome.SENT);
            });
  }

  Direction direction(Optional<Outcome> outcome) {
    if (outcome.filter(OURS::contains).isPresent() || words.outgoing().said(past())) {
      return Direction.OUT;
    }
    return words.incoming().said(past()) || isTheirs() ? Direction.IN : Direction.OUT;
  }

  /** They said, asked or decided something, and nothing tells of an act of ours before it. */
  private boolean isTheirs() {
    return words.theirWords().in(past()).stream().mapToInt(Hit::start).min().stream()
        .anyMatch(start -> !isOursBefore(start));
  }

  private boolean isOursBefore(int place) {
    String before = past().substring(0, place);
    return words.channels().said(before)
        || words.channelHints().said(before)
        || words.outcomes().in(before).stream().anyMatch(hit -> ACTS.contains(hit.meaning()));
  }

  private String past() {
    return sentence.maskedWithout(from, to);
  }
}
