package whynow.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What an element's tag, role, class and id say about it. One per page: it remembers classes. */
final class Names {
  private static final int LONGEST = 400;
  private static final Set<String> ASIDE = Set.of("with", "has", "no", "without");
  private static final Map<String, Integer> WORDS = words();
  private final Map<String, Integer> known = new HashMap<>();

  int marks(Element element) {
    int marks = byTag(element.normalName());
    if (element.attributesSize() == 0) {
      return marks;
    }
    boolean mayHide = element.normalName().equals("dialog");
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      mayHide |= Visibility.ATTRIBUTES.contains(key);
      marks |= byAttribute(key, attribute.getValue());
    }
    if ((marks & Mark.LEAD) != 0) {
      marks &= ~Mark.JUNK;
    }
    return mayHide && Visibility.hides(element) ? marks | Mark.HIDDEN : marks;
  }

  private int byAttribute(String key, String value) {
    return switch (key) {
      case "class", "id" -> byName(value);
      case "role" -> byRole(value);
      case "itemprop" -> byType(value);
      default -> 0;
    };
  }

  private static int byTag(String tag) {
    return switch (tag) {
      case "nav", "footer", "aside", "form", "menu", "button", "dialog" -> Mark.FRAME;
      case "article" -> Mark.ARTICLE;
      case "header" -> Mark.HEADER;
      case "figcaption" -> Mark.CAPTION;
      default -> 0;
    };
  }

  private static int byRole(String role) {
    return switch (role) {
      case "navigation",
          "contentinfo",
          "complementary",
          "search",
          "menu",
          "menubar",
          "dialog",
          "alert",
          "alertdialog" ->
          Mark.FRAME;
      case "article" -> Mark.ARTICLE;
      default -> 0;
    };
  }

  private static int byType(String itemprop) {
    return switch (itemprop) {
      case "articleBody" -> Mark.BODY;
      case "comment", "interactionStatistic", "keywords" -> Mark.JUNK;
      default -> 0;
    };
  }

  private int byName(String name) {
    return name.isEmpty() ? 0 : known.computeIfAbsent(name, Names::read);
  }

  private static int read(String name) {
    int[] marks = new int[1];
    words(
        name,
        (before, word) -> marks[0] |= of(word) | (before.isEmpty() ? 0 : of(before + "-" + word)));
    return marks[0];
  }

  private static int of(String word) {
    return WORDS.getOrDefault(word, 0);
  }

  /** Whether a class or id holds one of these words, or two joined by a hyphen. */
  static boolean anyOf(String name, Set<String> wanted) {
    boolean[] found = new boolean[1];
    words(
        name,
        (before, word) ->
            found[0] |= wanted.contains(word) || wanted.contains(before + "-" + word));
    return found[0];
  }

  /**
   * The words of a class or id, each with the one before it: {@code postBody entry-title} has post,
   * body, entry, title. A name's end parts words as well. What follows "with" is not the element:
   * {@code anchorWithStickyNavbar} is an anchor.
   */
  private static void words(String name, BiConsumer<String, String> each) {
    int end = Math.min(name.length(), LONGEST);
    String before = "";
    boolean aside = false;
    int from = 0;
    for (int i = 0; i <= end; i++) {
      boolean letter = i < end && Character.isLetter(name.charAt(i));
      boolean hump =
          letter
              && i > from
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if (letter && !hump) {
        continue;
      }
      if (i > from && !aside) {
        String word = name.substring(from, i).toLowerCase(Locale.ROOT);
        aside = ASIDE.contains(word);
        each.accept(before, word);
        before = word;
      }
      from = hump ? i : i + 1;
      if (i < end && name.charAt(i) == ' ') {
        before = "";
        aside = false;
      }
    }
  }

  private static Map<String, Integer> words() {
    Map<String, Integer> marks = new HashMap<>();
    Map.of(
            "junk-names", Mark.JUNK,
            "body-names", Mark.BODY,
            "byline-names", Mark.BYLINE,
            "caption-names", Mark.CAPTION,
            "embed-names", Mark.EMBED,
            "lead-names", Mark.LEAD,
            "title-names", Mark.TITLE)
        .forEach(
            (table, mark) ->
                Words.lines(table).forEach(w -> marks.merge(w, mark, (x, y) -> x | y)));
    return Map.copyOf(marks);
  }
}
