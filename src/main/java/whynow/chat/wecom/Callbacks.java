package whynow.chat.wecom;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.chat.ChatMessage;
import whynow.chat.Conversation;
import whynow.chat.Person;
import whynow.chat.Sent;

/** Reads the messages and events of WeCom and WeChat. */
public final class Callbacks {
  private Callbacks() {}

  /**
   * What a person said, pressed or chose from the menu; empty for what needs no answer.
   *
   * @param platform {@code wecom} or {@code wechat}
   */
  public static Optional<ChatMessage> read(
      String platform, Map<String, String> fields, Clock clock) {
    String user = fields.getOrDefault("FromUserName", "");
    String event = fields.getOrDefault("Event", "").toLowerCase(java.util.Locale.ROOT);
    Person person = new Person(platform, user, "", fields.getOrDefault("ToUserName", ""));
    Conversation conversation = Conversation.direct(platform, user);
    if (event.equals("template_card_event")) {
      String key = fields.getOrDefault("EventKey", "");
      String code = fields.getOrDefault("ResponseCode", "");
      return Optional.of(
          new ChatMessage(
              id(platform, fields),
              conversation,
              person,
              "",
              Optional.of(key),
              Optional.of(new Sent(conversation, WeComPlatform.CARD + code)),
              List.of(),
              time(fields, clock)));
    }
    return text(fields, event)
        .map(
            text ->
                ChatMessage.said(
                    id(platform, fields), conversation, person, text, time(fields, clock)));
  }

  /** A menu's key is a command line; who subscribes is shown what we can do. */
  private static Optional<String> text(Map<String, String> fields, String event) {
    return switch (event) {
      case "" -> Optional.ofNullable(fields.getOrDefault("Content", fields.get("Recognition")));
      case "click" -> Optional.ofNullable(fields.get("EventKey"));
      case "subscribe" -> Optional.of("help");
      default -> Optional.empty();
    };
  }

  /** Messages have an id; events are told apart by who and when. */
  private static String id(String platform, Map<String, String> fields) {
    String own = fields.getOrDefault("MsgId", "");
    return platform
        + ":"
        + (own.isEmpty()
            ? fields.get("FromUserName")
                + fields.get("CreateTime")
                + fields.getOrDefault("EventKey", "")
            : own);
  }

  private static Instant time(Map<String, String> fields, Clock clock) {
    String seconds = fields.getOrDefault("CreateTime", "");
    return seconds.matches("\\d{1,11}")
        ? Instant.ofEpochSecond(Long.parseLong(seconds))
        : clock.instant();
  }
}
