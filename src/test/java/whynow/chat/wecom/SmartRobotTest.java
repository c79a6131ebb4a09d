package whynow.chat.wecom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import whynow.SettableClock;
import whynow.chat.Block;
import whynow.chat.ChatMessage;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Conversation;
import whynow.chat.DeliveryException;
import whynow.chat.Person;
import whynow.chat.Reply;

/** The smart robot over its long connection, against WeCom's end of it. */
class SmartRobotTest {
  private final BlockingQueue<ChatMessage> heard = new LinkedBlockingQueue<>();
  private final SettableClock clock = SettableClock.at("2026-11-25T08:30:00Z");
  private FakeRobotServer wecom;
  private SmartRobot robot;

  @BeforeEach
  void open() throws InterruptedException {
    wecom = new FakeRobotServer();
    robot = robot("s1");
    robot.start(heard::add);
    wecom.robot();
  }

  private SmartRobot robot(String secret) {
    return new SmartRobot(new SmartRobotAccount("bot1", secret, "corp1", wecom.url()), clock);
  }

  @AfterEach
  void close() {
    robot.close();
    wecom.close();
  }

  private ChatMessage next() throws InterruptedException {
    return heard.poll(20, TimeUnit.SECONDS);
  }

  private static Reply reply(String text, Choice... choices) {
    return Reply.of(Block.Text.of(text), new Block.Choices(List.of(choices)));
  }

  @Test
  void anAnswerGrowsInPlaceAndTheNextOneIsAMessageOfItsOwn() throws Exception {
    wecom.says("m1", "chen", "", "调研 远舟冷链");
    Conversation chen = next().conversation();
    Choice stop = new Choice("停止", Command.STOP, "id9");
    robot.replace(robot.send(chen, reply("找到 3 页", stop)), reply("读了 2 页", stop));
    robot.send(chen, Reply.text("顾明远上任三周"));
    robot.send(chen, Reply.text("顾明远明天到期"));
    List<JsonNode> answers = wecom.frames.subList(1, wecom.frames.size());
    assertEquals(
        List.of("req-m1", "req-m1", "req-m1"),
        answers.subList(0, 3).stream().map(f -> f.at("/headers/req_id").asText()).toList());
    assertEquals(answers.get(0).at("/body/stream/id"), answers.get(2).at("/body/stream/id"));
    assertFalse(answers.get(1).at("/body/stream/finish").asBoolean(true));
    assertTrue(answers.get(2).at("/body/stream/finish").asBoolean());
    assertEquals("aibot_send_msg", answers.get(3).path("cmd").asText());
    assertEquals("chen", answers.get(3).at("/body/chatid").asText());
  }

  @Test
  void aGroupIsAnsweredInTheGroupAndItsPeopleAreThoseOfTheCorp() throws Exception {
    wecom.says("m2", "chen", "g1", "@小为 今天");
    ChatMessage message = next();
    assertEquals("今天", message.text());
    assertEquals("wecom-robot:m2", message.id());
    assertTrue(message.conversation().shared());
    assertEquals(new Person("wecom", "chen", "", "corp1"), message.sender());
    assertTrue(robot.isMember(message.sender()));
    assertFalse(robot.isMember(new Person("wecom", "x", "", "another")));
    assertTrue(robot.reaches("wecom"));
  }

  @Test
  void aPressShowsItsResultOnTheCardAndLaterAsAMessage() throws Exception {
    robot.send(robot.direct("chen"), reply("完成了吗？", new Choice("完成", "done 7", "id1")));
    assertEquals(
        "id1", wecom.showing("button_list").at("/body/template_card/button_list/0/key").asText());
    wecom.presses("p1", "chen", "id1");
    ChatMessage press = next();
    assertEquals(Optional.of("id1"), press.pressed());
    robot.replace(press.on().orElseThrow(), reply("已完成", new Choice("撤销", "undo", "id2")));
    JsonNode shown = wecom.showing("已完成");
    assertEquals("aibot_respond_update_msg", shown.path("cmd").asText());
    robot.replace(press.on().orElseThrow(), reply("太晚了", new Choice("撤销", "undo", "id3")));
    assertEquals("aibot_send_msg", wecom.showing("太晚了").path("cmd").asText());
  }

  @Test
  void comesBackAfterAHangUp() throws Exception {
    wecom.says("m3", "chen", "", "今天");
    next();
    wecom.getConnections().forEach(socket -> socket.close());
    wecom.robot();
    wecom.says("m4", "chen", "", "帮助");
    assertEquals("帮助", next().text());
  }

  @Test
  void whatIsRefusedForNowComesLaterAndWhatIsRefusedForGoodDoesNot() {
    wecom.refusals.add(45009);
    Conversation chen = robot.direct("chen");
    assertFalse(refusal(chen).isPermanent());
    wecom.refusals.add(40003);
    assertTrue(refusal(chen).isPermanent());
  }

  private DeliveryException refusal(Conversation to) {
    return assertThrows(DeliveryException.class, () -> robot.send(to, Reply.text("你好")));
  }

  @Test
  void theDoctorIsToldOfAWrongSecret() {
    try (SmartRobot stranger = robot("wrong")) {
      assertEquals("robot.refused", stranger.examine().get(0).key());
    }
    try (SmartRobot known = robot("s1")) {
      assertTrue(known.examine().get(0).good());
    }
  }
}
