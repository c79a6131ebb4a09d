package whynow.outreach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whynow.language.Script;

/** Reads who does what to whom in a sentence: who sells and who buys, who comes and who leaves. */
final class Deeds {
  private static final String ACCOUNT = "acct";
  private static final Pattern ARTICLE =
      Pattern.compile("\\b(to|from|by|in|of|for|join) (\\{[ST]\\})");
  private static final Pattern OWNER =
      Pattern.compile("\\b[Yy]our\\b|\\b[Oo]ur\\b|(?:[贵本我]司|贵公司|本公司|我们|您)的");
  private static final Pattern SELF =
      Pattern.compile("\\b[Yy]ou\\b|\\b[Ww]e\\b|\\bus\\b|[贵我]司|贵公司|本公司|我们");

  /** 万美元 is what is paid, nobody who pays. */
  private static final Pattern SUM = Pattern.compile("^[百千万亿]|(?:元|英镑|日币|港币|台币)$");

  /** On which side of a family of deeds a party stands. */
  record Part(String family, String party, boolean source) {
    boolean isAccount() {
      return party.equals(ACCOUNT);
    }

    /** The same party on the same side, of whichever deed: what is ordered is bought. */
    boolean standsAs(Part other) {
      return party.equals(other.party) && source == other.source;
    }

    Part turned() {
      return new Part(family, party, !source);
    }
  }

  private record Reading(String family, Pattern words, List<Pattern> patterns) {}

  private final List<Reading> readings = new ArrayList<>();
  private final Pattern names;

  Deeds(DeedWords words, List<String> accountNames) {
    String named =
        accountNames.stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(n -> Pattern.quote(Script.toSimplified(n)))
            .collect(Collectors.joining("|"));
    this.names = Pattern.compile("(?:" + named + ")(?:['’]s\\b|的)?");
    String party = party(words.common());
    words.families().forEach((family, f) -> readings.add(reading(family, f, party)));
  }

  private static String party(List<String> common) {
    return "(?:(?!(?:The|A|An|In|On|At|By|For|From|With|And|But|As|If|When|While|Since|Today|Now|This|That|Next|Last)\\b)"
        + "\\p{Lu}[\\p{IsLatin}\\d&-]*(?: (?:& )?\\p{Lu}[\\p{IsLatin}\\d&-]*)*|"
        + String.join("|", common)
        + "|(?!Acct)[\\p{IsHan}·]{2,6}?)";
  }

  private static Reading reading(String family, DeedWords.Family words, String party) {
    List<Pattern> patterns =
        words.patterns().stream()
            .map(
                p ->
                    Pattern.compile(
                        ARTICLE
                            .matcher(p)
                            .replaceAll("$1 (?:the |an? )?$2")
                            .replaceFirst(
                                "\\{S\\}", "(?<s>" + Matcher.quoteReplacement(party) + ")")
                            .replace("{S}", party)
                            .replaceFirst(
                                "\\{T\\}", "(?<t>" + Matcher.quoteReplacement(party) + ")")))
            .toList();
    Pattern any = Pattern.compile(String.join("|", words.words()), Pattern.CASE_INSENSITIVE);
    return new Reading(family, any, patterns);
  }

  /** The parts that are given out in a sentence. */
  Set<Part> in(String sentence) {
    Set<Part> parts = new HashSet<>();
    String text = null;
    for (Reading reading : readings) {
      if (reading.words.matcher(sentence).find()
          || reading.words.matcher(Script.toSimplified(sentence)).find()) {
        text = text == null ? prepared(sentence) : text;
        for (Pattern pattern : reading.patterns) {
          read(reading.family, pattern, text, parts);
        }
      }
    }
    return parts;
  }

  private String prepared(String sentence) {
    String text = Script.toSimplified(Linter.unquoted(sentence).replace('’', '\''));
    Matcher named = names.matcher(text);
    text = named.replaceAll(m -> m.group().matches(".*(?:'s|的)$") ? "Acct's" : "Acct");
    return SELF.matcher(OWNER.matcher(text).replaceAll("Acct's")).replaceAll("Acct");
  }

  private static void read(String family, Pattern pattern, String text, Set<Part> parts) {
    Matcher m = pattern.matcher(text);
    while (m.find()) {
      side(family, m, "s", true, parts);
      side(family, m, "t", false, parts);
    }
  }

  private static void side(
      String family, Matcher m, String group, boolean source, Set<Part> parts) {
    boolean named = m.pattern().pattern().contains("(?<" + group + ">") && m.group(group) != null;
    if (named && !SUM.matcher(m.group(group)).find()) {
      String party = m.group(group).toLowerCase(Locale.ROOT);
      parts.add(new Part(family, party.startsWith(ACCOUNT) ? ACCOUNT : first(party), source));
    }
  }

  /** Nordzee is Nordzee Capital, and a Chinese name is known by its first two characters. */
  private static String first(String party) {
    String bare = party.replaceFirst("^(?:前任|现任|新任|任命|聘任|原|由)(?=..)", "");
    return Character.isIdeographic(bare.codePointAt(0))
        ? bare.substring(0, Math.min(2, bare.length()))
        : party.replaceFirst("\\s.*", "");
  }

  /** What lines say together. */
  static final class Known {
    private final Map<Part, Integer> parts = new HashMap<>();

    Known(Stream<Set<Part>> lines) {
      lines.forEach(all -> all.forEach(p -> parts.merge(p, 1, Integer::sum)));
    }

    boolean says(Part part) {
      return parts.containsKey(part);
    }

    /** Somebody else stands there, and this party nowhere. */
    boolean hasOther(Part part) {
      return parts.keySet().stream()
          .anyMatch(
              p ->
                  p.family().equals(part.family())
                      && p.source() == part.source()
                      && !p.isAccount()
                      && !p.party().equals(part.party()));
    }

    /** The other way round, and never this way. */
    boolean turns(Part part) {
      return !says(part) && says(part.turned());
    }
  }
}
