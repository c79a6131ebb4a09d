package whynow;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.accounts.Profile;
import whynow.activity.Entry;
import whynow.activity.Touch;
import whynow.team.By;
import whynow.team.Rep;

/** What the numbers say, and what they do not. */
class NumbersConversationTest {
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

  /** Logistics firms of our size came to SQL, everybody had a mail on a funding round. */
  private void quarter() {
    for (int i = 0; i < 12; i++) {
      boolean fits = i % 2 == 0;
      Account account = chat.account("Dana", "Firm " + i, "firm" + i + ".example");
      Profile profile =
          new Profile(
              Optional.of(fits ? "logistics" : "banking"),
              OptionalLong.of(fits ? 200 : 3),
              Optional.empty(),
              Optional.empty(),
              OptionalLong.empty(),
              Map.of());
      chat.store().accounts().save(account.id(), profile);
      Contact person = chat.contact(account, "Person " + i, "COO");
      Touch mail =
          TeamChat.touch(
              chat.rep("Dana"),
              person,
              chat.now().minus(Duration.ofDays(40)),
              Touch.Outcome.SENT,
              "first");
      chat.store().touches().log(Entry.of(mail).onTrigger("funding"));
      if (fits) {
        By dana = new By(chat.rep("Dana").id(), chat.now().minus(Duration.ofDays(20)));
        chat.store().accounts().move(account.id(), "SQL", "budget", dana);
      }
    }
  }

  private static void holds(String reply, String... parts) {
    for (String part : parts) {
      assertTrue(reply.contains(part), () -> "“" + part + "” is missing in:\n" + reply);
    }
  }

  private static void row(String reply, String row) {
    List<String> lines =
        reply.lines().map(line -> line.strip().replaceAll("\\s{2,}", " | ")).toList();
    assertTrue(lines.contains(row), () -> "“" + row + "” is missing in:\n" + reply);
  }

  @Test
  void theWeightsAreHeldAgainstTheLastQuarter() {
    quarter();
    String replay = chat.say("Ben", "score replay");
    holds(
        replay,
        "6 of 12 accounts worked came to a meeting or SQL",
        "first in 100% of all pairs; a coin does 50%",
        "Fewer than 10 on one side");
    row(replay, "fit | 45 | 100% | 50% | yes");
    row(replay, "intent | 25 | 50% | 100% | makes no difference");
    holds(chat.say("Dana", "score replay"), "is for managers");
    chat.store().reps().change(manager(chat.rep("小陈")));
    holds(chat.say("小陈", "评分 回放"), "12 家里，6 家走到会议或 SQL", "有用");
  }

  private static Rep manager(Rep rep) {
    return new Rep(rep.id(), rep.name(), Rep.Role.MANAGER, rep.zone(), rep.language());
  }

  @Test
  void nothingToReplayIsSaid() {
    holds(chat.say("Ben", "score replay"), "Nothing to replay yet");
  }

  @Test
  void theFunnelIsSplitByWhatWasSent() {
    quarter();
    row(chat.say("Ben", "funnel by trigger"), "Funding round | 12 | 0 | 0 | 6 | 0");
    row(chat.say("Ben", "funnel by channel"), "email | 12 | 0 | 0 | 6 | 0");
    holds(chat.say("Ben", "funnel by tier"), "executive", "12");
    holds(chat.say("小陈", "漏斗 渠道"), "近 90 天发出太少");
    chat.say("Ben", "settings language zh");
    row(chat.say("Ben", "漏斗 按 动态"), "融资 | 12 | 0 | 0 | 6 | 0");
    row(chat.say("Ben", "漏斗 按 渠道"), "邮件 | 12 | 0 | 0 | 6 | 0");
    row(chat.say("Ben", "漏斗 按 层级"), "高管 | 12 | 0 | 0 | 6 | 0");
    chat.say("Ben", "settings language en");
    holds(chat.say("Ben", "funnel"), "SQL");
  }
}
