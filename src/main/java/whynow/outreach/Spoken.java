package whynow.outreach;

import java.util.Optional;
import java.util.function.Predicate;
import whynow.language.Language;
import whynow.triggers.Trigger;

/** An event as it stands on the page that the reader can read, where a story has several. */
final class Spoken {
  private Spoken() {}

  /** The angle with its event and their problem quoted in a language, as far as pages have it. */
  static Angle in(Angle angle, Language language) {
    return new Angle(
        in(angle.trigger(), language),
        angle.whyNow(),
        angle.whyYou(),
        angle.pain().map(p -> in(p, language)),
        angle.valueProposition(),
        angle.reason());
  }

  /** The event quoted from a page in the language; as it is where none is. */
  static Trigger in(Trigger trigger, Language language) {
    Predicate<String> reads = quote -> Telling.isChinese(quote) == language.isChinese();
    Optional<Trigger.Source> own =
        reads.test(trigger.quote())
            ? Optional.empty()
            : trigger.sources().stream().filter(s -> reads.test(s.quote())).findFirst();
    return own.map(s -> quoting(trigger, s)).orElse(trigger);
  }

  private static Trigger quoting(Trigger trigger, Trigger.Source source) {
    return new Trigger(
        trigger.type(),
        source.quote(),
        source.url(),
        trigger.published(),
        trigger.certainty(),
        trigger.own(),
        trigger.whom(),
        trigger.role(),
        trigger.facts(),
        trigger.score(),
        trigger.sources());
  }
}
