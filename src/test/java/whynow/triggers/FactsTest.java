package whynow.triggers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static final Optional<LocalDate> IN_MARCH = Optional.of(LocalDate.of(2026, 3, 19));

  @Test
  void moneyIsReadInDigitsAndIsoCurrency() {
    assertEquals(money("3100000", "EUR"), Money.in("a €3.1 million seed", false));
    assertEquals(money("140000000", "USD"), Money.in("worth $140 million", false));
    assertEquals(money("850000000", "INR"), Money.in("Rs 85 crore", false));
    assertEquals(money("186000000", "CNY"), Money.in("以1.86亿元中标", false));
    assertEquals(money("1800000000", "TWD"), Money.in("新台币18亿元", true));
    assertEquals(money("300000000", "TWD"), Money.in("金额3亿元", true));
    assertEquals(money("11200000000", "JPY"), Money.in("现金112亿日圆", true));
  }

  @Test
  void aTextWithoutMoneyHasNone() {
    assertEquals(Optional.empty(), Money.in("12 people and 3 dogs", false));
  }

  @Test
  void datesAreDaysMonthsOrYears() {
    assertEquals(Optional.of("2026-03-01"), Dates.in("joins us on 1 March", IN_MARCH));
    assertEquals(Optional.of("2027-05-02"), Dates.in("on May 2, 2027", IN_MARCH));
  }

  @Test
  void aChineseDayTakesTheNearestYear() {
    assertEquals(Optional.of("2025-12-30"), Dates.in("12月30日公告", IN_MARCH));
    assertEquals(Optional.of("2026-04-01"), Dates.in("自4月1日起生效", IN_MARCH));
  }

  @Test
  void countsMayBeWords() {
    assertEquals(Optional.of(19), Numerals.in("nineteen"));
    assertEquals(Optional.of(42), Numerals.in("forty-two"));
    assertEquals(Optional.of(320), Numerals.in("三百二十"));
  }

  private static Optional<Money> money(String amount, String currency) {
    return Optional.of(new Money(amount, currency));
  }
}
