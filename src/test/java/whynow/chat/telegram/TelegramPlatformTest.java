package whynow.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whynow.SettableClock;
import whynow.chat.Block;
import whynow.chat.ChatMessage;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Commands;
import whynow.chat.Content;
import whynow.chat.Conversation;
import whynow.chat.DeliveryException;
import whynow.chat.Diagnosis;
import whynow.chat.HelpCommand;
import whynow.chat.MemoryWorkspace;
import whynow.chat.Reply;
import whynow.chat.Sent;
import whynow.chat.Webhook;
import whynow.language.Messages;
import whynow.playbook.DataFolder;

class TelegramPlatformTest {
  private static final String DANA = "'from':{'id':42,'first_name':'Dana','is_bot':false}";
  private static final String PRIVATE = "'chat':{'id':42,'type':'private'}";
  private static final String GROUP = "'chat':{'id':-5,'type':'group'}";

  private final FakeTelegram telegram = new FakeTelegram();
  private final MemoryWorkspace workspace = new MemoryWorkspace();
  private final BlockingQueue<ChatMessage> heard = new LinkedBlockingQueue<>();
  private final Conversation dana = Conversation.direct("telegram", "42");
  private final Conversation group = new Conversation("telegram", "-5", Optional.empty(), true);
  private TelegramPlatform platform = platform(Optional.empty());

  private TelegramPlatform platform(Optional<URI> webhook) {
    DataFolder data = new DataFolder(Path.of("data"));
    Messages messages = new Messages(data);
    List<Command> commands =
        List.of(new HelpCommand(() -> new Commands(List.of(), messages), data, messages));
    return new TelegramPlatform(
        new TelegramAccount("7:T", webhook, Optional.of("s3cret"), Optional.of(telegram.url())),
        Clock.systemUTC(),
        workspace,
        () -> new Commands(commands, messages),
        Duration.ofMillis(5));
  }

  @AfterEach
  void close() {
    platform.close();
    telegram.close();
  }

  private void listen(Consumer<ChatMessage> inbox) throws InterruptedException {
    platform.start(inbox);
    telegram.next("setMyCommands");
  }

  private ChatMessage next() throws InterruptedException {
    ChatMessage message = heard.poll(10, TimeUnit.SECONDS);
    assertTrue(message != null, "nothing was heard");
    return message;
  }

  private void said(String text, String chat) {
    telegram.happens(
        "'message':{'message_id':1,'date':1795597200,"
            + DANA
            + ","
            + chat
            + ",'text':'"
            + text
            + "'}");
  }

  @Test
  void hearsPrivateMessagesAndWhatIsSaidToItInAGroup() throws Exception {
    listen(heard::add);
    said("上午去了一趟远舟冷链", PRIVATE);
    said("lunch?", GROUP);
    said("/help@other_bot", GROUP);
    said("@sdr_bot research acme.com", GROUP);
    said("/research@sdr_bot acme.com", GROUP);
    said("/start", PRIVATE);
    said("/start X7K", PRIVATE);
    ChatMessage first = next();
    assertEquals("上午去了一趟远舟冷链", first.text());
    assertEquals("telegram:101", first.id());
    assertEquals("Dana", first.sender().name());
    assertEquals(dana, first.conversation());
    ChatMessage inGroup = next();
    assertEquals("research acme.com", inGroup.text());
    assertEquals(group, inGroup.conversation());
    assertEquals("/research acme.com", next().text());
    assertEquals("help", next().text());
    assertEquals("link X7K", next().text());
  }

