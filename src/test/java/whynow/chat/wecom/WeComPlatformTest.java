package whynow.chat.wecom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whynow.SettableClock;
import whynow.chat.Block;
import whynow.chat.Choice;
import whynow.chat.Content;
import whynow.chat.Conversation;
import whynow.chat.DeliveryException;
import whynow.chat.Reply;
import whynow.chat.Samples;
import whynow.chat.Sent;

/** What WeCom's app and its group robot are sent. */
class WeComPlatformTest {
  private final FakeWeixin weixin = new FakeWeixin();
  private final SettableClock clock = SettableClock.at("2026-11-25T08:30:00Z");
  private final WeComPlatform wecom =
      new WeComPlatform(
          new WeComAccount(
              "corp1",
              "1000002",
              "secret",
              "tok",
              "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
              Optional.of(weixin.url()),
              Optional.of(URI.create(weixin.url() + "/cgi-bin/webhook/send?key=k"))),
          clock);
  private final Conversation chen = wecom.direct("chen");

  @AfterEach
  void close() {
    wecom.close();
    weixin.close();
  }

  private JsonNode last() {
    return weixin.sent.get(weixin.sent.size() - 1);
  }

  private static Reply decision(String text, Choice... choices) {
    return Reply.of(Block.Text.of(text), new Block.Choices(List.of(choices)));
  }

  @Test
  void aShortReplyIsOneCardWithItsButtons() {
    wecom.send(chen, decision("方雯 · 青石仪器 昨天到期", new Choice("完成", "done 2", "id1")));
    assertEquals(1, weixin.sent.size());
    assertEquals("button_interaction", last().at("/template_card/card_type").asText());
    assertEquals("id1", last().at("/template_card/button_list/0/key").asText());
  }

  @Test
  void newsWithOneLinkIsANoticeThatLeadsThere() {
    wecom.send(
        chen,
        Reply.of(
            new Block.Heading("Northlight Foods"),
            new Block.Quote("We open in Leipzig.", "expansion · 23 Nov", "https://n.example/1")));
    assertEquals("text_notice", last().at("/template_card/card_type").asText());
    assertEquals("https://n.example/1", last().at("/template_card/card_action/url").asText());
  }

  @Test
  void manyChoicesAreSeveralCardsAndLongLabelsStayNumbered() {
    Choice tooLong = new Choice("A label that is far too long for a button", "help", "id99");
    Reply reply =
        Reply.of(
            Block.Text.of("x".repeat(300)),
            Samples.choices(8),
            new Block.Choices(List.of(tooLong)));
    wecom.send(chen, reply);
    assertTrue(weixin.sent.get(0).at("/text/content").asText().contains("9 A label that"));
    assertEquals(
        List.of(6, 2),
        weixin.sent.subList(1, 3).stream()
            .map(card -> card.at("/template_card/button_list").size())
            .toList());
  }

  @Test
  void aDecisionTooLongForACardSpendsTheButtonsAndComesAsText() {
    Sent card = wecom.send(chen, decision("Sure?", new Choice("Yes", "done 2", "id1")));
    wecom.replace(card, decision("y".repeat(400), new Choice("Undo", "undo", "id2")));
    assertEquals("✓", weixin.updates.get(0).at("/button/replace_name").asText());
    assertTrue(weixin.sent.get(1).at("/text/content").asText().startsWith("yyy"));
  }

  @Test
  void aCardThatCannotBeUpdatedIsNoReasonToSayNothing() {
    Sent card = new Sent(chen, "card:unknown");
    wecom.replace(card, decision("Done.", new Choice("Undo", "undo", "id2")));
    assertTrue(last().toString().contains("Done."));
  }

  @Test
  void theGroupRobotSpeaksTwentyTimesAMinuteAndOffersNothingToPress() {
    Conversation board = wecom.board().orElseThrow();
    Reply digest =
        Reply.of(
            new Block.Heading("Team, Wed 25 Nov"), Block.Text.of("24 touches"), Samples.choices(2));
    wecom.send(board, digest);
    assertEquals("**Team, Wed 25 Nov**\n24 touches", last().at("/markdown_v2/content").asText());
    assertTrue(
        IntStream.range(0, 20).allMatch(i -> wecom.turn(board).isZero()), "twenty in a minute");
    assertEquals(Duration.ofMinutes(1), wecom.turn(board));
    clock.advance(Duration.ofMinutes(1));
    assertTrue(wecom.turn(board).isZero());
  }

  @Test
  void aFileIsUploadedAndSent() {
    wecom.send(chen, Reply.of(new Block.File("week.csv", "text/csv", Content.of("a,b"))));
    assertTrue(weixin.called.contains("/cgi-bin/media/upload"));
    assertEquals("file", last().path("msgtype").asText());
  }

  @Test
  void aChartIsAPictureBehindItsFiguresInWords() {
    Block.Chart chart =
        new Block.Chart(
            "触达与回复",
            List.of("11/24", "11/25"),
            List.of(new Block.Chart.Series("触达", List.of(3.0, 5.0))));
    wecom.send(chen, Reply.of(Block.Text.of("日报"), chart));
    assertTrue(weixin.called.contains("/cgi-bin/media/upload"));
    assertEquals("image", last().path("msgtype").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "-1, false", "45009, false", "40014, false", "42001, false",
    "60020, false", "81013, true", "40013, true", "40125, true"
  })
  void eachRefusalIsForNowOrForGood(int code, boolean permanent) {
    weixin.refusals.add(code);
    weixin.refusals.add(code);
    DeliveryException e =
        assertThrows(DeliveryException.class, () -> wecom.send(chen, Reply.text("你好")));
    assertEquals(permanent, e.isPermanent());
    assertTrue(e.getMessage().contains(String.valueOf(code)), e.getMessage());
    assertFalse(e.getMessage().contains("secret="), "no secret in a reason");
  }

  @Test
  void aTokenRefusedOnceIsFetchedAnewAtOnce() {
    weixin.refusals.add(42001);
    wecom.send(chen, Reply.text("你好"));
    assertEquals(1, weixin.sent.size());
    assertEquals(2, weixin.tokens.get());
    weixin.refusals.add(40014);
    wecom.send(chen, Reply.text("再见"));
    assertEquals(2, weixin.sent.size());
    assertEquals(3, weixin.tokens.get());
  }
}
