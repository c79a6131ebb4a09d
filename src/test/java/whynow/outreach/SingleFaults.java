package whynow.outreach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One fault put into any sentence that tells an event, where the sentence has a place for it. */
final class SingleFaults {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\d.,])(?!(?:19|20)\\d\\d\\b)(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(?![\\d年月日.,]|\\s+(?:January|February|March|April|May|June|July|August|September|October|November|December))");
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final Map<String, String> CURRENCY =
      Map.of("$", "€", "€", "$", "£", "$", "美元", "欧元", "欧元", "英镑", "元人民币", "美元", "歐元", "英鎊");
  private static final Map<String, String> DONE =
      new LinkedHashMap<>(
          Map.of(
              "plans to open", "has opened",
              "plans to buy", "has bought",
              "plans to expand", "has expanded",
              "plans to cut", "has cut",
              "has agreed to buy", "has bought",
              "计划", "已经",
              "計劃", "已經",
              "将", "已经",
              "將", "已經"));
  private static final Map<String, String> OPPOSITE =
      Map.ofEntries(
          Map.entry("launched", "withdrew"),
          Map.entry("launches", "withdraws"),
          Map.entry("grew", "fell"),
          Map.entry("joins", "leaves"),
          Map.entry("joined", "left"),
          Map.entry("has raised", "has not raised"),
          Map.entry("opened", "closed"),
          Map.entry("opens", "closes"),
          Map.entry("推出", "下架"),
          Map.entry("出任", "卸任"),
          Map.entry("加入", "离开"),
          Map.entry("增长", "下降"),
          Map.entry("增長", "下降"),
          Map.entry("扩张", "收缩，关闭"),
          Map.entry("now work together", "no longer work together"));

  private SingleFaults() {}

  /** Each fault by its kind; gives nothing where it does not apply. */
  static Map<String, UnaryOperator<String>> all() {
    Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
    all.put("number", SingleFaults::tenfold);
    all.put("currency", s -> first(s, CURRENCY));
    all.put("date", SingleFaults::otherMonth);
    all.put("name", SingleFaults::otherName);
    all.put("certainty", s -> first(s, DONE));
    all.put("polarity", s -> first(s, OPPOSITE));
    all.put(
        "another company's fact",
        s -> Telling.isChinese(s) ? "北辰食品今年融资5600万美元。" : "Castor Dairy raised $56 million.");
    all.put(
        "invented customer",
        s -> Telling.isChinese(s) ? "德隆物流集团也在用Docklane。" : "Halberd Foods uses Docklane too.");
    all.put("link", s -> s + " https://docklane-offers.example/now");
    all.put("placeholder", s -> (Telling.isChinese(s) ? "【公司名】" : "{company} ") + s);
    return all;
  }

  private static String first(String sentence, Map<String, String> pairs) {
    for (Map.Entry<String, String> pair : pairs.entrySet()) {
      int at = sentence.indexOf(pair.getKey());
      if (at >= 0) {
        return sentence.substring(0, at)
            + pair.getValue()
            + sentence.substring(at + pair.getKey().length());
      }
    }
    return sentence;
  }

  private static String tenfold(String sentence) {
    Matcher number = NUMBER.matcher(sentence);
    return number.find()
        ? sentence.substring(0, number.end(1)).replaceFirst("\\.(\\d)([^.]*)$", "$1.$2")
            + (number.group(1).contains(".") ? "" : "0")
            + sentence.substring(number.end(1))
        : sentence;
  }

  private static String otherMonth(String sentence) {
    for (int i = 0; i < MONTHS.size(); i++) {
      String other = MONTHS.get((i + 5) % MONTHS.size());
      if (sentence.contains(MONTHS.get(i))) {
        return sentence.replaceFirst(MONTHS.get(i), other);
      }
    }
    Matcher han = Pattern.compile("(?<!\\d)(1[0-2]|[1-9])月").matcher(sentence);
    return han.find()
        ? han.replaceFirst((Integer.parseInt(han.group(1)) + 4) % 12 + 1 + "月")
        : sentence;
  }

  /** A name that the event's facts hold is exchanged. */
  private static String otherName(String sentence) {
    Optional<String> name =
        NamesIn.latin(Linter.unquoted(sentence)).stream()
            .filter(n -> n.length() > 4 && !n.equals("Docklane") && !MONTHS.contains(n))
            .reduce((a, b) -> b);
    return name.map(n -> sentence.replaceFirst("\\b" + Pattern.quote(n) + "\\b", "Zorvane"))
        .orElse(sentence);
  }
}
