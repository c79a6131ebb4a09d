package whynow.chat;

import java.util.regex.Pattern;

/**
 * Text that may stand in any message: what a page or a person wrote, without what would break the
 * message or deceive its reader.
 */
public final class PlainText {
  private static final int LONGEST_LINK = 1_500;

  /** Control characters but tab and line break, and those that turn the direction of writing. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

  private static final Pattern LONE_SURROGATE =
      Pattern.compile(
          "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

  private static final Pattern LINK =
      Pattern.compile("(https?://|mailto:)[^\\s<>\"\\p{Cc}]+", Pattern.CASE_INSENSITIVE);

  private PlainText() {}

  /** The same words; half a surrogate pair becomes U+FFFD, line ends become {@code \n}. */
  public static String of(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    return UNSEEN.matcher(LONE_SURROGATE.matcher(lines).replaceAll("\uFFFD")).replaceAll("");
  }

  /** True for an address that may be pressed: to a page or a mailbox, never to a script. */
  public static boolean isLink(String url) {
    return url.length() <= LONGEST_LINK && LINK.matcher(url).matches();
  }
}