  @Test
  void losesNothingWhenKeepingFails() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    said("first", PRIVATE);
    said("second", PRIVATE);
    listen(
        message -> {
          if (tries.incrementAndGet() < 4) {
            throw new IllegalStateException("disk full");
          }
          heard.add(message);
        });
    assertEquals("first", next().text());
    assertEquals("second", next().text());
  }

  @Test
  void asksForTheNextUpdateAfterARestart() throws Exception {
    said("before", PRIVATE);
    listen(heard::add);
    next();
    platform.close();
    said("while it was down", PRIVATE);
    platform = platform(Optional.empty());
    listen(heard::add);
    ChatMessage message = next();
    while (message.text().equals("before")) {
      message = next();
    }
    assertEquals("while it was down", message.text());
  }

  @Test
  void survivesErrorsAndAForgottenWebhook() throws Exception {
    telegram.webhookSet = true;
    said("still here", PRIVATE);
    platform.start(heard::add);
    telegram.next("deleteWebhook");
    assertEquals("still here", next().text());
  }

  @Test
  void trustsNoMarkThatIsAWeekOld() {
    SettableClock clock = SettableClock.at("2026-11-25T09:00:00Z");
    Bookmark bookmark = new Bookmark(workspace, "7", clock);
    assertEquals(0, bookmark.next());
    bookmark.moveTo(103);
    assertEquals(103, bookmark.next());
    clock.advance(Duration.ofDays(7));
    assertEquals(0, bookmark.next());
  }

  @Test
  void aPressComesBackAsTheChoicesIdAndIsAnswered() throws Exception {
    listen(heard::add);
    telegram.happens(
        "'callback_query':{'id':'c1',"
            + DANA
            + ",'data':'a1b2','message':{'message_id':9,'date':1795597200,"
            + PRIVATE
            + ",'reply_markup':{'inline_keyboard':[[{'text':'Done','callback_data':'a1b2'}]]}}}");
    ChatMessage press = next();
    assertEquals(Optional.of("a1b2"), press.pressed());
    assertEquals("Done", press.text());
    assertEquals(Optional.of(new Sent(dana, "9")), press.on());
    assertEquals(
        "c1", telegram.next("answerCallbackQuery").with().path("callback_query_id").asText());
  }

  @Test
  void readsADocument() throws Exception {
    listen(heard::add);
    telegram.happens(
        "'message':{'message_id':1,'date':1795597200,"
            + DANA
            + ","
            + PRIVATE
            + ",'caption':'import','document':{'file_id':'f1','file_name':'a.csv','file_size':20}}");
    ChatMessage message = next();
    assertEquals("import", message.text());
    assertEquals("account,domain\n", message.files().get(0).content().utf8());
  }

  @Test
  void showsTheMenuInBothLanguages() throws Exception {
    platform.start(heard::add);
    assertEquals(
        "What I can do",
        telegram.next("setMyCommands").with().path("commands").get(0).path("description").asText());
    FakeTelegram.Called chinese = telegram.next("setMyCommands");
    assertEquals("zh", chinese.with().path("language_code").asText());
    assertEquals("我能做什么", chinese.with().path("commands").get(0).path("description").asText());
  }

  @Test
  void takesTheWebhookWithTheSecretOnly() throws Exception {
    platform.close();
    platform = platform(Optional.of(URI.create("https://bot.example")));
    listen(heard::add);
    FakeTelegram.Called set = telegram.of("setWebhook").get(0);
    assertEquals("https://bot.example/telegram", set.with().path("url").asText());
    String body =
        "{\"update_id\":7,\"unknown\":1,\"message\":{\"message_id\":1,\"date\":1,\"from\":{\"id\":42},\"chat\":{\"id\":42,\"type\":\"private\"},\"text\":\"hi\"}}";
    assertEquals(401, status(body, "wrong"));
    assertEquals(401, status(body, ""));
    assertTrue(heard.isEmpty());
    assertEquals(200, status(body, "s3cret"));
    assertEquals(400, status("{{", "s3cret"));
    assertEquals("telegram:7", next().id());
  }

  private int status(String body, String secret) {
    Webhook.Request request =
        new Webhook.Request(
            "POST",
            Map.of(),
            Map.of("X-Telegram-Bot-Api-Secret-Token", List.of(secret)),
            Content.of(body),
            "");
    return platform.webhook().orElseThrow().answer(request).status();
  }

  @Test
  void editsAndTakesAwayAndWritesAnew() {
    Reply longReply = Reply.of(Block.Text.of("长".repeat(9_000)));
    Sent sent = platform.send(dana, longReply);
    int pages = telegram.of("sendMessage").size();
    assertTrue(pages > 2);
    Sent shorter = platform.replace(sent, Reply.text("Done."));
    assertEquals(pages - 1, telegram.of("deleteMessage").size());
    assertEquals(shorter, platform.replace(shorter, Reply.text("Done.")), "not modified is fine");
    assertNotEquals("999", platform.replace(new Sent(dana, "999"), Reply.text("x")).id());
  }

  @Test
  void putsButtonsUnderTheLastMessage() {
    Choice yes = new Choice("Draft: executive", "draft 7", "a1b2");
    platform.send(
        dana, Reply.of(Block.Text.of("x".repeat(5_000)), new Block.Choices(List.of(yes))));
    List<FakeTelegram.Called> sent = telegram.of("sendMessage");
    assertFalse(sent.get(0).with().has("reply_markup"));
    assertEquals(
        "a1b2",
        sent.get(sent.size() - 1)
            .with()
            .path("reply_markup")
            .path("inline_keyboard")
            .get(0)
            .get(0)
            .path("callback_data")
            .asText());
  }

  @Test
  void sendsFilesAndPictures() {
    platform.send(
        dana,
        Reply.of(
            Block.Text.of("Here."),
            new Block.File("a.csv", "text/csv", Content.of("a,b")),
            new Block.File("chart.png", "image/png", Content.of("PNG"))));
    assertTrue(telegram.of("sendDocument").get(0).body().contains("a,b"));
    assertTrue(telegram.of("sendPhoto").get(0).body().contains("chart.png"));
  }

  @Test
  void drawsAChartWithItsFiguresInTheCaption() {
    Block.Chart chart =
        new Block.Chart(
            "Touches & replies",
            List.of("11/25"),
            List.of(new Block.Chart.Series("触达", List.of(12.0))));
    platform.send(dana, Reply.of(Block.Text.of("The day."), chart));
    String photo = telegram.of("sendPhoto").get(0).body();
    assertTrue(photo.contains("PNG"));
    assertTrue(photo.contains("<b>Touches &amp; replies</b>"));
    assertTrue(photo.contains("触达") && photo.contains("12"));
    assertFalse(telegram.of("sendMessage").get(0).body().contains("12"));
  }

  @Test
  void followsAGroupThatMoved() {
    telegram.moved.put("-5", "-100777");
    platform.send(group, Reply.text("hello"));
    platform.send(group, Reply.text("again"));
    assertEquals(
        List.of("-100777", "-100777"),
        telegram.of("sendMessage").stream().map(c -> c.with().path("chat_id").asText()).toList());
  }

  @Test
  void knowsWhoBlockedItAndHowLongToWait() {
    telegram.blocked.add("42");
    assertTrue(
        assertThrows(DeliveryException.class, () -> platform.send(dana, Reply.text("x")))
            .isPermanent());
    telegram.refusals.add("429 Too Many Requests");
    DeliveryException busy =
        assertThrows(DeliveryException.class, () -> platform.send(group, Reply.text("x")));
    assertFalse(busy.isPermanent());
    assertEquals(Optional.of(Duration.ofSeconds(3)), busy.retryAfter());
    telegram.refusals.add("502 Bad Gateway");
    assertFalse(
        assertThrows(DeliveryException.class, () -> platform.send(group, Reply.text("x")))
            .isPermanent());
  }

  @ParameterizedTest
  @CsvSource({
    "400 Bad Request: chat not found, true",
    "401 Unauthorized, true",
    "403 Forbidden: bot was blocked by the user, true",
    "403 Forbidden: bot was kicked from the supergroup chat, true",
    "429 Too Many Requests, false",
    "500 Internal Server Error, false",
    "502 Bad Gateway, false"
  })
  void eachRefusalIsForNowOrForGood(String refusal, boolean permanent) {
    telegram.refusals.add(refusal);
    DeliveryException e =
        assertThrows(DeliveryException.class, () -> platform.send(dana, Reply.text("x")));
    assertEquals(permanent, e.isPermanent());
    assertFalse(e.getMessage().contains("7:T"), "no token in a reason");
  }

  @Test
  void theDoctorLearnsWhetherTheTokenIsGoodAndWhoElseIsCalled() {
    assertEquals(
        List.of(
            Diagnosis.good("telegram.token", "@sdr_bot"), Diagnosis.good("telegram.polling", "")),
        platform.examine());
    telegram.webhook = "https://other.example/hook";
    assertTrue(
        platform
            .examine()
            .contains(Diagnosis.wrong("telegram.other_webhook", "https://other.example/hook")));
    telegram.refusals.add("401 Unauthorized");
    assertEquals("telegram.token_refused", platform.examine().get(0).key());
  }
}
