package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.accounts.Account;
import whynow.language.Language;
import whynow.team.Rep;

/** All of a rep's accounts, read by night and ranked in the morning. */
class NightConversationTest {
  @TempDir Path folder;
  private Talk talk;
  private Rep dana;
  private Rep chen;
  private Account northlight;
  private Account kestrel;

  @BeforeEach
  void open() {
    talk = Talk.in(folder, "2026-11-25T08:30:00Z");
    dana = talk.rep("Dana", "Europe/Berlin", Language.EN);
    chen = talk.rep("小陈", "Asia/Shanghai", Language.ZH_HANS);
    northlight = talk.account("Northlight Foods", "northlight.example", dana);
    kestrel = talk.account("Kestrel Freight", "kestrel.example", dana);
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
  void whatMovedIsRankedWithItsReasonAndTheLastTouch() {
    talk.read(kestrel, "award", "2026-11-24", 20, "Kestrel wins an award.");
    talk.read(northlight, "expansion", "2026-11-20", 75, "We open a second centre in Leipzig.");
    talk.say(dana, "log emailed Mara Lindt, COO at Northlight Foods");
    String said = talk.say(dana, "triggers mine");
    holds(
        said,
        "2 accounts have moved, the strongest reason first",
        "1. Northlight Foods",
        "We open a second centre",
        "Your last touch: email, Mara Lindt, today",
        "2. Kestrel Freight",
        "You have not written there yet",
        "Draft Northlight Foods");
    holds(talk.say(dana, "triggers mine since 3d"), "1 account has moved", "1. Kestrel Freight");
    holds(talk.say(chen, "动态 我的"), "没有新动态");
  }

  @Test
  void mineAreReadByNightAndToldRankedOnceInTheMorning() {
    holds(talk.say(dana, "research mine"), "I read 2 accounts of yours every night", "What moved");
    var watches = talk.app().store().watches();
    assertEquals(List.of(), watches.due(talk.now().plus(Duration.ofHours(16))));
    Instant night = Instant.parse("2026-11-26T01:00:00Z");
    assertEquals(2, watches.due(night).size());
    watches.read(northlight.id(), night.plusSeconds(1200));
    watches.read(kestrel.id(), night.plusSeconds(2400));
    assertEquals(2, watches.due(night.plus(Duration.ofDays(1))).size());
    talk.at("2026-11-26T01:40:00Z");
    talk.read(kestrel, "award", "2026-11-25", 20, "Kestrel wins an award.");
    talk.read(northlight, "expansion", "2026-11-25", 75, "We open a second centre in Leipzig.");
    var watched = talk.app().research().watched(talk.messenger(), talk.app().book().calendars());
    watched.look();
    assertEquals(List.of(), talk.told());
    talk.at("2026-11-26T08:05:00Z");
    watched.look();
    watched.look();
    List<String> told = talk.told();
    assertEquals(1, told.size());
    holds(told.get(0), "2 accounts have moved", "1. Northlight Foods", "2. Kestrel Freight");
  }

  @Test
  void inChineseToo() {
    Account yuanzhou = talk.account("远舟冷链", "yuanzhou.example", chen);
    talk.read(yuanzhou, "expansion", "2026-11-24", 75, "远舟冷链在苏州启用第二座冷库。");
    holds(talk.say(chen, "关注 我的每晚"), "从今晚起每晚重读您名下 1 家客户");
    holds(talk.say(chen, "动态 我的"), "1 家客户有动静", "1. 远舟冷链", "您还没有联系过");
    holds(talk.say(chen, "取消关注 我的"), "已取消关注您名下 1 家");
  }
}
