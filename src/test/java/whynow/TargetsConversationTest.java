package whynow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which accounts to work, as reps and managers ask. */
class TargetsConversationTest {
  private static final String SHEET =
      """
      account,domain,industry,size,region,stage,owner,last_payment,technology,seats,value,customer_since
      Ostwind Lager,ostwind.example,Cold storage,220,DACH,CUSTOMER,Dana,2026-10-30,SAP; Manhattan,,90000,2021-03-01
      Polder Fresh,polder.example,Food,400,Benelux,RENEWED,Dana,2026-11-02,SAP,60,,2022-01-15
      Quayside,quayside.example,Cold storage,180,DACH,CUSTOMER,Dana,2026-09-12,SAP,,66000,2022-06-01
      Tiny Shop,tiny.example,Retail,12,UK,CUSTOMER,Dana,2026-10-01,Shopify,2,,2026-05-01
      Old Friend,oldfriend.example,Cold storage,300,DACH,CUSTOMER,Dana,2024-12-01,SAP,40,,2020-01-01
      Kestrel Freight,kestrel.example,Cold storage,250,DACH,MQL,Dana,,SAP,30,,
      Harrow Metals,harrow.example,Metals,5000,UK,SQL,Dana,,Oracle,100,,
      Tessel Health,tessel.example,,,DACH,LEAD,Anna,,,,,
      """;
  @TempDir Path folder;
  private TeamChat chat;

  @BeforeEach
  void open() {
    chat = TeamChat.of(folder, "2026-11-25T09:00:00+01:00");
  }

  @AfterEach
  void close() {
    chat.close();
  }

  private void fill() {
    var result =
        chat.app()
            .book()
            .imports()
            .run(SHEET.getBytes(StandardCharsets.UTF_8), chat.rep("Ben"), chat.now());
    assertTrue(result.rejected().isEmpty(), result::toString);
  }

  private static void holds(String reply, String... parts) {
    for (String part : parts) {
      assertTrue(reply.contains(part), () -> "“" + part + "” is missing in:\n" + reply);
    }
  }

  @Test
  void theProfileIsReadFromWhoStayedLongestAndPaysMost() {
    fill();
    String icp = chat.say("Dana", "icp");
    holds(
        icp,
        "Our best customers: 3 of 4",
        "Ostwind Lager (68 months, 90,000 a year)",
        "Polder Fresh (58 months, 72,000 a year)",
        "technology: SAP, 3 of 3 (others: 50%)",
        "size: 180–400 people, 3 of 3",
        "industry: Cold storage, 2 of 3",
        "a hint, not a law",
        "1. Kestrel Freight 100%",
        "2. Tessel Health 1% · DACH (2 of 3) · unknown: technology, size, industry",
        "Research Kestrel Freight");
    assertFalse(icp.contains("Old Friend ("), "who does not pay is no model");
    assertFalse(icp.contains("Tiny Shop"), icp);
  }

  @Test
  void oneAccountIsHeldAgainstTheProfile() {
    fill();
    holds(
        chat.say("Dana", "icp Harrow Metals"),
        "Harrow Metals 0%",
        "not so: technology: SAP, 3 of 3");
    holds(chat.say("小陈", "画像"), "最好的客户：4 家里的 3 家", "共同点", "谁像他们", "规模：180–400 人");
  }

  @Test
  void tooFewCustomersAreNoPattern() {
    holds(chat.say("Dana", "icp"), "0 paying customers in the book; it takes 3");
  }

  @Test
  void accountsAreFilteredByWhatIsKnownOfThem() {
    fill();
    String keep = chat.say("Ben", "accounts keep");
    holds(keep, "Ostwind Lager", "Quayside", "mid-market", "90,000", "Renewal: Ostwind Lager");
    assertFalse(keep.contains("Kestrel"), keep);
    holds(chat.say("Ben", "accounts win oldfriend"), "Old Friend", "Win back: Old Friend");
    holds(chat.say("Ben", "accounts A value>100000"), "Harrow Metals", "120,000");
    assertFalse(chat.say("Ben", "accounts A value>100000").contains("Ostwind"));
    holds(chat.say("Ben", "accounts enterprise"), "Harrow Metals");
    holds(chat.say("Ben", "accounts sap MQL"), "Kestrel Freight", "First message: Kestrel Freight");
    holds(chat.say("Anna", "accounts mine"), "Tessel Health");
    holds(chat.say("Ben", "accounts score>100"), "No account fits");
    holds(chat.say("小陈", "客户 留住"), "Ostwind Lager", "中型", "续约：Ostwind Lager");
  }

  @Test
  void aLongListIsByNameAndSaysHowToNarrowIt() {
    for (int i = 0; i < 301; i++) {
      chat.account("Dana", "Firm " + i, "firm" + i + ".example");
    }
    holds(chat.say("Ben", "accounts"), "301 accounts fit; these are the first by name", "Firm 0");
  }

  @Test
  void whatARepCanCarryIsSaidWithItsReckoning() {
    fill();
    String said = chat.say("Ben", "capacity");
    holds(
        said,
        "A rep can carry 45 accounts",
        "90 days (assumed, too few won yet)",
        "Dana",
        "43 more");
    assertFalse(chat.say("Dana", "capacity").contains("Anna"));
    holds(chat.say("小陈", "承载"), "每人可承载 45 家");
  }

  @Test
  void theQuotaOfAnSdr() {
    holds(
        chat.say("Ben", "quota +2M ARR, 10 SDRs, 5000 at 20%, 5000 at 15%, 1000 at 30%"),
        "+2,000,000 ARR with 10 SDRs",
        "83,333",
        "17",
        "23",
        "56");
    holds(chat.say("小陈", "配额 200万 10人 5000 20%"), "ARR 增加 2,000,000，SDR 10 人", "83,333", "17");
    holds(chat.say("Ben", "quota a lot"), "Say the target");
    holds(chat.say("Ben", "quota 1M"), "data/quota.yaml");
  }
}
