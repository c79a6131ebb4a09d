package whynow.deals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.language.Folded;

/**
 * What a rep says was bought.
 *
 * @param kind where it was said; else the account's earlier deals decide
 * @param what without the kind and the figure
 */
record DealWords(Optional<Deal.Kind> kind, String what, OptionalLong value) {
  private static final Pattern KIND =
      Pattern.compile(
          "(?i)(?<renewal>renewal|renewed|renews?|续约|续费)|(?<upsell>up-?sell|加购|增购|扩容)"
              + "|(?<cross>cross-?sell|交叉销售|交叉)|(?<logo>new logo|new customer|新客户|新签)");
  private static final Pattern BOUGHT =
      Pattern.compile("(?i)^(?:[\\s,，:：]|bought|buys|买了|购买了|购买|签了)+");
  private static final Pattern VALUE =
      Pattern.compile(
          "(?i)[,，]?\\s*(?:for|at|worth|=|金额|每年|年费)?\\s*[$€£¥￥]?(?<n>\\d[\\d,.]{2,11}|\\d{1,2}(?=\\s*(?:k|万)))\\s*"
              + "(?<k>k|万|元)?\\s*(?:a year|/\\s*year|per year|每年|一年)?\\s*$");

  static DealWords in(String text) {
    Matcher said = KIND.matcher(text);
    Optional<Deal.Kind> kind = said.find() ? Optional.of(kind(said)) : Optional.empty();
    String rest = kind.isPresent() ? said.replaceFirst(" ") : text;
    Matcher value = VALUE.matcher(rest);
    OptionalLong worth = value.find() ? worth(value) : OptionalLong.empty();
    String what = worth.isPresent() ? rest.substring(0, value.start()) : rest;
    return new DealWords(
        kind, BOUGHT.matcher(what).replaceFirst("").replaceAll("[\\s,，]+$", "").strip(), worth);
  }

  private static Deal.Kind kind(Matcher said) {
    if (said.group("renewal") != null) {
      return Deal.Kind.RENEWAL;
    }
    if (said.group("upsell") != null) {
      return Deal.Kind.UPSELL;
    }
    return said.group("cross") != null ? Deal.Kind.CROSS_SELL : Deal.Kind.NEW_LOGO;
  }

  private static OptionalLong worth(Matcher value) {
    String unit =
        value.group("k") == null ? "" : value.group("k").toLowerCase(java.util.Locale.ROOT);
    double number =
        Double.parseDouble(value.group("n").replaceAll(",|\\.$|\\.(?=\\d{3}(\\D|$))", ""));
    return OptionalLong.of(
        Math.round(number * (unit.equals("k") ? 1_000 : unit.equals("万") ? 10_000 : 1)));
  }

  /**
   * As it was said; else the first is a new logo, more of the same an upsell, the rest cross-sell.
   */
  Deal.Kind kindAfter(List<Deal> earlier) {
    boolean same =
        earlier.stream().anyMatch(deal -> Folded.of(deal.what()).equals(Folded.of(what)));
    return kind.orElse(
        earlier.isEmpty() ? Deal.Kind.NEW_LOGO : same ? Deal.Kind.UPSELL : Deal.Kind.CROSS_SELL);
  }
}
