package whynow.triggers;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of money as written, in digits: {@code €3.1 million} is 3100000 EUR, {@code 1.86亿元} is
 * 186000000 CNY.
 *
 * @param amount digits, with a decimal point only where needed
 * @param currency ISO 4217
 */
record Money(String amount, String currency) {
  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("$", "USD"),
          Map.entry("us$", "USD"),
          Map.entry("usd", "USD"),
          Map.entry("dollar", "USD"),
          Map.entry("dollars", "USD"),
          Map.entry("dlr", "USD"),
          Map.entry("dlrs", "USD"),
          Map.entry("us dollars", "USD"),
          Map.entry("美元", "USD"),
          Map.entry("美金", "USD"),
          Map.entry("€", "EUR"),
          Map.entry("eur", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("欧元", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("gbp", "GBP"),
          Map.entry("pounds", "GBP"),
          Map.entry("英镑", "GBP"),
          Map.entry("hk$", "HKD"),
          Map.entry("hkd", "HKD"),
          Map.entry("港元", "HKD"),
          Map.entry("港币", "HKD"),
          Map.entry("nt$", "TWD"),
          Map.entry("twd", "TWD"),
          Map.entry("新台币", "TWD"),
          Map.entry("台币", "TWD"),
          Map.entry("rmb", "CNY"),
          Map.entry("cny", "CNY"),
          Map.entry("yuan", "CNY"),
          Map.entry("人民币", "CNY"),
          Map.entry("s$", "SGD"),
          Map.entry("sgd", "SGD"),
          Map.entry("新加坡元", "SGD"),
          Map.entry("新元", "SGD"),
          Map.entry("新币", "SGD"),
          Map.entry("坡元", "SGD"),
          Map.entry("a$", "AUD"),
          Map.entry("au$", "AUD"),
          Map.entry("aud", "AUD"),
          Map.entry("澳元", "AUD"),
          Map.entry("nz$", "NZD"),
          Map.entry("c$", "CAD"),
          Map.entry("ca$", "CAD"),
          Map.entry("cad", "CAD"),
          Map.entry("加元", "CAD"),
          Map.entry("₹", "INR"),
          Map.entry("rs", "INR"),
          Map.entry("rs.", "INR"),
          Map.entry("inr", "INR"),
          Map.entry("rupees", "INR"),
          Map.entry("卢比", "INR"),
          Map.entry("¥", "JPY"),
          Map.entry("jpy", "JPY"),
          Map.entry("yen", "JPY"),
          Map.entry("日元", "JPY"),
          Map.entry("日圆", "JPY"),
          Map.entry("₩", "KRW"),
          Map.entry("krw", "KRW"),
          Map.entry("won", "KRW"),
          Map.entry("韩元", "KRW"),
          Map.entry("韩圆", "KRW"),
          Map.entry("chf", "CHF"),
          Map.entry("francs", "CHF"),
          Map.entry("瑞士法郎", "CHF"),
          Map.entry("sek", "SEK"),
          Map.entry("nok", "NOK"),
          Map.entry("dkk", "DKK"),
          Map.entry("kr", "SEK"),
          Map.entry("r$", "BRL"),
          Map.entry("zł", "PLN"),
          Map.entry("pln", "PLN"),
          Map.entry("aed", "AED"),
          Map.entry("sar", "SAR"),
          Map.entry("php", "PHP"),
          Map.entry("泰铢", "THB"),
          Map.entry("thb", "THB"),
          Map.entry("baht", "THB"),
          Map.entry("idr", "IDR"),
          Map.entry("rp", "IDR"),
          Map.entry("rm", "MYR"),
          Map.entry("myr", "MYR"),
          Map.entry("zar", "ZAR"),
          Map.entry("mxn", "MXN"),
          Map.entry("myr.", "MYR"),
          Map.entry("林吉特", "MYR"),
          Map.entry("越南盾", "VND"),
          Map.entry("s/", "PEN"),
          Map.entry("nis", "ILS"),
          Map.entry("₪", "ILS"));

  private static final Map<String, BigDecimal> SCALES =
      Map.ofEntries(
          Map.entry("", BigDecimal.ONE),
          Map.entry("k", ten(3)),
          Map.entry("thousand", ten(3)),
          Map.entry("m", ten(6)),
          Map.entry("mn", ten(6)),
          Map.entry("mln", ten(6)),
          Map.entry("mio", ten(6)),
          Map.entry("million", ten(6)),
          Map.entry("b", ten(9)),
          Map.entry("bn", ten(9)),
          Map.entry("bln", ten(9)),
          Map.entry("billion", ten(9)),
          Map.entry("trillion", ten(12)),
          Map.entry("lakh", ten(5)),
          Map.entry("crore", ten(7)),
          Map.entry("cr", ten(7)),
          Map.entry("千", ten(3)),
          Map.entry("万", ten(4)),
          Map.entry("十万", ten(5)),
          Map.entry("百万", ten(6)),
          Map.entry("千万", ten(7)),
          Map.entry("亿", ten(8)),
          Map.entry("十亿", ten(9)),
          Map.entry("百亿", ten(10)),
          Map.entry("千亿", ten(11)),
          Map.entry("万亿", ten(12)),
          Map.entry("兆", ten(12)));

  private static final String NUMBER = "(\\d[\\d,]*(?:\\.\\d+)?)";
  private static final String SCALE =
      " ?-?(thousand|million|billion|trillion|lakh|crore|mln|bln|mn|mio|bn|cr|[kmb](?![a-z])|"
          + "十万|百万|千万|十亿|百亿|千亿|万亿|千|万|亿|兆)?";
  private static final String SIGN =
      "((?:us|hk|nt|au|ca|nz|a|c|s|r)?\\$|[€£¥₹₩₪]|(?<![a-z])(?:usd|eur|gbp|hkd|twd|rmb|cny|sgd|aud|"
          + "cad|inr|jpy|krw|chf|sek|nok|dkk|pln|aed|sar|php|thb|idr|myr|zar|mxn|rs\\.?|rp|rm|kr)"
          + "(?![a-z])|人民币|新台币|台币|港币|美元|美金|新币)";
  private static final String UNIT =
      "(us dollars|dollars?|dlrs?|euros?|pounds|yuan|yen|won|francs|rupees|baht|(?<![a-z])(?:usd|eur|"
          + "gbp|hkd|twd|rmb|cny|sgd|aud|cad|inr|jpy|krw|chf|sek|nok|dkk|pln|zł|kr)(?![a-z])|"
          + "美元|美金|欧元|英镑|港元|港币|新台币|台币|人民币|新加坡元|新元|新币|坡元|澳元|加元|卢比|日元|日圆|"
          + "韩元|韩圆|瑞士法郎|泰铢|林吉特|越南盾|元|€|£)";
  private static final Pattern WRITTEN =
      Pattern.compile(
          SIGN
              + " ?"
              + NUMBER
              + SCALE
              + "(?:多|余)?(?:元|美元)?|"
              + NUMBER
              + SCALE
              + "(?:多|余|上下)? ?"
              + UNIT,
          Pattern.CASE_INSENSITIVE);

  private static BigDecimal ten(int power) {
    return BigDecimal.TEN.pow(power);
  }

  /** The first amount in a text; {@code 元} alone is Taiwan's on a Traditional page. */
  static Optional<Money> in(String plain, boolean traditional) {
    Matcher m = WRITTEN.matcher(plain);
    if (!m.find()) {
      return Optional.empty();
    }
    boolean prefixed = m.group(1) != null;
    String currency = folded(prefixed ? m.group(1) : m.group(6));
    String code =
        currency.equals("元")
            ? traditional ? "TWD" : "CNY"
            : currency.equals("¥") && Plain.isChinese(plain) ? "CNY" : CURRENCIES.get(currency);
    BigDecimal number = new BigDecimal(m.group(prefixed ? 2 : 4).replace(",", ""));
    BigDecimal scale = SCALES.get(folded(m.group(prefixed ? 3 : 5)));
    return Optional.of(new Money(digits(number.multiply(scale)), code));
  }

  private static String digits(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  private static String folded(String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
