package whynow.outreach;

import java.util.List;
import java.util.regex.Pattern;

/** What a sentence says of time: done, planned, perhaps, or denied. */
final class Tense {
  private static final Pattern NO_PLAN = Pattern.compile("(计划|规划|策划)(员|师|部)");
  private final List<String> future;
  private final List<String> done;
  private final Pattern past;
  private final Pattern perhaps;
  private final Pattern denial;

  Tense(GuardWords words) {
    this.future = words.future();
    this.done = words.done();
    this.past = any(words.past());
    this.perhaps = any(words.perhaps());
    this.denial = any(words.negation());
  }

  private static Pattern any(List<String> expressions) {
    return Pattern.compile(String.join("|", expressions), Pattern.CASE_INSENSITIVE);
  }

  /** A verb says that it has happened. */
  boolean isPast(Features features) {
    return past.matcher(features.folded()).find();
  }

  /** The same, or a word like "already" does. */
  boolean isDone(Features features) {
    return isPast(features) || has(features, done);
  }

  boolean isFuture(Features features) {
    return has(features, future);
  }

  boolean isPerhaps(Features features) {
    return perhaps.matcher(features.folded()).find();
  }

  boolean isDenied(String text) {
    return denial.matcher(text).find();
  }

  /** Whether a mark stands there; 计划员 is a person and no plan. */
  private static boolean has(Features features, List<String> marks) {
    return Mentions.in(NO_PLAN.matcher(features.folded()).replaceAll("")).count(marks) > 0;
  }
}
