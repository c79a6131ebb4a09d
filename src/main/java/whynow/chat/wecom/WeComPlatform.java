package whynow.chat.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.chat.Block;
import whynow.chat.ChatMessage;
import whynow.chat.ChatPlatform;
import whynow.chat.Command;
import whynow.chat.Conversation;
import whynow.chat.DeliveryException;
import whynow.chat.Diagnosis;
import whynow.chat.Pace;
import whynow.chat.Parts;
import whynow.chat.Person;
import whynow.chat.Replays;
import whynow.chat.Reply;
import whynow.chat.Sent;
import whynow.chat.Webhook;

/**
 * WeCom: encrypted callbacks in, text with numbered choices out, a menu, and a robot for groups.
 */
public final class WeComPlatform implements ChatPlatform {
  /** The conversation of the group robot. */
  public static final Conversation ROBOT =
      new Conversation("wecom", "robot", Optional.empty(), true);

  static final String NAME = "wecom";
  private static final Logger LOG = LoggerFactory.getLogger(WeComPlatform.class);

  private final WeComAccount account;
  private final Clock clock;
  private final WeixinApi api;
  private final Webhook webhook;
  private final Pace pace;
  private final Parts parts = new Parts();
  private volatile Consumer<ChatMessage> inbox =
      message -> {
        throw new IllegalStateException("not listening yet");
      };

  /** Not listening yet; the clock is the real time. */
  public WeComPlatform(WeComAccount account, Clock clock) {
    this.account = account;
    this.clock = clock;
    this.api =
        new WeixinApi(
            account.url(),
            "/cgi-bin/gettoken?corpid=" + account.corpId() + "&corpsecret=" + account.secret(),
            clock);
    Envelope envelope = new Envelope(account.token(), account.aesKey(), account.corpId());
    this.webhook = new WeComWebhook(envelope, new Replays(clock), this::take);
    this.pace =
        new Pace(
            clock, Pace.each(30, Duration.ofMinutes(1)), Pace.group(20, Duration.ofMinutes(1)));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void start(Consumer<ChatMessage> to) {
    inbox = to;
    Thread menu = new Thread(this::menu, "wecom-menu");
    menu.setDaemon(true);
    menu.start();
  }

  /** What stands under the chat; a key is a command line. */
  private void menu() {
    try {
      api.post("/cgi-bin/menu/create?agentid=" + account.agentId(), Menu.BUTTONS);
    } catch (WeixinError e) {
      LOG.warn("WeCom did not take the menu: {}", e.getMessage());
    }
  }

  private void take(Map<String, String> fields) {
    Callbacks.read(NAME, fields, clock).ifPresent(inbox);
  }

  @Override
  public Optional<Webhook> webhook() {
    return Optional.of(webhook);
  }

  @Override
  public Duration turn(Conversation to) {
    return pace.turn(to);
  }

  @Override
  public boolean isMember(Person person) {
    return person.team().equals(account.corpId());
  }

  @Override
  public Conversation direct(String personId) {
    return Conversation.direct(NAME, personId);
  }

  /** One acknowledgement, one answer: what only tells how far we are is not sent again. */
  @Override
  public Sent replace(Sent sent, Reply reply) {
    boolean underway = reply.choices().stream().anyMatch(c -> c.command().equals(Command.STOP));
    return underway ? sent : send(sent.conversation(), reply);
  }

  @Override
  public Sent send(Conversation to, Reply reply) {
    List<Object> all = new ArrayList<>(WeixinText.pages(reply));
    reply.blocks().stream().filter(b -> b instanceof Block.File && !to.shared()).forEach(all::add);
    List<String> ids = parts.deliver(to, all, (part, i) -> deliver(to, part));
    return new Sent(to, ids.get(0));
  }

  private String deliver(Conversation to, Object part) {
    try {
      if (to.shared()) {
        return robot((String) part);
      }
      return part instanceof Block.File file
          ? post(to, media(file))
          : post(to, Map.of("msgtype", "text", "text", Map.of("content", part)));
    } catch (WeixinError e) {
      throw e.delivery();
    }
  }

  private String post(Conversation to, Map<String, ?> content) {
    Map<String, Object> message = new java.util.HashMap<>(content);
    message.put("touser", to.id());
    message.put("agentid", account.agentId());
    JsonNode answer = api.post("/cgi-bin/message/send", message);
    if (List.of(answer.path("invaliduser").asText().split("\\|")).contains(to.id())) {
      throw new WeixinError(WeixinError.NOT_VISIBLE, "");
    }
    return answer.path("msgid").asText("sent");
  }

  private Map<String, ?> media(Block.File file) {
    String type = file.mediaType().startsWith("image/") ? "image" : "file";
    String id = api.upload("/cgi-bin/media/upload?type=" + type, file.name(), file.content());
    return Map.of("msgtype", type, type, Map.of("media_id", id));
  }

  /** The robot's address carries its own key. */
  private String robot(String text) {
    URI url =
        account.robot().orElseThrow(() -> DeliveryException.permanent("no WECOM_ROBOT_URL is set"));
    api.postTo(url, Map.of("msgtype", "text", "text", Map.of("content", text)));
    return "robot";
  }

  @Override
  public List<Diagnosis> examine() {
    return api.examine(NAME);
  }

  @Override
  public void close() {}
}
