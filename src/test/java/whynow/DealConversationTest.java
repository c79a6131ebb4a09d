package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.accounts.Account;
import whynow.language.Language;
import whynow.team.Rep;

/** Who bought what, and whom to win back with it. */
class DealConversationTest {
  @TempDir Path folder;
  private Talk talk;
  private Rep dana;
  private Rep chen;

  @BeforeEach
  void open() {
    talk = Talk.in(folder, "2026-11-25T08:30:00Z");
    talk.rep("Ben", Rep.Role.ADMIN, "Europe/Berlin", Language.EN);
    dana = talk.rep("Dana", "Europe/Berlin", Language.EN);
    chen = talk.rep("小陈", "Asia/Shanghai", Language.ZH_HANS);
    talk.account("Northlight Foods", "northlight.example", dana);
    talk.account("Castellan Foods", "castellan.example", dana);
    talk.account("远舟冷链", "yuanzhou.example", chen);
  }

  @AfterEach
  void close() {
    talk.close();
  }

  private static void holds(String reply, String... parts) {
    for (String part : parts) {
      assertTrue(reply.contains(part), () -> "“" + part + "” is missing in:\n" + reply);
    }
  }

  @Test
  void theFirstIsANewLogoMoreOfTheSameAnUpsellTheRestCrossSell() {
    holds(
        talk.say(dana, "deal Northlight Foods bought dock scheduling, 24,000"),
        "Northlight Foods · new logo · dock scheduling, 24,000 a year",
        "Move to customer",
        "Undo");
    holds(talk.say(dana, "deal Northlight Foods dock scheduling 12k"), "upsell", "12,000 a year");
    holds(talk.say(dana, "deal Northlight Foods bought yard view"), "cross-sell · yard view");
    holds(talk.say(dana, "deal Northlight Foods renewal dock scheduling 36000"), "renewal");
    holds(
        talk.say(dana, "deal"),
        "new logo: 1, 24,000 a year",
        "upsell: 1, 12,000 a year",
        "renewal: 1, 36,000 a year");
    talk.say(dana, "undo");
    String all = talk.say(dana, "deal Northlight Foods");
    holds(all, "2026-11-25 · upsell");
    assertFalse(all.contains("renewal"), all);
    holds(talk.say(chen, "成交"), "近 90 天没有成交");
  }

  @Test
  void whatWasSoldStandsInTheDigestAndGoesAlongAsASheet() {
    talk.say(
        dana,
        "deal Northlight Foods bought dock scheduling, 24,000",
        "deal Northlight Foods bought yard view, 9000");
    talk.say(chen, "成交 远舟冷链 买了 月台预约，2.4万");
    holds(talk.say(dana, "digest"), "2 deals won, 33,000 a year (new logo 1, cross-sell 1)");
    holds(talk.say(chen, "日报"), "成交 1 笔，每年 24,000（新客户 1）");
    var own = talk.app().book().exports().of("deals", dana).orElseThrow();
    assertEquals(2, own.rows());
    holds(own.csv(), "\"new_logo\",\"dock scheduling\",\"24000\"");
    Rep boss = talk.rep("Ben", "Europe/Berlin", Language.EN);
    byte[] sheet =
        (own.csv()
                + "\"2026-11-24\",,\"Castellan Foods\",\"upsell\",\"dock scheduling\",\"1,200\"\n")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var imports = talk.app().book().imports();
    assertEquals(3, imports.run(sheet, boss, talk.app().clock().instant()).deals());
    assertEquals(3, imports.run(sheet, boss, talk.app().clock().instant()).deals());
    holds(talk.say(dana, "deal Castellan Foods"), "2026-11-24 · upsell · dock scheduling, 1,200");
    assertEquals(2, talk.app().book().exports().of("deals", dana).orElseThrow().rows());
    var bad = "account,deal,what\nCastellan Foods,gift,mug\n";
    assertEquals(
        List.of("“gift” is no deal"),
        imports
            .run(
                bad.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                boss,
                talk.app().clock().instant())
            .rejected()
            .stream()
            .map(r -> r.reason())
            .toList());
  }

  @Test
  void quietCustomersComeBackByWhatTheyBoughtOrAskedFor() {
    talk.say(
        dana,
        "deal Castellan Foods bought yard view, 9000",
        "stage Castellan Foods DORMANT stopped paying",
        "contact add Nora Vale, COO, Northlight Foods",
        "log called Nora Vale at Northlight Foods, she wants a quote",
        "stage Northlight Foods DORMANT no answer");
    String all = talk.say(dana, "winback");
    holds(
        all,
        "2 customers to win back",
        "Castellan Foods · bought yard view",
        "Northlight Foods · asked for",
        "Win back: Castellan Foods",
        "Play win-back with all");
    String yard = talk.say(dana, "winback yard");
    holds(yard, "1 customer to win back", "Castellan Foods");
    assertFalse(yard.contains("Northlight"), yard);
    holds(talk.say(dana, "winback robots"), "No quiet customer bought or asked for “robots”");
    holds(talk.say(chen, "唤回"), "没有沉睡的老客户");
  }

