package whynow.handoff;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.team.Rep;
import whynow.team.Reps;

/**
 * Reads who gets what: {@code Northlight to @Ben they have budget}, 远舟冷链给小王.
 *
 * @param what the words before the rep
 * @param rep who gets it
 * @param rest the words behind
 */
record ToWhom(String what, Rep rep, String rest) {
  private static final Pattern TO =
      Pattern.compile("(?i)(?:^|\\s)to\\s+|\\s*(?:移交给|转给|交给|给|→)\\s*|\\s+@");

  /** The first place where a colleague is named behind a "to". */
  static Optional<ToWhom> in(String text, Reps reps) {
    Matcher to = TO.matcher(text);
    while (to.find()) {
      String behind = text.substring(to.end());
      Optional<Rep> rep = reps.leading(behind);
      if (rep.isPresent()) {
        return Optional.of(
            new ToWhom(text.substring(0, to.start()).strip(), rep.get(), rest(behind, rep.get())));
      }
    }
    return Optional.empty();
  }

  /** What stands behind the colleague's name. */
  static String rest(String text, Rep rep) {
    return bare(text).substring(rep.name().length()).replaceFirst("^[\\s,，:：;；]+", "").strip();
  }

  private static String bare(String text) {
    return text.strip().replaceFirst("^@", "");
  }
}
