package whynow.accounts;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import whynow.language.Folded;

/**
 * How an account writes its addresses, as far as its known ones tell.
 *
 * @param name of the pattern, such as {@code first.last}
 * @param domain behind the sign
 * @param seen how many known addresses follow it
 * @param of how many are known
 */
public record MailPattern(String name, String domain, int seen, int of) {
  private static final Map<String, BinaryOperator<String>> SHAPES = shapes();

  private static Map<String, BinaryOperator<String>> shapes() {
    Map<String, BinaryOperator<String>> shapes = new LinkedHashMap<>();
    shapes.put("first.last", (first, last) -> first + "." + last);
    shapes.put("flast", (first, last) -> first.charAt(0) + last);
    shapes.put("first", (first, last) -> first);
    shapes.put("first_last", (first, last) -> first + "_" + last);
    shapes.put("firstlast", (first, last) -> first + last);
    shapes.put("f.last", (first, last) -> first.charAt(0) + "." + last);
    shapes.put("last.first", (first, last) -> last + "." + first);
    shapes.put("firstl", (first, last) -> first + last.charAt(0));
    shapes.put("last", (first, last) -> last);
    return shapes;
  }

  /** The commonest pattern among the known addresses; empty when none fits. */
  static Optional<MailPattern> of(List<Contact> known) {
    List<Contact> mailed = known.stream().filter(c -> c.email().isPresent()).toList();
    return SHAPES.keySet().stream()
        .map(shape -> count(shape, mailed))
        .filter(pattern -> pattern.seen() > 0)
        .max(Comparator.comparingInt(MailPattern::seen));
  }

  private static MailPattern count(String shape, List<Contact> mailed) {
    int seen = 0;
    String domain = "";
    for (Contact contact : mailed) {
      String mail = contact.email().orElseThrow().toLowerCase(Locale.ROOT);
      int at = mail.indexOf('@');
      Optional<String> box = box(shape, contact.name());
      if (at > 0 && box.isPresent() && box.get().equals(mail.substring(0, at))) {
        seen++;
        domain = mail.substring(at + 1);
      }
    }
    return new MailPattern(shape, domain, seen, mailed.size());
  }

  /** The address somebody would have; empty for names that are not first and last in Latin. */
  Optional<String> guess(String person) {
    return box(name, person).map(box -> box + "@" + domain);
  }

  private static Optional<String> box(String shape, String person) {
    String[] parts = Folded.of(person).strip().split("\\s+", -1);
    boolean latin = parts.length >= 2 && Folded.of(person).matches("[a-z .'-]+");
    return latin
        ? Optional.of(SHAPES.get(shape).apply(plain(parts[0]), plain(parts[parts.length - 1])))
            .filter(box -> !box.isBlank())
        : Optional.empty();
  }

  private static String plain(String part) {
    String letters = part.replaceAll("[^a-z-]", "");
    return letters.isEmpty() ? "x" : letters;
  }
}