  @Test
  void inChineseToo() {
    holds(talk.say(chen, "成交 远舟冷链 买了 月台预约，2.4万"), "远舟冷链 · 新客户 · 月台预约，每年 24,000");
    talk.say(chen, "阶段 远舟冷链 DORMANT");
    holds(talk.say(chen, "唤回 月台"), "可唤回的老客户 1 家", "买过：月台预约");
  }

  @Test
  void whoPaidLastLongAgoIsQuietToo() {
    Account castellan = talk.app().store().accounts().byDomain("castellan.example").orElseThrow();
    talk.say(dana, "stage Castellan Foods CUSTOMER");
    var profile = talk.app().store().accounts().profile(castellan.id());
    talk.app()
        .store()
        .accounts()
        .save(
            castellan.id(),
            new whynow.accounts.Profile(
                profile.industry(),
                profile.size(),
                profile.region(),
                java.util.Optional.of(java.time.LocalDate.of(2025, 3, 1)),
                profile.value(),
                java.util.Map.of("bought", "dock scheduling")));
    holds(talk.say(dana, "winback dock"), "bought dock scheduling · last paid 2025-03-01");
    assertEquals(
        List.of(),
        talk.app()
            .store()
            .deals()
            .lapsed(java.util.Optional.of(chen.id()), java.time.LocalDate.of(2025, 5, 25)));
  }

  private Account read(String domain, String quote) {
    Account account = talk.app().store().accounts().byDomain(domain).orElseThrow();
    talk.read(account, "expansion", "2026-11-20", quote);
    return account;
  }

  @Test
  void aWinBackNamesWhatTheyHadFromOurBook() {
    read("castellan.example", "We open a second centre in Leipzig in March.");
    read("northlight.example", "We open a third centre in Halle in May.");
    talk.say(
        dana,
        "deal Castellan Foods bought yard view, 9000",
        "contact add Nora Vale, COO, Northlight Foods",
        "log called Nora Vale at Northlight Foods, she wants a quote for dock scheduling");
    String bought = talk.say(dana, "draft Castellan Foods to executive winback");
    holds(bought, "Back then it was yard view.", "our book: “yard view”", "Leipzig", "one ask");
    String asked = talk.say(dana, "draft Northlight Foods to director winback");
    holds(asked, "The last price you asked for was “dock scheduling”.", "our book: “dock");
    assertFalse(asked.contains("she wants"), asked);
    String chinese = talk.say(dana, "draft Castellan Foods to executive winback in Chinese");
    holds(chinese, "当时您用的是yard view");
    assertFalse((bought + asked + chinese).contains("⚠"), bought + asked + chinese);
  }

  @Test
  void aWinBackSaysSoOnEveryChannelAndInThePlan() {
    read("castellan.example", "We open a second centre in Leipzig in March.");
    talk.say(
        dana,
        "deal Castellan Foods bought yard view, 9000",
        "contact add Nora Vale, COO, Castellan Foods",
        "stage Castellan Foods DORMANT");
    for (String channel : List.of("email", "call", "voicemail", "linkedin", "wechat")) {
      for (String length : List.of("short", "medium", "long")) {
        String line =
            "draft Castellan Foods to executive by " + channel + " " + length + " in en winback";
        String draft = talk.say(dana, line);
        holds(draft, "Back then it was yard view.", "our book: “yard view”");
        assertFalse(draft.contains("⚠"), draft);
      }
    }
    holds(talk.say(dana, "plan Castellan Foods"), "Our book: bought yard view", "An idea for each");
    holds(talk.say(chen, "客户计划 Castellan Foods"), "我们的记录：买过yard view");
  }

  @Test
  void whoRenewedIsOfferedSomethingElseOfOurs() {
    read("castellan.example", "We open a second centre in Leipzig in March.");
    talk.say(
        dana, "deal Castellan Foods bought dock scheduling, 9000", "stage Castellan Foods RENEWED");
    holds(talk.say(dana, "accounts grow"), "Cross-sell or upsell: Castellan Foods");
    String draft = talk.say(dana, "draft Castellan Foods to executive cross-sell");
    holds(draft, "So far you have dock scheduling from us.", "Leipzig", "Docklane");
    assertFalse(draft.contains("⚠"), draft);
  }

  @Test
  void winBackAndCrossSellSpeakChinese() {
    read("yuanzhou.example", "远舟冷链将于明年三月在苏州启用第二座冷库。");
    talk.say(chen, "联系人 添加 林晓，物流总监，远舟冷链", "成交 远舟冷链 买了 月台预约，2.4万");
    String back = talk.say(chen, "写信 远舟冷链 给 林晓 唤回 中文");
    holds(back, "那时贵司用的是月台预约。", "我们的记录：“月台预约”");
    String more = talk.say(chen, "写信 远舟冷链 给 林晓 交叉销售 中文");
    holds(more, "现在跑的是月台预约。", "苏州");
    assertFalse((back + more).contains("⚠"), back + more);
  }
}
