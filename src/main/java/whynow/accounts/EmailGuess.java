package whynow.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.language.Folded;

/**
 * An address that a company's people would have by the pattern of the addresses known there. It is
 * a guess and must be shown as one.
 *
 * <pre>{@code
 * EmailGuess.of("Jonas Berg", "northlight.example", known)
 *     // jonas.berg@northlight.example, FIRST_DOT_LAST, 3 of 3
 * }</pre>
 *
 * @param address that is guessed
 * @param pattern that the known addresses follow
 * @param following how many known addresses follow it
 * @param known how many were looked at
 */
public record EmailGuess(String address, Pattern pattern, int following, int known) {
  /** How a company makes addresses of names. */
  public enum Pattern {
    FIRST_DOT_LAST,
    FIRST_LAST,
    FIRST_UNDERSCORE_LAST,
    INITIAL_LAST,
    INITIAL_DOT_LAST,
    FIRST_INITIAL,
    LAST_DOT_FIRST,
    LAST_INITIAL,
    FIRST,
    LAST;

    private String local(String first, String last) {
      return switch (this) {
        case FIRST_DOT_LAST -> first + "." + last;
        case FIRST_LAST -> first + last;
        case FIRST_UNDERSCORE_LAST -> first + "_" + last;
        case INITIAL_LAST -> first.charAt(0) + last;
        case INITIAL_DOT_LAST -> first.charAt(0) + "." + last;
        case FIRST_INITIAL -> first + last.charAt(0);
        case LAST_DOT_FIRST -> last + "." + first;
        case LAST_INITIAL -> last + first.charAt(0);
        case FIRST -> first;
        case LAST -> last;
      };
    }
  }

  /** The share of known addresses that follow the pattern, a little doubt always left. */
  public double sureness() {
    return following / (known + 1.0);
  }

  /**
   * The likeliest address; empty where no known address at this domain shows a pattern, or the name
   * has no first and last part in Latin letters.
   *
   * @param colleagues contacts of the account; addresses at other domains are not looked at
   */
  public static Optional<EmailGuess> of(String name, String domain, List<Contact> colleagues) {
    List<Contact> shown = colleagues.stream().filter(c -> at(c, domain)).toList();
    Map<Pattern, Integer> counts = new EnumMap<>(Pattern.class);
    shown.forEach(c -> patterns(c).forEach(p -> counts.merge(p, 1, Integer::sum)));
    return parts(name)
        .flatMap(
            parts ->
                counts.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(e -> guess(parts, domain, e.getKey(), e.getValue(), shown.size())));
  }

  private static EmailGuess guess(
      List<String> parts, String domain, Pattern pattern, int following, int known) {
    String local = pattern.local(parts.get(0), parts.get(1));
    return new EmailGuess(local + "@" + domain, pattern, following, known);
  }

  private static boolean at(Contact contact, String domain) {
    return contact.email().filter(mail -> mail.endsWith("@" + domain)).isPresent();
  }

  private static List<Pattern> patterns(Contact contact) {
    String mail = contact.email().orElseThrow();
    String local = mail.substring(0, mail.indexOf('@'));
    return parts(contact.name()).stream()
        .flatMap(
            n ->
                Arrays.stream(Pattern.values())
                    .filter(p -> p.local(n.get(0), n.get(1)).equals(local)))
        .toList();
  }

  /** First and last name as they stand in addresses. */
  private static Optional<List<String>> parts(String name) {
    List<String> words = new ArrayList<>(List.of(Folded.of(name).trim().split("\\s+", -1)));
    words.replaceAll(word -> word.replaceAll("[^\\p{L}-]", ""));
    boolean latin = words.stream().allMatch(word -> word.matches("[a-z-]+"));
    return latin && words.size() >= 2
        ? Optional.of(List.of(words.get(0), words.get(words.size() - 1)))
        : Optional.empty();
  }
}
