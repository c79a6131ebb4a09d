package whynow.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whynow.language.Folded;

/** Finds people whom the book does not know: "Mara Lindt, COO at Northlight", 王总. */
final class Strangers {
  /** What stands before the @ has 64 characters at most (RFC 5321, 4.5.3.1.1). */
  static final Pattern MAIL =
      Pattern.compile("[\\w.+-]{1,64}+@(?:[\\w-]+\\.)+[a-z]{2,}", Pattern.CASE_INSENSITIVE);

  private static final Pattern PHONE =
      Pattern.compile("(?<![\\w.])(?:\\+|00)?\\(?\\d[\\d ()./-]{6,16}\\d(?![\\w%])");
  private static final Pattern NAMES =
      Pattern.compile(
          "(?<![\\p{L}\\d@.])\\p{Lu}[\\p{Ll}'’]+(?:-\\p{Lu}\\p{Ll}+)?(?: (?:\\p{Lu}\\.? )?(?:van |von |de |der |da |di |bin |al-)*(?:\\p{Lu}|Mc|O')[\\p{L}'’-]+){1,2}(?!\\w)");
  private static final Pattern FIRST_NAME =
      Pattern.compile(
          "(?i:\\b(?:with|to|from|for|by|called|emailed|met|texted|messaged|pinged|visited|rang|phoned|reached|spoke|vm|mr\\.?|ms\\.?|mrs\\.?|dr\\.?)) (\\p{Lu}\\p{Ll}{2,})(?=\\b(?!'s (?:office|team)))");
  private static final Pattern TITLE =
      Pattern.compile(
          "^ ?(?:[,，(（:-]|is|the|their|our| )* ?([^,，.;；。()（）\\n]{2,45}?)[)）]?(?=(?: (?:at|@|of|from|in) )|[,，.;；。()（）\\n]|$)");

  private final PeopleWords words;
  private final TitleReader titles;
  private final Pattern honorific;
  private final Pattern chineseName;

  Strangers(PeopleWords words, TitleReader titles) {
    this.words = words;
    this.titles = titles;
    String calls =
        words.honorifics().keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .collect(Collectors.joining("|"));
    honorific =
        Pattern.compile(
            "(?<![一-龥]公司)" + words.surname() + words.function() + "(?:" + calls + ")(?!们)");
    chineseName =
        Pattern.compile(
            "(?<=经理|总监|主管|主任|部长|专员|工程师|总裁|处长|科长|厂长|采购|联系人|新人|叫)"
                + words.surname()
                + "[一-龥]{1,2}(?=聊|说|回|打|来|要|约|的|对|想|沟通|通|加|[，,。（(\\s]|$)");
  }

  /** Strangers outside of the places already taken by names of the book. */
  List<Stranger> in(String text, List<int[]> taken) {
    String folded = Folded.of(text);
    List<Stranger> found = new ArrayList<>();
    each(NAMES, text, taken, found, 0);
    if (found.isEmpty()) {
      each(FIRST_NAME, text, taken, found, 1);
    }
    each(honorific, folded, taken, found, 0);
    each(chineseName, folded, taken, found, 0);
    return withAddresses(text, found, taken);
  }

  private void each(
      Pattern pattern, String text, List<int[]> taken, List<Stranger> found, int group) {
    Matcher m = pattern.matcher(text);
    while (m.find()) {
      int start = m.start(group);
      int end = m.end(group);
      boolean free =
          taken.stream().noneMatch(t -> t[0] < end && start < t[1])
              && found.stream().noneMatch(s -> s.start() < end && start < s.end());
      if (free && isName(m.group(group))) {
        found.add(withTitle(text, start, end));
      }
    }
  }

  private boolean isName(String name) {
    for (String part : Folded.of(name).split("[ -]", -1)) {
      if (words.noNames().contains(part)) {
        return false;
      }
    }
    return titles.silent(name) || !name.contains(" ");
  }

  private Stranger withTitle(String text, int start, int end) {
    Matcher m = TITLE.matcher(text.substring(end));
    String name = text.substring(start, end);
    boolean titled = m.find() && !titles.silent(m.group(1)) && m.group(1).length() < 40;
    return titled
        ? new Stranger(
            start, end + m.end(), name, m.group(1).trim(), Optional.empty(), Optional.empty())
        : new Stranger(start, end, name, "", Optional.empty(), Optional.empty());
  }

  private static List<Stranger> withAddresses(
      String text, List<Stranger> found, List<int[]> taken) {
    Matcher mail = MAIL.matcher(text);
    Optional<String> email =
        mail.find() && taken.stream().noneMatch(t -> t[0] <= mail.start() && mail.start() < t[1])
            ? Optional.of(mail.group().toLowerCase(java.util.Locale.ROOT))
            : Optional.empty();
    Optional<String> phone = phone(text);
    if (found.size() == 1) {
      return List.of(found.get(0).with(email, phone));
    }
    boolean onlyAddress = found.isEmpty() && email.isPresent() && taken.isEmpty();
    return onlyAddress
        ? List.of(new Stranger(mail.start(), mail.end(), "", "", email, phone))
        : List.copyOf(found);
  }

  static Optional<String> phone(String text) {
    Matcher m = PHONE.matcher(text);
    while (m.find()) {
      if (m.group().chars().filter(Character::isDigit).count() >= 8
          && !m.group().matches("20\\d\\d-\\d\\d?-\\d\\d?.*")) {
        return Optional.of(m.group().trim());
      }
    }
    return Optional.empty();
  }
}
