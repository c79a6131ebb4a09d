package whynow.research;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whynow.playbook.DataFolder;

/**
 * Finds people named with a title: "Mara Lindt, Chief Operating Officer", "CTO Lili Nader", 总经理王伟.
 * The quote is the sentence they stand in.
 */
final class People {
  private static final String NAME =
      "((?:[A-Z][\\p{L}'’-]+|[A-Z]\\.)(?: (?:[A-Z]\\.|(?:van|von|de|da|der|bin|al|la) [A-Z][\\p{L}'’-]+|[A-Z][\\p{L}'’-]+)){1,3})";
  private static final String OF =
      "(?:(?:,)? (?:of|for|,|and|&) (?:the )?[A-Z][\\p{L}&-]+(?: [A-Z][\\p{L}&-]+){0,3})?";

  /** What goes on for longer is a list or a wall of words, and names nobody clearly. */
  private static final int LONGEST_SENTENCE = 2_000;

  private static final int LONGEST_QUOTE = 300;

  /** How people are addressed: 王总 is a manner of speaking, not a name. */
  private static final Pattern ADDRESSED =
      Pattern.compile("[\\u4e00-\\u9fff](?:总|總|工|董|哥|姐|老师|老師)");

  private static final Pattern VERB =
      Pattern.compile("^(?:Named|Appointed|Hired|Promoted|Joins|Becomes|New|Former|As) ");

  private final Supplier<PeopleWords> words;
  private PeopleWords compiledFrom;
  private Pattern english;
  private Pattern titleFirst;
  private Pattern chinese;
  private Pattern nameFirst;
  private Set<String> notNames = Set.of();

  People(DataFolder data) {
    this.words = data.file("research/people.yaml", PeopleWords.class);
  }

  /** Everybody named in these lines of a page, each once, in order. */
  synchronized List<Brief.Named> in(List<String> lines, String url) {
    compile(words.get());
    Map<String, Brief.Named> found = new LinkedHashMap<>();
    for (String line : lines) {
      for (String sentence : sentences(line)) {
        if (sentence.length() > LONGEST_SENTENCE) {
          continue;
        }
        for (Brief.Named named : inSentence(sentence, url)) {
          found.putIfAbsent(named.name(), named);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private List<Brief.Named> inSentence(String sentence, String url) {
    List<Brief.Named> found = new ArrayList<>();
    collect(english.matcher(sentence), 1, 2, sentence, url, found);
    collect(titleFirst.matcher(sentence), 2, 1, sentence, url, found);
    collect(chinese.matcher(sentence), 2, 1, sentence, url, found);
    collect(nameFirst.matcher(sentence), 1, 2, sentence, url, found);
    return found;
  }

  private void collect(
      Matcher matcher, int name, int title, String sentence, String url, List<Brief.Named> found) {
    while (matcher.find()) {
      String who = matcher.group(name).strip();
      if (!isNoName(who)) {
        found.add(new Brief.Named(who, title(matcher.group(title)), quote(sentence, matcher), url));
      }
    }
  }

  private boolean isNoName(String who) {
    return ADDRESSED.matcher(who).matches()
        || Stream.of(who.split("[ -]", -1))
            .anyMatch(part -> notNames.contains(part) || part.matches("[A-Z]{2,}"));
  }

  private static String title(String said) {
    return VERB.matcher(said.strip()).replaceFirst("");
  }

  private static String quote(String sentence, Matcher at) {
    if (sentence.length() <= LONGEST_QUOTE) {
      return sentence;
    }
    int start = Math.max(0, at.start() - 60);
    return sentence.substring(start, Math.min(sentence.length(), start + LONGEST_QUOTE)).strip();
  }

  private static List<String> sentences(String line) {
    return List.of(
        line.split("(?<=[.!?] )(?=[A-Z])(?<! (?:Mr|Ms|Dr|Mrs|[A-Z])\\. )|(?<=[。！？；])", -1));
  }

  private void compile(PeopleWords now) {
    if (now.equals(compiledFrom)) {
      return;
    }
    String titles = "(?:" + joined(now.titles().get("en")) + ")";
    String title =
        "((?:[A-Z][\\p{L}-]+ ){0,2}?(?:" + titles + ")(?: (?:and|&) " + titles + ")?" + OF + ")";
    english =
        Pattern.compile(
            NAME
                + "(?:,? (?:is |was |has been |as )?(?:the |our |their |its |a |appointed |named |joined as |joins as )*|, |: | [-–—|] | \\()"
                + title
                + "(?![\\p{L}])");
    titleFirst =
        Pattern.compile(
            "(?<![\\p{L}])((?:"
                + titles
                + ")(?: (?:and|&) "
                + titles
                + ")?),? "
                + NAME
                + "(?![\\p{L}])");
    String zh = "(" + joined(now.titles().get("zh")) + ")";
    String who = "([" + now.familyNames() + "][\\u4e00-\\u9fff]{1,2})";
    String ends =
        "(?=[\\s，,。、：:；;“”「」（）()《》!！?？]|表示|介绍|介紹|指出|认为|認為|说|說|先生|女士|率|出席|在|与|與|和|致|宣布|透露|强调|強調|作|等|博士|$)";
    chinese = Pattern.compile(zh + "[\\s：:]?" + who + ends);
    nameFirst =
        Pattern.compile(
            "(?<![\\u4e00-\\u9fff])"
                + who
                + "(?:先生|女士|博士)?[\\s，,（(：:]{1,2}[\\u4e00-\\u9fffA-Za-z]{0,10}?"
                + zh);
    notNames =
        Stream.concat(
                now.notNames().stream(),
                now.titles().get("en").stream().flatMap(t -> Stream.of(t.split("[ -]", -1))))
            .collect(Collectors.toSet());
    compiledFrom = now;
  }

  private static String joined(List<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
