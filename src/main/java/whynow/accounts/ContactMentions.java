package whynow.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whynow.language.Folded;

/** Finds people of the book named inside a sentence: whole names, first names, 王总. */
final class ContactMentions {
  private static final Pattern LATIN =
      Pattern.compile("(?:(?!\\p{IsHan})\\p{L})(?:(?!\\p{IsHan})[\\p{L}'-])*");
  private static final Pattern INITIAL =
      Pattern.compile(" (\\p{Lu})(?:\\.(?=\\s|$|[,;:])|(?=\\s*(?:$|[,;:)—-])))");
  private static final Pattern SPOKEN_TO = Pattern.compile(".{0,2}[给跟和与约访见问找]了?$");
  private static final int LONGEST_CHINESE = 5;

  private final PeopleWords words;
  private final Map<String, Set<Contact>> byName = new HashMap<>();
  private final Map<String, Set<Contact>> byPart = new HashMap<>();
  private final Map<String, Set<Contact>> bySurname = new HashMap<>();
  private final Pattern honorific;
  private final Pattern surname;

  ContactMentions(Collection<Contact> contacts, PeopleWords words) {
    this.words = words;
    String titles =
        words.honorifics().keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .collect(Collectors.joining("|"));
    surname = Pattern.compile("^" + words.surname());
    honorific =
        Pattern.compile(
            "(?:小|老)?(" + words.surname() + ")" + words.function() + "(" + titles + ")(?![一-龥]?们)");
    contacts.forEach(this::add);
  }

  private void add(Contact contact) {
    String name = Folded.of(contact.name()).trim();
    put(byName, name.replace(" ", ""), contact);
    Matcher m = surname.matcher(name);
    if (m.find()) {
      put(bySurname, m.group(), contact);
      if (name.length() - m.end() >= 2) {
        put(byPart, name.substring(m.end()), contact);
      }
    } else {
      for (String part : name.split("[ .]+", -1)) {
        put(byPart, part, contact);
      }
    }
  }

  private static void put(Map<String, Set<Contact>> map, String key, Contact contact) {
    if (key.length() >= 2) {
      map.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(contact);
    } else if (!key.isEmpty() && Character.isIdeographic(key.codePointAt(0))) {
      map.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(contact);
    }
  }

  /**
   * People named in this text.
   *
   * @param wanted who comes into question, such as those at the account that is named too
   * @param near true when the account is known, so that bare first names and slips are enough
   */
  List<Mention<Contact>> in(String text, String folded, Predicate<Contact> wanted, boolean near) {
    List<Mention<Contact>> found = new ArrayList<>();
    chinese(folded, wanted, near, found);
    honorifics(folded, wanted, found);
    latin(text, folded, wanted, near, found);
    return Mention.longest(found);
  }

  private void chinese(
      String folded, Predicate<Contact> wanted, boolean near, List<Mention<Contact>> found) {
    for (int from = 0; from < folded.length(); from++) {
      for (int to = from + 2; to <= Math.min(folded.length(), from + LONGEST_CHINESE); to++) {
        String key = folded.substring(from, to);
        if (Character.isIdeographic(key.codePointAt(0))) {
          note(byName.get(key), wanted, from, to, true, found);
          if (near || isSpokenTo(folded, from)) {
            note(byPart.get(key), wanted, from, to, false, found);
          }
        }
      }
    }
  }

  /** 打给美玲: a given name alone is somebody's where a person must stand. */
  private static boolean isSpokenTo(String folded, int at) {
    return SPOKEN_TO.matcher(folded.substring(Math.max(0, at - 3), at)).matches();
  }

  private void honorifics(String folded, Predicate<Contact> wanted, List<Mention<Contact>> found) {
    Matcher m = honorific.matcher(folded);
    while (m.find()) {
      List<String> fitting = words.honorifics().get(m.group(2));
      Set<Contact> named = bySurname.getOrDefault(m.group(1), Set.of());
      List<Contact> wantedOnes = named.stream().filter(wanted).toList();
      List<Contact> fits = wantedOnes.stream().filter(c -> fits(c, fitting)).toList();
      List<Contact> meant = fits.isEmpty() ? wantedOnes : fits;
      if (!meant.isEmpty()) {
        found.add(new Mention<>(m.start(), m.end(), meant, false));
      }
    }
  }

