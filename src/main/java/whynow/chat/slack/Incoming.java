package whynow.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whynow.chat.ChatMessage;
import whynow.chat.ChatMessage.Attachment;
import whynow.chat.Content;
import whynow.chat.Conversation;
import whynow.chat.DeliveryException;
import whynow.chat.Person;
import whynow.chat.Sent;

/** Reads Slack's payloads. */
final class Incoming {
  private static final String NAME = SlackPlatform.NAME;

  /** Stands for the Home tab where a thread would stand. */
  static final String HOME = "home";

  private final SlackApi api;
  private final Clock clock;

  Incoming(SlackApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  /**
   * A direct message, or one that mentions us.
   *
   * @param envelope the whole {@code event_callback}
   */
  Optional<ChatMessage> event(JsonNode envelope) {
    JsonNode event = envelope.path("event");
    if (!isForUs(event)) {
      return Optional.empty();
    }
    String text = SlackText.withoutMention(event.path("text").asText(""));
    return Optional.of(
        new ChatMessage(
            "slack:event:" + envelope.path("event_id").asText(),
            conversation(event),
            new Person(NAME, user(event), "", event.path("user_team").asText(team(envelope))),
            SlackText.plain(text, api::nameOf),
            Optional.empty(),
            Optional.empty(),
            files(event.path("files")),
            time(event.path("ts").asText())));
  }

  /** Who opens our Home tab asks for their day there. */
  Optional<ChatMessage> home(JsonNode envelope) {
    JsonNode event = envelope.path("event");
    boolean opened = event.path("type").asText().equals("app_home_opened");
    if (!opened || !event.path("tab").asText().equals("home")) {
      return Optional.empty();
    }
    String user = user(event);
    return Optional.of(
        ChatMessage.said(
            "slack:event:" + envelope.path("event_id").asText(),
            new Conversation(NAME, user, Optional.of(HOME), false),
            new Person(NAME, user, "", envelope.path("team_id").asText()),
            "today",
            clock.instant()));
  }

  /** Edits, joins and other bots are none of our business. */
  private static boolean isForUs(JsonNode event) {
    boolean plain = List.of("", "file_share").contains(event.path("subtype").asText(""));
    boolean direct = event.path("channel_type").asText().equals("im");
    boolean asked = event.path("type").asText().equals("app_mention");
    boolean said = event.path("type").asText().equals("message") && direct;
    return plain && (asked || said) && !event.hasNonNull("bot_id") && !user(event).isEmpty();
  }

  private static String user(JsonNode event) {
    return event.path("user").asText("");
  }

  private static String team(JsonNode envelope) {
    return envelope.path("event").path("team").asText(envelope.path("team_id").asText(""));
  }

  /** In a channel the answer stands in the thread of the question. */
  private static Conversation conversation(JsonNode event) {
    Optional<String> thread = Optional.ofNullable(event.path("thread_ts").asText(null));
    if (event.path("channel").asText().startsWith("D")) {
      return new Conversation(NAME, user(event), thread, false);
    }
    String own = event.path("ts").asText();
    return new Conversation(
        NAME, event.path("channel").asText(), Optional.of(thread.orElse(own)), true);
  }

  private static List<Attachment> files(JsonNode files) {
    List<Attachment> attachments = new ArrayList<>();
    for (JsonNode file : files) {
      String url = file.path("url_private_download").asText(file.path("url_private").asText());
      attachments.add(Attachment.at(file.path("name").asText("file"), url));
    }
    return attachments;
  }

  /** Asks Slack for the sender's name and the files; what was acknowledged waited for neither. */
  ChatMessage whole(ChatMessage message) {
    Person sender = message.sender();
    return new ChatMessage(
        message.id(),
        message.conversation(),
        new Person(sender.platform(), sender.id(), api.nameOf(sender.id()), sender.team()),
        message.text(),
        message.pressed(),
        message.on(),
        message.files().stream().flatMap(file -> fetched(file).stream()).toList(),
        message.sentAt());
  }

  /** Empty for a file that is not Slack's, or too large. */
  private Optional<Attachment> fetched(Attachment file) {
    try {
      Content content = file.address().map(api::download).orElseGet(file::content);
      return Optional.of(new Attachment(file.name(), content));
    } catch (DeliveryException e) {
      if (!e.isPermanent()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** {@code /sdr …}; in a channel the person stands for a thread, since commands have none. */
  ChatMessage command(SlashCommandPayload command) {
    return ChatMessage.said(
        "slack:trigger:" + command.getTriggerId(),
        conversation(command.getChannelId(), Optional.empty(), command.getUserId()),
        person(command.getUserId(), command.getTeamId()),
        SlackText.plain(Optional.ofNullable(command.getText()).orElse(""), api::nameOf),
        clock.instant());
  }

  /** A button or a choice from a list. */
  ChatMessage press(BlockActionPayload payload, BlockActionPayload.Action action) {
    var selected = action.getSelectedOption();
    Conversation conversation = conversation(payload);
    String label = selected == null ? text(action) : selected.getText().getText();
    return new ChatMessage(
        "slack:press:" + action.getActionTs() + ":" + payload.getUser().getId(),
        conversation,
        person(payload.getUser().getId(), team(payload)),
        label,
        Optional.of(selected == null ? action.getValue() : selected.getValue()),
        on(payload, conversation),
        List.of(),
        time(action.getActionTs()));
  }

  private static String text(BlockActionPayload.Action action) {
    return action.getText() == null ? "" : action.getText().getText();
  }

  static Conversation conversation(BlockActionPayload payload) {
    String user = payload.getUser().getId();
    if (payload.getChannel() == null) {
      return Conversation.direct(NAME, user);
    }
    Optional<String> thread = Optional.ofNullable(payload.getContainer().getThreadTs());
    return conversation(payload.getChannel().getId(), thread, user);
  }

  private static Conversation conversation(String channel, Optional<String> thread, String user) {
    return channel.startsWith("D")
        ? new Conversation(NAME, user, thread, false)
        : new Conversation(NAME, channel, Optional.of(thread.orElse(user)), true);
  }

  /** An answer that only the caller sees cannot be edited later. */
  private static Optional<Sent> on(BlockActionPayload payload, Conversation conversation) {
    BlockActionPayload.Container container = payload.getContainer();
    boolean kept = container.getMessageTs() != null && !container.isEphemeral();
    return kept ? Optional.of(new Sent(conversation, container.getMessageTs())) : Optional.empty();
  }

  private static String team(BlockActionPayload payload) {
    String own = payload.getUser().getTeamId();
    return own == null && payload.getTeam() != null ? payload.getTeam().getId() : own;
  }

  /** A modal that was sent off. */
  ChatMessage form(ViewSubmissionPayload payload) {
    String user = payload.getUser().getId();
    String team = payload.getUser().getTeamId();
    return ChatMessage.said(
        "slack:view:" + payload.getView().getId(),
        SlackForm.opened(payload.getView()).conversation(),
        person(user, team == null ? payload.getTeam().getId() : team),
        SlackForm.line(payload.getView()),
        clock.instant());
  }

  private static Person person(String user, String team) {
    return new Person(NAME, user, "", Optional.ofNullable(team).orElse(""));
  }

  private Instant time(String ts) {
    return ts != null && ts.matches("\\d+(\\.\\d+)?")
        ? Instant.ofEpochMilli(new BigDecimal(ts).movePointRight(3).longValue())
        : clock.instant();
  }
}
