package whynow.outreach;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.language.CountingWords;

/** Numbers written in English words, and what doubles and halves in either language. */
final class WordFigures {
  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(?:(?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?<ones>one|two|three|four|five|six|seven|eight|nine))?"
              + "|(?<word>zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))\\b(?: (?<unit>percentage points?|percent|per cent)\\b)?"
              + "|\\b(?<ordinal>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\b"
              + "|\\b(?<multiple>doubled|doubles|doubling|double|twice|tripled|triples|tripling|triple|quadrupled|halved|halves|halving|twofold|threefold|half)\\b|(?<hanmultiple>翻了?[一1]倍|翻倍|翻番|减半|腰斩|一半)");
  private static final List<String> ORDINALS =
      List.of(
          "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");
  private static final String SMALL =
      "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
  private static final Pattern SHARE =
      Pattern.compile(
          "\\b(?<parts>an?|"
              + SMALL
              + ") (?<of>thirds?|quarters?|fifths?|tenths?)(?= of\\b| (?:fewer|less|more|faster|lower|higher|cheaper|longer|shorter))|\\b(?<n>"
              + SMALL
              + "|\\d+) (?:in|out of)(?: every)? (?<all>three|four|five|ten|\\d+)\\b|(?<half>½)");
  private static final Pattern AND_HALF =
      Pattern.compile(
          "\\b(?<whole>"
              + SMALL
              + ") and a half\\b|\\b(?<one>an?) (?=(?:year|month|week|day|hour|million|billion)s? and a half\\b)|\\b(?<half>half an?) (?=(?:year|month|day|hour|million|billion)\\b)|\\b(?<dozen>(?:a|two|three|four) dozen)\\b");

  private WordFigures() {}

  static void in(String folded, List<Figure> found) {
    Matcher m = WORDS.matcher(halves(shares(folded, found), found));
    while (m.find()) {
      found.add(word(m));
    }
  }

  private static Figure word(Matcher m) {
    if (m.group("ordinal") != null) {
      return of(ORDINALS.indexOf(m.group("ordinal")), Figure.Kind.ORDINAL, m);
    }
    if (m.group("multiple") != null) {
      return multiple(m);
    }
    if (m.group("hanmultiple") != null) {
      boolean half = m.group().matches("减半|腰斩|一半");
      return Figure.of(
          half ? new BigDecimal("0.5") : BigDecimal.valueOf(2),
          Figure.Kind.MULTIPLE,
          Optional.empty(),
          m.start(),
          m.end());
    }
    Figure.Kind kind =
        m.group("unit") == null ? Figure.Kind.COUNT : NumberWords.percent(m.group("unit"));
    if (m.group("word") != null) {
      return of(CountingWords.english(m.group("word")), kind, m);
    }
    String ones = m.group("ones");
    int value =
        CountingWords.english(m.group("tens")) + (ones == null ? 0 : CountingWords.english(ones));
    return of(value, kind, m);
  }

  private static Figure multiple(Matcher m) {
    String word = m.group("multiple").toLowerCase(Locale.ROOT);
    if (word.startsWith("hal")) {
      return Figure.of(
          new BigDecimal("0.5"), Figure.Kind.MULTIPLE, Optional.empty(), m.start(), m.end());
    }
    int value =
        word.startsWith("trip") || word.startsWith("three") ? 3 : word.startsWith("quad") ? 4 : 2;
    return of(value, Figure.Kind.MULTIPLE, m);
  }

  private static Figure of(int value, Figure.Kind kind, Matcher m) {
    return Figure.of(BigDecimal.valueOf(value), kind, Optional.empty(), m.start(), m.end());
  }

  /** "A third" and "seven in ten" are shares; thirds roughly so. */
  private static String shares(String folded, List<Figure> found) {
    Matcher m = SHARE.matcher(folded);
    while (m.find()) {
      BigDecimal share = share(m).setScale(1, RoundingMode.HALF_UP);
      found.add(
          Figure.of(share, Figure.Kind.PERCENT, Optional.empty(), m.start(), m.end()).roughly());
    }
    return m.replaceAll(r -> " ".repeat(r.group().length()));
  }

  private static BigDecimal share(Matcher m) {
    if (m.group("half") != null) {
      return BigDecimal.valueOf(50);
    }
    String part = m.group("of");
    BigDecimal parts = small(part == null ? m.group("n") : m.group("parts"));
    BigDecimal all = part == null ? small(m.group("all")) : BigDecimal.valueOf(named(part));
    return parts.multiply(BigDecimal.valueOf(100)).divide(all, 4, RoundingMode.HALF_UP);
  }

  private static int named(String part) {
    return part.startsWith("quarter")
        ? 4
        : ORDINALS.indexOf(part.endsWith("s") ? part.substring(0, part.length() - 1) : part);
  }

  private static BigDecimal small(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return new BigDecimal(word);
    }
    return BigDecimal.valueOf(word.length() < 3 ? 1 : CountingWords.english(word));
  }

  private static BigDecimal dozens(String words) {
    return small(words.replaceFirst(" .*", "")).multiply(BigDecimal.valueOf(12));
  }

  /** "A year and a half", "half an hour", "a dozen". */
  private static String halves(String folded, List<Figure> found) {
    Matcher m = AND_HALF.matcher(folded);
    while (m.find()) {
      BigDecimal half = new BigDecimal("0.5");
      BigDecimal value =
          m.group("whole") != null
              ? small(m.group("whole")).add(half)
              : m.group("one") != null
                  ? BigDecimal.ONE.add(half)
                  : m.group("half") != null ? half : dozens(m.group("dozen"));
      found.add(Figure.of(value, Figure.Kind.COUNT, Optional.empty(), m.start(), m.end()));
    }
    return m.replaceAll(r -> " ".repeat(r.group().length()));
  }
}
