package whynow.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import whynow.chat.Block;
import whynow.chat.Conversation;
import whynow.chat.DeliveryException;
import whynow.chat.Parts;
import whynow.chat.Reply;
import whynow.chat.Sent;

/** Sends, edits and takes away messages. */
final class TelegramMessages {
  private final TelegramApi api;
  private final Parts parts = new Parts();

  /** Groups that became supergroups, by their old id. */
  private final Map<String, String> moved = new ConcurrentHashMap<>();

  TelegramMessages(TelegramApi api) {
    this.api = api;
  }

  /** Of earlier messages as many are edited as there are pages; the rest is taken away. */
  Sent deliver(Conversation to, Reply reply, List<String> earlier) {
    List<Photo> photos = reply.blocks().stream().flatMap(Photo::of).toList();
    List<Object> all =
        new ArrayList<>(TelegramPage.of(photos.isEmpty() ? reply : Photo.none(reply)));
    all.addAll(photos);
    reply.blocks().stream().filter(b -> b instanceof Block.File).forEach(all::add);
    List<String> ids =
        parts.deliver(
            to, all, (part, i) -> deliver(to, part, i < earlier.size() ? earlier.get(i) : ""));
    earlier.stream().skip(all.size()).forEach(id -> takeAway(to, id));
    return new Sent(to, String.join(" ", ids.stream().filter(id -> !id.isEmpty()).toList()));
  }

  private String deliver(Conversation to, Object part, String earlier) {
    try {
      if (part instanceof Block.File file) {
        there(to, chat -> document(to, chat, file));
        return "";
      }
      if (part instanceof Photo photo) {
        there(
            to,
            chat ->
                api.upload(
                    "sendPhoto", "photo", "chart.png", photo.png(), captioned(to, chat, photo)));
        return "";
      }
      TelegramPage page = (TelegramPage) part;
      return !earlier.isEmpty() && edited(to, earlier, page) ? earlier : post(to, page);
    } catch (TelegramError e) {
      throw e.delivery();
    }
  }

  private String post(Conversation to, TelegramPage page) {
    return there(to, chat -> api.call("sendMessage", message(to, chat, page)))
        .path("message_id")
        .asText();
  }

  private boolean edited(Conversation to, String id, TelegramPage page) {
    try {
      there(
          to,
          chat -> {
            Map<String, Object> edit = message(to, chat, page);
            edit.put("message_id", Long.parseLong(id));
            edit.remove("message_thread_id");
            return api.call("editMessageText", edit);
          });
      return true;
    } catch (TelegramError e) {
      if (e.isUnchanged() || e.isUneditable()) {
        return e.isUnchanged();
      }
      throw e;
    }
  }

  private static Map<String, Object> message(Conversation to, String chat, TelegramPage page) {
    Map<String, Object> message = address(to, chat);
    message.put("text", page.html());
    message.put("parse_mode", "HTML");
    message.put("link_preview_options", Map.of("is_disabled", true));
    if (!page.keyboard().isEmpty()) {
      message.put("reply_markup", Map.of("inline_keyboard", page.keyboard()));
    }
    return message;
  }

  private static Map<String, Object> address(Conversation to, String chat) {
    Map<String, Object> address = new HashMap<>(Map.of("chat_id", chat));
    to.thread().ifPresent(topic -> address.put("message_thread_id", Long.parseLong(topic)));
    return address;
  }

  private static Map<String, Object> captioned(Conversation to, String chat, Photo photo) {
    Map<String, Object> message = address(to, chat);
    message.put("caption", photo.caption());
    message.put("parse_mode", "HTML");
    return message;
  }

  /** Pictures are shown, other files kept as documents. */
  private JsonNode document(Conversation to, String chat, Block.File file) {
    boolean picture = file.mediaType().equals("image/png");
    return api.upload(
        picture ? "sendPhoto" : "sendDocument",
        picture ? "photo" : "document",
        file.name(),
        file.content(),
        address(to, chat));
  }

  /** Calls with the chat's id, and with its new id when the group has moved. */
  private JsonNode there(Conversation to, Function<String, JsonNode> call) {
    try {
      return call.apply(moved.getOrDefault(to.id(), to.id()));
    } catch (TelegramError e) {
      if (e.movedTo().isEmpty()) {
        throw e;
      }
      String newId = String.valueOf(e.movedTo().getAsLong());
      moved.put(to.id(), newId);
      return call.apply(newId);
    }
  }

  private void takeAway(Conversation to, String id) {
    try {
      there(
          to,
          chat ->
              api.call("deleteMessage", Map.of("chat_id", chat, "message_id", Long.parseLong(id))));
    } catch (TelegramError e) {
      DeliveryException reason = e.delivery();
      if (!reason.isPermanent()) {
        throw reason;
      }
    }
  }
}