  private static boolean fits(Contact contact, List<String> titles) {
    String title = Folded.of(contact.title());
    return titles.isEmpty() || titles.stream().anyMatch(title::contains);
  }

  private void latin(
      String text,
      String folded,
      Predicate<Contact> wanted,
      boolean near,
      List<Mention<Contact>> found) {
    List<int[]> tokens = new ArrayList<>();
    Matcher m = LATIN.matcher(folded);
    while (m.find()) {
      String word = m.group();
      int end = word.endsWith("'s") ? m.end() - 2 : m.end();
      tokens.add(new int[] {m.start(), end});
    }
    for (int i = 0; i < tokens.size(); i++) {
      wholeNames(folded, tokens, i, wanted, found);
      part(text, folded, tokens.get(i), wanted, near, found);
    }
  }

  private void wholeNames(
      String folded,
      List<int[]> tokens,
      int i,
      Predicate<Contact> wanted,
      List<Mention<Contact>> found) {
    StringBuilder key = new StringBuilder();
    for (int j = i; j < Math.min(tokens.size(), i + 4); j++) {
      key.append(folded, tokens.get(j)[0], tokens.get(j)[1]);
      if (j > i) {
        note(byName.get(key.toString()), wanted, tokens.get(i)[0], tokens.get(j)[1], true, found);
      }
    }
  }

  private void part(
      String text,
      String folded,
      int[] token,
      Predicate<Contact> wanted,
      boolean near,
      List<Mention<Contact>> found) {
    String word = folded.substring(token[0], token[1]);
    boolean capital = Character.isUpperCase(text.charAt(token[0]));
    boolean ordinary = words.common().contains(word) && !capital && !near;
    if (ordinary || words.noNames().contains(word)) {
      return;
    }
    Set<Contact> named = byPart.get(word);
    if (named != null) {
      Matcher initial = INITIAL.matcher(text).region(token[1], text.length());
      boolean more = initial.lookingAt();
      note(
          named,
          more ? wanted.and(c -> endsIn(c, initial.group(1))) : wanted,
          token[0],
          more ? initial.end() : token[1],
          false,
          found);
    } else if (near && capital && word.length() >= 4) {
      slips(word, token, wanted, found);
    }
  }

  /** "Priya N." is the one whose surname begins so. */
  private static boolean endsIn(Contact contact, String initial) {
    String name = contact.name();
    return name.startsWith(initial, name.lastIndexOf(' ') + 1);
  }

  private void slips(
      String word, int[] token, Predicate<Contact> wanted, List<Mention<Contact>> found) {
    Set<Contact> meant = new LinkedHashSet<>();
    byPart.forEach(
        (part, contacts) -> {
          if (part.length() >= 4
              && part.charAt(0) == word.charAt(0)
              && Spelling.distance(part, word) <= 1) {
            contacts.stream().filter(wanted).forEach(meant::add);
          }
        });
    note(meant, wanted, token[0], token[1], false, found);
  }

  /** Those whose title is said: "spoke to the COO at Northlight". */
  List<Mention<Contact>> byTitle(String folded, Predicate<Contact> wanted) {
    List<Mention<Contact>> found = new ArrayList<>();
    byName.values().stream()
        .flatMap(Set::stream)
        .filter(wanted)
        .filter(contact -> contact.title().length() >= 2)
        .forEach(contact -> title(folded, contact, found));
    return Mention.longest(found);
  }

  private static void title(String folded, Contact contact, List<Mention<Contact>> found) {
    String title = Folded.of(contact.title());
    Matcher m = Pattern.compile("(?<![a-z])" + Pattern.quote(title) + "(?![a-z])").matcher(folded);
    if (m.find()) {
      found.add(new Mention<>(m.start(), m.end(), List.of(contact), false));
    }
  }

  private static void note(
      Set<Contact> named,
      Predicate<Contact> wanted,
      int start,
      int end,
      boolean full,
      List<Mention<Contact>> found) {
    if (named != null) {
      List<Contact> meant = named.stream().filter(wanted).toList();
      if (!meant.isEmpty()) {
        found.add(new Mention<>(start, end, meant, full));
      }
    }
  }

  static String key(String name) {
    return Folded.of(name).toLowerCase(Locale.ROOT).replace(" ", "");
  }
}
