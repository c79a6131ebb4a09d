package whynow.outreach;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.language.Folded;

/** Finds the numbers in a text, in figures and in words, English and Chinese. */
final class Figures {
  private static final String SIGN =
      "us\\$|nt\\$|hk\\$|c\\$|a\\$|s\\$|[$€£¥₹]|usd|eur|gbp|rmb|cny|twd|chf|sek|nok|dkk|jpy|inr|hkd|sgd|cad|aud|krw|rs\\.?";
  private static final String SCALE =
      "trillion|billion|million|thousand|crore|lakh|bn|mn|tn|[kmb](?![a-z])|百万|千万|百亿|千亿|万亿|亿|万|千|百";
  private static final String UNIT =
      "%|percentage points?|percent|per cent|个百分点|百分点|成(?![立为功员长本果都绩就交])|us dollars?|dollars?|euros?|pounds?|yen|usd|eur|gbp|rmb|cny|twd|chf|新台币|新加坡元|人民币|美元|美金|欧元|英镑|港元|港币|日元|台币|瑞士法郎|卢比|加元|澳元|韩元|元";
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![\\p{L}\\d.&&[^\\p{IsHan}]])(?<sign>(?:"
              + SIGN
              + ")\\s?)?(?<number>\\d[\\d,]*(?:\\.\\d+)?)(?:\\s?-?(?<scale>"
              + SCALE
              + "))?(?:\\s?-?(?<unit>"
              + UNIT
              + "))?(?<ordinal>st|nd|rd|th)?(?<times>x|倍|-fold|-times| times)?");
  private static final Pattern HAN =
      Pattern.compile(
          "(?<di>第)?(?<number>[一二两三四五六七八九十百千万亿〇零]*[二两三四五六七八九十百千万亿][一二两三四五六七八九十百千万亿〇零]*|(?<=第)一)(?<unit>"
              + UNIT
              + ")?(?<times>倍)?");
  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(?:(?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?<ones>one|two|three|four|five|six|seven|eight|nine))?"
              + "|(?<word>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))\\b(?: (?<unit>percentage points?|percent|per cent)\\b)?"
              + "|\\b(?<ordinal>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\b"
              + "|\\b(?<multiple>doubled|doubles|doubling|double|twice|tripled|triples|tripling|triple|quadrupled|halved|halves|halving|twofold|threefold|half)\\b|(?<hanmultiple>翻了?[一1]倍|翻倍|翻番|减半|腰斩|一半)");
  private static final List<String> ONES =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> ORDINALS =
      List.of(
          "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");
  private static final Map<String, String> SCALES =
      Map.ofEntries(
          Map.entry("trillion", "1e12"),
          Map.entry("tn", "1e12"),
          Map.entry("billion", "1e9"),
          Map.entry("bn", "1e9"),
          Map.entry("b", "1e9"),
          Map.entry("million", "1e6"),
          Map.entry("mn", "1e6"),
          Map.entry("m", "1e6"),
          Map.entry("thousand", "1e3"),
          Map.entry("k", "1e3"),
          Map.entry("crore", "1e7"),
          Map.entry("lakh", "1e5"),
          Map.entry("百", "1e2"),
          Map.entry("千", "1e3"),
          Map.entry("万", "1e4"),
          Map.entry("百万", "1e6"),
          Map.entry("千万", "1e7"),
          Map.entry("亿", "1e8"),
          Map.entry("百亿", "1e10"),
          Map.entry("千亿", "1e11"),
          Map.entry("万亿", "1e12"));
  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("us$", "USD"),
          Map.entry("usd", "USD"),
          Map.entry("us dollar", "USD"),
          Map.entry("us dollars", "USD"),
          Map.entry("美元", "USD"),
          Map.entry("美金", "USD"),
          Map.entry("dollar", "$"),
          Map.entry("dollars", "$"),
          Map.entry("$", "$"),
          Map.entry("€", "EUR"),
          Map.entry("eur", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("欧元", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("gbp", "GBP"),
          Map.entry("pound", "GBP"),
          Map.entry("pounds", "GBP"),
          Map.entry("英镑", "GBP"),
          Map.entry("rmb", "CNY"),
          Map.entry("cny", "CNY"),
          Map.entry("人民币", "CNY"),
          Map.entry("元", "元"),
          Map.entry("nt$", "TWD"),
          Map.entry("twd", "TWD"),
          Map.entry("新台币", "TWD"),
          Map.entry("台币", "TWD"),
          Map.entry("hk$", "HKD"),
          Map.entry("hkd", "HKD"),
          Map.entry("港元", "HKD"),
          Map.entry("港币", "HKD"),
          Map.entry("¥", "¥"),
          Map.entry("jpy", "JPY"),
          Map.entry("yen", "JPY"),
          Map.entry("日元", "JPY"),
          Map.entry("chf", "CHF"),
          Map.entry("瑞士法郎", "CHF"),
          Map.entry("₹", "INR"),
          Map.entry("inr", "INR"),
          Map.entry("rs", "INR"),
          Map.entry("rs.", "INR"),
          Map.entry("卢比", "INR"),
          Map.entry("c$", "CAD"),
          Map.entry("cad", "CAD"),
          Map.entry("加元", "CAD"),
          Map.entry("a$", "AUD"),
          Map.entry("aud", "AUD"),
          Map.entry("澳元", "AUD"),
          Map.entry("s$", "SGD"),
          Map.entry("sgd", "SGD"),
          Map.entry("新加坡元", "SGD"),
          Map.entry("krw", "KRW"),
          Map.entry("韩元", "KRW"),
          Map.entry("sek", "SEK"),
          Map.entry("nok", "NOK"),
          Map.entry("dkk", "DKK"));

  private Figures() {}

  /** All numbers outside of the dates, from left to right. */
  static List<Figure> in(String text) {
    return in(text, Dates.in(text));
  }

  /** The same, with the dates known. */
  static List<Figure> in(String text, List<DateMention> dates) {
    List<Figure> found = new ArrayList<>();
    String folded = blankOut(Folded.of(text), dates);
    digits(folded, found);
    han(folded, found);
    words(folded, found);
    return found;
  }

  private static String blankOut(String folded, List<DateMention> dates) {
    StringBuilder rest = new StringBuilder(folded);
    for (DateMention date : dates) {
      for (int i = date.start(); i < date.end(); i++) {
        rest.setCharAt(i, ' ');
      }
    }
    return rest.toString();
  }

  private static void digits(String folded, List<Figure> found) {
    Matcher m = DIGITS.matcher(folded);
    while (m.find()) {
      BigDecimal value =
          number(m.group("number"))
              .multiply(scale(m.group("scale")))
              .multiply(tenths(m.group("unit")));
      Optional<String> currency = currency(m.group("sign")).or(() -> currency(m.group("unit")));
      found.add(Figure.of(value, kind(m, currency), currency, m.start(), m.end()));
    }
  }

  /** 三成 is thirty percent. */
  private static BigDecimal tenths(String unit) {
    return "成".equals(unit) ? BigDecimal.TEN : BigDecimal.ONE;
  }

  private static BigDecimal number(String digits) {
    String clean = digits.replaceAll(",$", "").replace(",", "");
    return new BigDecimal(clean);
  }

  private static BigDecimal scale(String word) {
    return word == null ? BigDecimal.ONE : new BigDecimal(SCALES.get(word));
  }

  private static Optional<String> currency(String word) {
    return Optional.ofNullable(word).map(String::trim).map(CURRENCIES::get);
  }

  private static Figure.Kind kind(Matcher m, Optional<String> currency) {
    String unit = m.group("unit");
    if (currency.isPresent()) {
      return Figure.Kind.MONEY;
    }
    if (unit != null) {
      return percent(unit);
    }
    if (m.group("ordinal") != null) {
      return Figure.Kind.ORDINAL;
    }
    return m.group("times") != null ? Figure.Kind.MULTIPLE : Figure.Kind.COUNT;
  }

  private static Figure.Kind percent(String unit) {
    return unit.contains("point") || unit.contains("点") ? Figure.Kind.POINTS : Figure.Kind.PERCENT;
  }

  private static void han(String folded, List<Figure> found) {
    Matcher m = HAN.matcher(folded);
    while (m.find()) {
      if (isWordPart(folded, m) || isAfterDigit(folded, m.start())) {
        continue;
      }
      Optional<String> currency = currency(m.group("unit"));
      Figure.Kind kind = Figure.Kind.COUNT;
      if (m.group("di") != null) {
        kind = Figure.Kind.ORDINAL;
      } else if (currency.isPresent()) {
        kind = Figure.Kind.MONEY;
      } else if (m.group("unit") != null) {
        kind = percent(m.group("unit"));
      } else if (m.group("times") != null) {
        kind = Figure.Kind.MULTIPLE;
      }
      BigDecimal value = hanValue(m.group("number")).multiply(tenths(m.group("unit")));
      found.add(Figure.of(value, kind, currency, m.start(), m.end()));
    }
  }

  private static boolean isAfterDigit(String folded, int start) {
    return start > 0 && Character.isDigit(folded.charAt(start - 1));
  }

  /** 一百 counts, but 千 in 千羽 or 万 in 万一 does not: a lone scale is a word more often. */
  private static boolean isWordPart(String folded, Matcher m) {
    String number = m.group("number");
    boolean lone = number.matches("[百千万亿]+");
    return lone || (number.equals("十") && followedBy(folded, m.end(), "分足"));
  }

  private static boolean followedBy(String text, int at, String any) {
    return at < text.length() && any.indexOf(text.charAt(at)) >= 0;
  }

  private static BigDecimal hanValue(String number) {
    long total = 0;
    long section = 0;
    long digit = 0;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      int value = "零一二三四五六七八九".indexOf(c == '两' ? '二' : c);
      if (value >= 0) {
        digit = value;
      } else if (c == '万' || c == '亿') {
        total = (total + section + digit) * (c == '万' ? 10_000L : 100_000_000L);
        section = 0;
        digit = 0;
      } else {
        section += Math.max(digit, 1) * (c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 1);
        digit = 0;
      }
    }
    return BigDecimal.valueOf(total + section + digit);
  }

  private static void words(String folded, List<Figure> found) {
    Matcher m = WORDS.matcher(folded);
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
    Figure.Kind kind = m.group("unit") == null ? Figure.Kind.COUNT : percent(m.group("unit"));
    if (m.group("word") != null) {
      return of(ONES.indexOf(m.group("word")), kind, m);
    }
    String ones = m.group("ones");
    int value = TENS.indexOf(m.group("tens")) * 10 + (ones == null ? 0 : ONES.indexOf(ones));
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
}
