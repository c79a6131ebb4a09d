package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.accounts.Refusable;
import whynow.accounts.Tier;
import whynow.chat.Commands;
import whynow.language.Language;
import whynow.team.By;
import whynow.team.Rep;

/** What reps say without having read the manual, and what they get. */
class PlainRepConversationTest {
  @TempDir Path folder;
  private Talk talk;
  private Rep dana;
  private Rep chen;

  @BeforeEach
  void open() {
    talk = Talk.in(folder, "2026-11-25T08:30:00Z");
    dana = talk.rep("Dana", "Europe/Berlin", Language.EN);
    chen = talk.rep("小陈", "Asia/Shanghai", Language.ZH_HANS);
    person("Priya Nair", "VP Operations", talk.account("Tessel Health", "tessel.example", dana));
    person("Ruth Okoye", "Buyer", talk.account("Harrow Metals", "harrow.example", dana));
    Account kestrel = talk.account("Kestrel Freight", "kestrel.example", dana);
    Contact bill = person("Bill Tanner", "Dock Manager", kestrel);
    Refusable.own(bill)
        .forEach(who -> talk.app().store().refusals().refuse(who, new By(dana.id(), talk.now())));
    person("顾明远", "总经理", talk.account("远舟冷链", "yuanzhou.example", chen));
  }

