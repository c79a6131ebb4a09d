package whynow.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whynow.chat.ChatMessage;
import whynow.chat.ChatMessage.Attachment;
import whynow.chat.Content;
import whynow.chat.Conversation;
import whynow.chat.Person;
import whynow.chat.Sent;

/** Reads Telegram's updates. */
final class Updates {
  private static final String NAME = TelegramPlatform.NAME;
  private static final int LARGEST_FILE = 5_000_000;

  /** Gets a file by its id. */
  interface Files {
    Content get(String fileId);
  }

  private final Files files;

  Updates(Files files) {
    this.files = files;
  }

  /**
   * What a person said or pressed; empty for what is not meant for us.
   *
   * @param self our user name, empty while unknown
   */
  Optional<ChatMessage> read(JsonNode update, String self) {
    String id = "telegram:" + update.path("update_id").asLong();
    JsonNode press = update.path("callback_query");
    if (press.has("data")) {
      return Optional.of(press(id, press));
    }
    JsonNode message = update.path("message");
    boolean said = message.has("text") || message.has("document");
    return said && isForUs(message, self) ? Optional.of(said(id, message, self)) : Optional.empty();
  }

  /** In a group only what is said to us: we may be given more than that. */
  private static boolean isForUs(JsonNode message, String self) {
    if (message.path("from").path("is_bot").asBoolean()) {
      return false;
    }
    String text = text(message);
    boolean othersCommand =
        text.matches("(?s)/\\w+@\\w+.*")
            && !lower(text).matches("(?s)/\\w+@" + lower(self) + "\\b.*");
    boolean toUs =
        text.startsWith("/")
            || mentions(text, self)
            || lower(message.path("reply_to_message").path("from").path("username").asText())
                .equals(lower(self));
    return !othersCommand && (toUs || !isShared(message.path("chat")));
  }

  private static boolean mentions(String text, String self) {
    return !self.isEmpty() && lower(text).contains("@" + lower(self));
  }

  private ChatMessage said(String id, JsonNode message, String self) {
    return new ChatMessage(
        id,
        conversation(message),
        person(message.path("from")),
        command(text(message), self),
        Optional.empty(),
        Optional.empty(),
        attachments(message.path("document")),
        Instant.ofEpochSecond(message.path("date").asLong()));
  }

  private static ChatMessage press(String id, JsonNode press) {
    JsonNode message = press.path("message");
    Conversation conversation = conversation(message);
    return new ChatMessage(
        id,
        conversation,
        person(press.path("from")),
        label(message, press.path("data").asText()),
        Optional.of(press.path("data").asText()),
        Optional.of(new Sent(conversation, message.path("message_id").asText())),
        List.of(),
        Instant.ofEpochSecond(message.path("date").asLong()));
  }

  /** What stands on the button that was pressed; empty when Telegram no longer shows it. */
  private static String label(JsonNode message, String data) {
    for (JsonNode row : message.path("reply_markup").path("inline_keyboard")) {
      for (JsonNode button : row) {
        if (button.path("callback_data").asText().equals(data)) {
          return button.path("text").asText();
        }
      }
    }
    return "";
  }

  private List<Attachment> attachments(JsonNode document) {
    boolean readable =
        document.has("file_id") && document.path("file_size").asLong() < LARGEST_FILE;
    return readable
        ? List.of(
            new Attachment(
                document.path("file_name").asText("file"),
                files.get(document.path("file_id").asText())))
        : List.of();
  }

  private static Conversation conversation(JsonNode message) {
    JsonNode chat = message.path("chat");
    Optional<String> topic =
        message.path("is_topic_message").asBoolean()
            ? Optional.of(message.path("message_thread_id").asText())
            : Optional.empty();
    return new Conversation(NAME, chat.path("id").asText(), topic, isShared(chat));
  }

  private static boolean isShared(JsonNode chat) {
    return !chat.path("type").asText("private").equals("private");
  }

  private static Person person(JsonNode from) {
    String name =
        Stream.of("first_name", "last_name")
            .map(part -> from.path(part).asText(""))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return new Person(
        NAME,
        from.path("id").asText(),
        name.isEmpty() ? from.path("username").asText("") : name,
        "");
  }

  /** Telegram begins every chat with {@code /start}, with the code of a link that led there. */
  private static String command(String text, String self) {
    String own = self.isEmpty() ? text : text.replaceFirst("(?i)@" + self + "\\b", "").strip();
    if (own.equals("/start")) {
      return "help";
    }
    return own.startsWith("/start ") ? "link " + own.substring("/start ".length()).strip() : own;
  }

  private static String text(JsonNode message) {
    return message.path("text").asText(message.path("caption").asText("")).strip();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
