package whynow.outreach;

import java.util.Optional;
import whynow.triggers.Trigger;

/**
 * Why you, why now: a trigger joined to one of our value propositions.
 *
 * @param trigger what just happened
 * @param whyNow the trigger named and dated, in one sentence
 * @param whyYou the account's stated pain or initiative, or what such an event means for them
 * @param pain the trigger of type {@code pain_point} or {@code initiative} that whyYou quotes
 * @param valueProposition id in the playbook
 * @param reason why this value proposition answers, for the rep to judge
 */
public record Angle(
    Trigger trigger,
    String whyNow,
    String whyYou,
    Optional<Trigger> pain,
    String valueProposition,
    String reason) {}
