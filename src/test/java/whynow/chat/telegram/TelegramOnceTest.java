package whynow.chat.telegram;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import whynow.chat.ChatPlatform;
import whynow.chat.Commands;
import whynow.chat.Content;
import whynow.chat.MemoryWorkspace;
import whynow.chat.OnceContract;
import whynow.chat.Webhook;
import whynow.language.Messages;
import whynow.playbook.DataFolder;

class TelegramOnceTest extends OnceContract {
  private final FakeTelegram telegram = new FakeTelegram();

  @Override
  protected ChatPlatform platform(Clock clock) {
    Messages messages = new Messages(new DataFolder(Path.of("data")));
    return new TelegramPlatform(
        new TelegramAccount(
            "7:T",
            Optional.of(URI.create("https://bot.example")),
            Optional.of("s3cret"),
            Optional.of(telegram.url())),
        clock,
        new MemoryWorkspace(),
        () -> new Commands(List.of(), messages),
        Duration.ofMillis(5));
  }

  @AfterEach
  void close() {
    telegram.close();
  }

  @Override
  protected Map<String, Callable<Webhook.Request>> events() {
    String chat = "\"from\":{\"id\":42},\"chat\":{\"id\":42,\"type\":\"private\"}";
    return Map.of(
        "message",
            update(7, "\"message\":{\"message_id\":1,\"date\":1," + chat + ",\"text\":\"hi\"}"),
        "press",
            update(
                8,
                "\"callback_query\":{\"id\":\"c\",\"from\":{\"id\":42},\"data\":\"a1b2\","
                    + "\"message\":{\"message_id\":1,\"date\":1,"
                    + chat
                    + "}}"));
  }

  private static Callable<Webhook.Request> update(int id, String what) {
    return () ->
        new Webhook.Request(
            "POST",
            Map.of(),
            Map.of("X-Telegram-Bot-Api-Secret-Token", List.of("s3cret")),
            Content.of("{\"update_id\":" + id + "," + what + "}"),
            "");
  }
}
