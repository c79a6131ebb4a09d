package whynow.triggers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whynow.extract.Article;
import whynow.language.Language;
import whynow.playbook.DataFolder;

class FactsTest {
  private static final TriggerDetector TRIGGERS = Triggers.in(new DataFolder(Path.of("data")));
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
    assertEquals(Optional.of(19L), Numerals.in("nineteen"));
    assertEquals(Optional.of(42L), Numerals.in("forty-two"));
    assertEquals(Optional.of(320L), Numerals.in("三百二十"));
  }

  @Test
  void countsMayStandInThousandsAndMillions() {
    assertEquals("13000", fact("security_incident", "count", ZH_LEAK));
    assertEquals("2400000", fact("security_incident", "count", EN_LEAK));
  }

  @Test
  void aPersonIsWhoArrivesAndNeverATitle() {
    assertEquals("秦若溪", fact("executive_change", "person", ZH_LEADER));
    assertEquals("Orla Quigley", fact("executive_change", "person", EN_LEADER));
  }

  @Test
  void aCounterpartIsTheCourtOrTheOwnerOfTheName() {
    assertEquals("High Court", fact("regulatory_legal", "counterpart", EN_COURT));
    assertEquals("Baltica Freight", fact("partnership", "counterpart", ZH_PARTNER));
  }

  @Test
  void belowAHeadlineThatTellsTheEventTheFirstSentenceDatesIt() {
    assertEquals("2026-03-02", fact("product_launch", "event_date", ZH_LAUNCH));
  }

  private static final String[] ZH_LEAK = {
    "浅湾文档", "安全事件说明", "3月5日，浅湾文档的一个存储桶因配置失误被未授权访问，约1.3万份附件可能泄露。"
  };
  private static final String[] EN_LEAK = {
    "Larkfield Post",
    "Data breach at Larkfield Post",
    "Attackers stole the names and addresses of 2.4 million customers from our servers on Monday."
  };
  private static final String[] ZH_LEADER = {
    "暖石家居", "暖石家居换帅", "暖石家居今日公告，原总经理任期届满，由在公司十四年的秦若溪女士接任总经理。"
  };
  private static final String[] EN_LEADER = {
    "Dunmore Cables",
    "Appointment of Non-Executive Director",
    "Dunmore Cables announces that Orla Quigley has been appointed as a Non-Executive Director."
  };
  private static final String[] EN_COURT = {
    "Pella Spice",
    "Court rules in favour of Pella Spice",
    "The High Court has ruled against the tax office and dismissed its claim against Pella Spice."
  };
  private static final String[] ZH_PARTNER = {
    "海桥物流", "海桥物流与波罗的海伙伴签约", "海桥物流今日与立陶宛Baltica Freight签署合作协议，共同运营冷链班列。"
  };
  private static final String[] ZH_LAUNCH = {
    "格尺仪器", "格尺仪器发布新款测厚仪", "格尺仪器于3月2日在上海亮出这台两公斤重的设备。首批五月交货。"
  };

  /** A fact of the account's own event of that type in one post: company, headline, text. */
  private static String fact(String type, String key, String[] post) {
    Article article = new Article("", post[1], IN_MARCH, Language.EN, post[2], List.of());
    return TRIGGERS.detect(article, new Subject(post[0], List.of())).stream()
        .filter(t -> t.own() && t.type().equals(type))
        .findFirst()
        .map(t -> t.facts().get(key))
        .orElse("no " + type);
  }

  private static Optional<Money> money(String amount, String currency) {
    return Optional.of(new Money(amount, currency));
  }
}
