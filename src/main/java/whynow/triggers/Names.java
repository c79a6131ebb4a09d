package whynow.triggers;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names an account goes by in running text: as given, without legal form, and shortened. */
final class Names {
  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final int SHORTEST = 4;

  private final Set<String> names = new LinkedHashSet<>();
  private final Lexicon lexicon;

  private Names(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A pattern that finds any of them; it finds nothing when the account has no name. */
  static Pattern of(Subject subject, Lexicon lexicon) {
    Names all = new Names(lexicon);
    Stream.concat(Stream.of(subject.name()), subject.aliases().stream()).forEach(all::add);
    return all.names.isEmpty() ? NEVER : all.pattern();
  }

  private void add(String given) {
    String name = Plain.of(given).replaceAll("\\(.*?\\)", "").trim();
    if (name.isEmpty()) {
      return;
    }
    names.add(name);
    String bare = withoutLegalForm(name);
    names.add(bare);
    names.add(bare.replace("&", "and"));
    names.add(bare.replace(" and ", " & "));
    first(bare);
  }

  private String withoutLegalForm(String name) {
    String bare = name;
    for (String part : lexicon.legal()) {
      String shorter = bare.replaceAll("(?i)" + part, "").trim();
      bare = shorter.length() >= 2 ? shorter : bare;
    }
    return bare;
  }

  /** The first word, where it is a name of its own: Palisade Orthopedics is Palisade. */
  private void first(String bare) {
    String first = bare.split("[ ,]", 2)[0];
    boolean telling =
        first.length() >= SHORTEST && !lexicon.starters().contains(Anchors.folded(first));
    if (telling && !Plain.isChinese(first)) {
      names.add(first);
    }
  }

  private Pattern pattern() {
    return Pattern.compile(alternatives(names), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String alternatives(Collection<String> names) {
    List<String> longest =
        names.stream()
            .filter(n -> n.length() >= 2)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    return longest.stream()
        .map(n -> Plain.isChinese(n) ? Pattern.quote(n) : "\\b" + Pattern.quote(n) + "(?!\\w)")
        .collect(Collectors.joining("|"));
  }
}
