package whynow.outreach;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import whynow.language.Language;
import whynow.language.Messages;

/** Says a broken rule in the reader's language; rules themselves are named in English. */
final class RuleWords {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Messages messages;

  RuleWords(Messages messages) {
    this.messages = messages;
  }

  /** A rule such as {@code over 80} or {@code cliche: touching base}. */
  String say(Language language, Draft.Problem problem) {
    String[] parts = problem.rule().split(": ", 2);
    List<String> numbers = NUMBER.matcher(parts[0]).results().map(MatchResult::group).toList();
    String name = parts[0].toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
    String key = "outreach.rule." + name.replaceAll("^_|_$", "");
    if (!messages.has(key)) {
      return problem.rule();
    }
    String said =
        messages.say(
            language,
            key,
            "a",
            numbers.isEmpty() ? "" : numbers.get(0),
            "b",
            numbers.size() > 1 ? numbers.get(1) : "");
    return parts.length == 1 ? said : said + (language.isChinese() ? "：" : ": ") + parts[1];
  }
}
