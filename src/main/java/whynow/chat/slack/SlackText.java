package whynow.chat.slack;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people type in Slack, back from Slack's markup to plain text. */
final class SlackText {
  private static final Pattern MARKUP = Pattern.compile("<([^<>]*)>");
  private static final Pattern MENTION_FIRST =
      Pattern.compile("^\\s*<@[UW][A-Z0-9]+(\\|[^>]*)?>[,:]?\\s*");

  private SlackText() {}

  /** The bot's own mention goes from the beginning. */
  static String withoutMention(String text) {
    return MENTION_FIRST.matcher(text).replaceFirst("");
  }

  /**
   * Plain text.
   *
   * @param names display name of a user id
   */
  static String plain(String text, UnaryOperator<String> names) {
    return MARKUP
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(plain(found, names)))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .strip();
  }

  private static String plain(MatchResult found, UnaryOperator<String> names) {
    String inside = found.group(1);
    int bar = inside.indexOf('|');
    String target = bar < 0 ? inside : inside.substring(0, bar);
    String label = bar < 0 ? "" : inside.substring(bar + 1);
    if (target.startsWith("@")) {
      return "@" + (label.isEmpty() ? names.apply(target.substring(1)) : label);
    }
    if (target.startsWith("#") || target.startsWith("!")) {
      return label.isEmpty() ? target : "#" + label;
    }
    return link(target, label);
  }

  /** Slack makes links of what was typed as {@code acme.com}: we want what was typed. */
  private static String link(String target, String label) {
    boolean typed = target.toLowerCase(Locale.ROOT).contains(label.toLowerCase(Locale.ROOT));
    return label.isEmpty() || !typed ? target : label;
  }
}