  private Contact person(String name, String title, Account account) {
    Contact contact =
        new Contact(
            0,
            account.id(),
            name,
            title,
            Optional.of(Tier.EXECUTIVE),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return talk.app().store().contacts().save(contact, new By(dana.id(), talk.now()));
  }

  @AfterEach
  void close() {
    talk.close();
  }

  private static void holds(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part), "“" + part + "” is missing in:\n" + text);
    }
  }

  @Test
  void twoPeopleAtTwoCompaniesAreTwoTouchesEachAtTheirOwn() {
    holds(
        talk.say(dana, "emailed Priya and Ruth the Leipzig case, chase Tuesday"),
        "Priya Nair (VP Operations) · Tessel Health",
        "Ruth Okoye (Buyer) · Harrow Metals",
        "Follow-up Tue 1 Dec");
    holds(talk.say(dana, "log called Priya at Tessel and Ruth at Harrow"), "Logged: call");
    List<Integer> touches =
        talk.app().store().accounts().all().stream()
            .map(a -> talk.app().store().touches().at(a.id(), 9).size())
            .toList();
    assertEquals(List.of(2, 2, 0, 0), touches);
    assertEquals(2, talk.app().store().followups().open(dana.id()).size());
  }

  @Test
  void aCompanyThatIsNotInTheBookIsAddedByOneButton() {
    holds(
        talk.say(dana, "called Zephyr Logistics, spoke to Tom Marsh, wants pricing", "1"),
        "Zephyr Logistics is not in the book yet",
        "[1] Add Zephyr Logistics",
        "wants a quote · Tom Marsh (new contact) at Zephyr Logistics");
    holds(talk.say(dana, "contacts Zephyr Logistics"), "Tom Marsh");
    holds(talk.say(chen, "今天下午拜访了星海物流的王总，要报价", "1"), "[1] 添加 星海物流", "王总", "星海物流", "已记录");
  }

  @Test
  void aSlipOfTheFingerIsReadAndANameIsNot() {
    holds(talk.say(dana, "Calld Priya, no answr"), "Logged: call · no answer · Priya Nair");
    holds(talk.say(dana, "emaild Priya the deck"), "Logged: email · Priya Nair");
    holds(talk.say(dana, "meetign with Priya at Tessel"), "Logged: visit · met · Priya Nair");
    talk.account("Calld Mills", "calld.example", dana);
    holds(talk.say(dana, "emailed calld mills, chase Tuesday"), "Calld Mills");
  }

  @Test
  void whatIsDoneIsSaidByName() {
    talk.say(dana, "remind Ruth tomorrow send the deck");
    holds(talk.say(dana, "done ruth"), "Done: Ruth Okoye");
    holds(talk.say(dana, "done ruth"), "You have no open follow-up with ruth");
    talk.say(dana, "remind Ruth tomorrow call", "remind Ruth Friday write");
    holds(talk.say(dana, "done ruth", "2"), "Which one?", "call, tomorrow", "Done: Ruth Okoye");
    holds(talk.say(dana, "snooze ruth next Monday"), "I'll bring it back Mon 30 Nov");
    talk.say(chen, "提醒 顾总 明天 发合同");
    holds(talk.say(chen, "完成 顾总"), "顾明远 · 远舟冷链：已完成");
  }

  @Test
  void afterLunchIsATimeToBeRemindedAt() {
    holds(talk.say(dana, "remind Ruth Thu after lunch: send the deck"), "tomorrow 13:30");
    holds(talk.say(dana, "remind Ruth Friday morning call"), "Fri 27 Nov 10:00");
    holds(talk.say(dana, "log called Ruth, no answer, retry tomorrow late afternoon"), "16:30");
    holds(talk.say(chen, "提醒 顾总 周四下午 发报价"), "明天 14:00");
    holds(talk.say(chen, "提醒 顾总 周五下午三点 发报价"), "15:00");
    assertFalse(talk.say(chen, "提醒 顾总 下周三前 发报价").contains(":00"));
  }

  @Test
  void whoeverAskedNotToBeContactedIsNamedWhenATouchIsLogged() {
    holds(
        talk.say(dana, "log called bill at kestrel, no answer"),
        "Logged: call · no answer · Bill Tanner",
        "Bill Tanner asked not to be contacted");
    assertFalse(talk.say(dana, "log bill tanner called me, wants a quote").contains("Mind:"));
    holds(talk.say(dana, "dnc bill"), "Bill Tanner · Kestrel Freight");
  }

  @Test
  void helpFitsOnAPhoneAndGoesOnByTopic() {
    String help = talk.ask(dana, "help");
    assertTrue(help.lines().filter(line -> line.startsWith("·")).count() <= 10, help);
    holds(help, "today", "log", "my day", "help book");
    holds(talk.ask(dana, "help book"), "forget", "import");
    holds(talk.ask(dana, "help log"), "log <sentence>");
    holds(talk.ask(dana, "help all"), "quota", "today");
    holds(talk.ask(chen, "帮助 数据"), "漏斗");
  }

  /** A command that stands in no topic, or in two, is an oversight. */
  @Test
  void everyCommandStandsInOneTopicAndNoTopicIsCalledLikeACommand() {
    Commands commands = talk.app().commands();
    Set<String> told = new HashSet<>();
    for (String topic :
        List.of("daily", "reading", "writing", "book", "selling", "figures", "me")) {
      assertFalse(names(commands).contains(topic), topic);
      talk.ask(dana, "help " + topic)
          .lines()
          .filter(line -> line.startsWith("· "))
          .forEach(line -> assertTrue(told.add(line.substring(2).split(" ", 2)[0]), line));
    }
    List<String> untold =
        commands.all().stream()
            .filter(c -> c.usage().role() == Rep.Role.REP)
            .map(c -> c.usage().name())
            .filter(name -> !told.contains(name))
            .toList();
    assertEquals(List.of(), untold, "in no topic of data/help.yaml");
  }

  private static List<String> names(Commands commands) {
    return commands.all().stream().flatMap(c -> commands.names(c).stream()).toList();
  }

  @Test
  void whatIsAskedForInVainIsSaid() {
    holds(talk.ask(dana, "stats by foo"), "can't group by “by foo”", "stats by channel");
    holds(talk.ask(dana, "draft tessel by fax"), "can't write for “fax”", "by linkedin");
    holds(talk.ask(chen, "设置"), "语言：简体中文");
    holds(talk.ask(chen, "评分 远舟冷链"), "高管");
  }

  @Test
  void aDigestLeadsToItsPage() {
    String digest = talk.say(dana, "log called Ruth, no answer", "digest");
    holds(digest, "Open as page");
    String link = talk.ask(dana, "link web /digest/2026-11-25?of=me");
    holds(link, "/login/", "?to=%2Fdigest%2F2026-11-25%3Fof%3Dme");
    assertFalse(talk.ask(dana, "link web //evil.example").contains("evil"));
  }

  @Test
  void moreThanFitsIsAButtonAway() {
    for (int i = 0; i < 14; i++) {
      talk.say(dana, "remind Ruth today 9:45 call " + i);
    }
    String today = talk.say(dana, "today");
    holds(today, "and 2 more", "Show all");
    holds(talk.say(dana, "today all"), "call 13");
    talk.at("2026-11-25T08:46:00Z");
    talk.app().book().reminders(talk.messenger()).remind(talk.now());
    holds(talk.told().toString(), "and 4 more: `today` shows them", "today all");
  }
}
