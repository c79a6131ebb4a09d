package whynow.outreach;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import whynow.accounts.Account;
import whynow.accounts.AccountMatch;
import whynow.accounts.AccountMatcher;
import whynow.accounts.Contact;
import whynow.accounts.Whom;
import whynow.research.CompanyResearch;

/** Finds the account a line speaks of, wherever in the line it stands. */
final class Targets {
  private static final Pattern WORD = Pattern.compile("(?<!\\S)\\S");

  private final Whom whom;
  private final AccountMatcher matcher;

  Targets(Whom whom, AccountMatcher matcher) {
    this.whom = whom;
    this.matcher = matcher;
  }

  /** What a line speaks of. */
  sealed interface Target {
    /** One account, perhaps a person there, and all else that was said. */
    record One(Account account, Optional<Contact> contact, String rest) implements Target {}

    /** Several come into question; each name finds one. */
    record Several(List<String> names, String rest) implements Target {}

    /** Nobody the book knows, and all else that was said. */
    record Nobody(String name, String rest) implements Target {}
  }

  /** The first account or person of the book that the line names. */
  Target in(String line) {
    for (int start : WORD.matcher(line).results().map(MatchResult::start).toList()) {
      Whom.Answer answer = whom.in(line.substring(start));
      String before = line.substring(0, start);
      if (answer instanceof Whom.One one) {
        return new Target.One(one.account(), one.contact(), before + one.rest());
      }
      if (answer instanceof Whom.Several several) {
        return new Target.Several(several.names(), before + several.rest());
      }
    }
    return loosely(line);
  }

  /** The account or person that the line begins with; a text may follow on the next line. */
  Target first(String line) {
    String spaced = line.strip().replace("\n", " \n");
    Whom.Answer answer = whom.in(spaced);
    if (answer instanceof Whom.One one) {
      return new Target.One(one.account(), Optional.empty(), one.rest());
    }
    String name = spaced.split("\\s+", 2)[0];
    Target loose = loosely(name);
    String text = spaced.substring(name.length());
    if (loose instanceof Target.One one) {
      return new Target.One(one.account(), Optional.empty(), text);
    }
    return loose instanceof Target.Nobody ? new Target.Nobody(name, text) : loose;
  }

  /** A site, or the words before "to" or "给", by a likely name. */
  private Target loosely(String line) {
    String word = line.strip().split("\\s+", 2)[0];
    String name =
        CompanyResearch.isSite(word)
            ? word
            : line.split("(?i)\\s+(?:to|by|in|angle)\\s+|\\s*(?:写给|发给|给)", 2)[0].strip();
    AccountMatch match = matcher.match(name);
    String rest = line.substring(line.indexOf(name) + name.length());
    if (match.certainty() == AccountMatch.Certainty.AMBIGUOUS) {
      return new Target.Several(match.candidates().stream().map(a -> a.handle()).toList(), rest);
    }
    return match
        .account()
        .filter(a -> name.indexOf('.') < 0)
        .<Target>map(a -> new Target.One(a, Optional.empty(), rest))
        .orElseGet(() -> new Target.Nobody(name, rest));
  }
}
