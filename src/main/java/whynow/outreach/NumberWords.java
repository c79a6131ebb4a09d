package whynow.outreach;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What stands beside a number: scales, currencies, percent, English and Chinese. */
final class NumberWords {
  static final String SIGN =
      "us\\$|nt\\$|hk\\$|c\\$|a\\$|s\\$|[$€£¥₹]|usd|eur|gbp|rmb|cny|twd|chf|sek|nok|dkk|jpy|inr|hkd|sgd|cad|aud|krw|rs\\.?";
  static final String SCALE =
      "trillion|billion|million|thousand|crore|lakh|bn|mn|tn|[kmb](?![a-z])|百万|千万|百亿|千亿|万亿|亿|万|千|百";
  static final String UNIT =
      "%|percentage points?|percent|per cent|个百分点|百分点|成(?![立为功员长本果都绩就交])|us dollars?|dollars?|euros?|pounds?|yen|usd|eur|gbp|rmb|cny|twd|chf|新台币|新加坡元|人民币|美元|美金|欧元|英镑|港元|港币|日元|台币|瑞士法郎|卢比|加元|澳元|韩元|元";
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

  private NumberWords() {}

  /** How many times a scale word enlarges; one for none. */
  static BigDecimal scale(String word) {
    return word == null ? BigDecimal.ONE : new BigDecimal(SCALES.get(word));
  }

  /** The code of a currency word; a bare sign stays a sign. */
  static Optional<String> currency(String word) {
    return Optional.ofNullable(word).map(String::trim).map(CURRENCIES::get);
  }

  /** 三成 is thirty percent. */
  static BigDecimal tenths(String unit) {
    return "成".equals(unit) ? BigDecimal.TEN : BigDecimal.ONE;
  }

  /** Percent, or percentage points. */
  static Figure.Kind percent(String unit) {
    return unit.contains("point") || unit.contains("点") ? Figure.Kind.POINTS : Figure.Kind.PERCENT;
  }
}
