package whynow.chat.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.chat.ChatMessage;
import whynow.chat.ChatPlatform;
import whynow.chat.Choice;
import whynow.chat.Conversation;
import whynow.chat.Diagnosis;
import whynow.chat.Pace;
import whynow.chat.Parts;
import whynow.chat.Person;
import whynow.chat.Reply;
import whynow.chat.Sent;

/**
 * WeCom's smart robot: spoken to alone or with @ in a group, over a connection that we open. The
 * answer grows in place while the work goes on. People are the same as in WeCom's app.
 */
public final class SmartRobot implements ChatPlatform {
  static final String NAME = "wecom-robot";
  private static final Logger LOG = LoggerFactory.getLogger(SmartRobot.class);
  private static final int LONGEST = 20_480;

  private final SmartRobotAccount account;
  private final Clock clock;
  private final LongConnection connection;
  private final RobotTurns turns;
  private final Pace pace;
  private final Parts parts = new Parts();
  private volatile Consumer<ChatMessage> inbox =
      message -> {
        throw new IllegalStateException("not listening yet");
      };

  /** Not connected yet; the clock is the real time. */
  public SmartRobot(SmartRobotAccount account, Clock clock) {
    this.account = account;
    this.clock = clock;
    this.connection = new LongConnection(account, this::take);
    this.turns = new RobotTurns(clock);
    this.pace =
        new Pace(
            clock, Pace.each(30, Duration.ofMinutes(1)), Pace.each(1_000, Duration.ofHours(1)));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void start(Consumer<ChatMessage> to) {
    inbox = to;
    connection.start();
  }

  private void take(JsonNode frame) {
    String request = frame.at("/headers/req_id").asText();
    JsonNode body = frame.path("body");
    if (frame.path("cmd").asText().equals("aibot_msg_callback")) {
      message(request, body);
    } else if (body.at("/event/eventtype").asText().equals("template_card_event")) {
      inbox.accept(pressed(request, body));
    }
  }

  /** The question is noted before it is kept, since its answer may be there at once. */
  private void message(String request, JsonNode body) {
    ChatMessage message =
        ChatMessage.said(id(body), conversation(body), person(body), text(body), time(body));
    turns.open(message.conversation().key(), request);
    inbox.accept(message);
  }

  private ChatMessage pressed(String request, JsonNode body) {
    Conversation conversation = conversation(body);
    String key = body.at("/event/template_card_event/event_key").asText();
    return new ChatMessage(
        id(body),
        conversation,
        person(body),
        "",
        Optional.of(key),
        Optional.of(new Sent(conversation, WeComPlatform.CARD + request)),
        List.of(),
        time(body));
  }

  private static String id(JsonNode body) {
    return NAME + ":" + body.path("msgid").asText();
  }

  private static Conversation conversation(JsonNode body) {
    return body.path("chattype").asText().equals("group")
        ? new Conversation(NAME, body.path("chatid").asText(), Optional.empty(), true)
        : Conversation.direct(NAME, body.at("/from/userid").asText());
  }

  private Person person(JsonNode body) {
    String corp = body.at("/from/corpid").asText(account.corpId());
    return new Person(WeComPlatform.NAME, body.at("/from/userid").asText(), "", corp);
  }

  /** In a group the robot's own name stands before the words. */
  private static String text(JsonNode body) {
    String said = body.at("/text/content").asText(body.at("/voice/content").asText());
    for (JsonNode item : body.at("/mixed/msg_item")) {
      said += item.at("/text/content").asText();
    }
    return said.strip().replaceFirst("^@\\S+\\s+", "");
  }

  private Instant time(JsonNode body) {
    long seconds = body.path("create_time").asLong();
    return seconds > 0 ? Instant.ofEpochSecond(seconds) : clock.instant();
  }

  @Override
  public boolean isMember(Person person) {
    return person.team().equals(account.corpId());
  }

  @Override
  public boolean reaches(String platform) {
    return platform.equals(WeComPlatform.NAME);
  }

  @Override
  public Conversation direct(String personId) {
    return Conversation.direct(NAME, personId);
  }

  @Override
  public Duration turn(Conversation to) {
    return pace.turn(to);
  }

  /** A card whose button was pressed shows the result; WeCom takes it for five seconds. */
  @Override
  public Sent replace(Sent sent, Reply reply) {
    return sent.id().startsWith(WeComPlatform.CARD) && isShown(sent, reply)
        ? sent
        : send(sent.conversation(), reply);
  }

  private boolean isShown(Sent sent, Reply reply) {
    Optional<TemplateCard> card = TemplateCard.of(reply);
    String request = sent.id().substring(WeComPlatform.CARD.length());
    try {
      card.ifPresent(c -> connection.ask("aibot_respond_update_msg", request, update(c)));
      return card.isPresent();
    } catch (WeixinError late) {
      LOG.info("A card could not be updated: {}", late.getMessage());
      return false;
    }
  }

  private static Map<String, ?> update(TemplateCard card) {
    return Map.of("response_type", "update_template_card", "template_card", card.inPlace());
  }

  @Override
  public Sent send(Conversation to, Reply reply) {
    List<Choice> buttons = reply.tellsProgress() ? List.of() : TemplateCard.buttonsOf(reply);
    List<Object> all =
        new ArrayList<>(RobotMarkdown.pages(reply, LONGEST, c -> !buttons.contains(c)));
    if (!reply.tellsProgress()) {
      all.addAll(TemplateCard.under(reply));
    }
    parts.deliver(to, all, (part, i) -> deliver(to, part, reply));
    return new Sent(to, "answer");
  }

  private String deliver(Conversation to, Object part, Reply reply) {
    try {
      if (part instanceof TemplateCard card) {
        push(to, Map.of("msgtype", "template_card", "template_card", card.json()));
      } else if (!answered(to, (String) part, reply) && !reply.tellsProgress()) {
        push(to, Map.of("msgtype", "markdown", "markdown", Map.of("content", part)));
      }
      return "sent";
    } catch (WeixinError e) {
      throw e.delivery();
    }
  }

  /** The question's own answer, growing or whole; false when no question waits for these words. */
  private boolean answered(Conversation to, String words, Reply reply) {
    return !reply.unasked()
        && turns
            .current(to.key())
            .map(turn -> stream(to, turn, words, reply.tellsProgress()))
            .orElse(false);
  }

  /** False when WeCom takes no answer to that question any more. */
  private boolean stream(Conversation to, RobotTurns.Turn turn, String words, boolean underway) {
    Map<String, Object> stream = Map.of("id", turn.stream(), "finish", !underway, "content", words);
    try {
      connection.ask(
          "aibot_respond_msg", turn.request(), Map.of("msgtype", "stream", "stream", stream));
    } catch (WeixinError e) {
      if (e.isPassing()) {
        throw e;
      }
      turns.end(to.key(), turn);
      return false;
    }
    if (!underway) {
      turns.end(to.key(), turn);
    }
    return true;
  }

  private void push(Conversation to, Map<String, ?> content) {
    Map<String, Object> body = new HashMap<>(content);
    body.put("chatid", to.id());
    body.put("chat_type", to.shared() ? 2 : 1);
    connection.ask("aibot_send_msg", LongConnection.newId(), body);
  }

  @Override
  public List<Diagnosis> examine() {
    boolean good = connection.connected();
    return List.of(
        good
            ? Diagnosis.good("robot.token", "")
            : Diagnosis.wrong("robot.refused", connection.trouble()));
  }

  @Override
  public void close() {
    connection.close();
  }
}
