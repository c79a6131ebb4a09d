package whynow.chat.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.chat.Block;
import whynow.chat.ChartPicture;
import whynow.chat.ChatMessage;
import whynow.chat.ChatPlatform;
import whynow.chat.Choice;
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
 * WeCom: encrypted callbacks in, text and cards with buttons out, a menu, and a robot for groups.
 */
public final class WeComPlatform implements ChatPlatform {
  /** The conversation of the group robot: it speaks, nobody can answer. */
  static final Conversation ROBOT = new Conversation("wecom", "robot", Optional.empty(), true);

  static final String NAME = "wecom";

  /** Before the code by which a card may be updated once. */
  static final String CARD = "card:";

  /** What a group robot takes in one message, in bytes. */
  private static final int LONGEST_ROBOT = 4_096;

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

  @Override
  public Optional<Conversation> board() {
    return account.robot().map(url -> ROBOT);
  }

  /**
   * A card whose button was pressed shows the result. Nothing else can be edited here: what only
   * tells how far we are is not sent again, an answer comes as a message of its own.
   */
  @Override
  public Sent replace(Sent sent, Reply reply) {
    if (reply.tellsProgress()) {
      return sent;
    }
    return sent.id().startsWith(CARD) && isShown(sent, reply)
        ? sent
        : send(sent.conversation(), reply);
  }

  /** True when the card tells the whole reply; else its buttons are spent at most. */
  private boolean isShown(Sent sent, Reply reply) {
    Optional<TemplateCard> card = TemplateCard.of(reply);
    Map<String, Object> update = new HashMap<>();
    update.put("userids", List.of(sent.conversation().id()));
    update.put("agentid", account.agentId());
    update.put("response_code", sent.id().substring(CARD.length()));
    card.ifPresentOrElse(
        c -> update.put("template_card", c.inPlace()),
        () -> update.put("button", TemplateCard.spent()));
    try {
      api.post("/cgi-bin/message/update_template_card", update);
      return card.isPresent();
    } catch (WeixinError e) {
      LOG.info("A card could not be updated: {}", e.getMessage());
      return false;
    }
  }

  @Override
  public Sent send(Conversation to, Reply reply) {
    List<?> all =
        to.shared() ? RobotMarkdown.pages(reply, LONGEST_ROBOT, choice -> false) : parts(reply);
    List<String> ids = parts.deliver(to, all, (part, i) -> deliver(to, part));
    return new Sent(to, ids.get(0));
  }

  /** Texts, cards and files, in order. */
  static List<Object> parts(Reply reply) {
    List<Object> all = new ArrayList<>();
    TemplateCard.of(reply).ifPresentOrElse(all::add, () -> all.addAll(textAndButtons(reply)));
    reply.blocks().stream().filter(Block.File.class::isInstance).forEach(all::add);
    all.addAll(ChartPicture.files(reply));
    return all;
  }

  private static List<Object> textAndButtons(Reply reply) {
    List<Choice> buttons = TemplateCard.buttonsOf(reply);
    List<Object> all = new ArrayList<>(WeixinText.pages(reply, c -> !buttons.contains(c)));
    all.addAll(TemplateCard.under(reply));
    return all;
  }

  private String deliver(Conversation to, Object part) {
    try {
      if (to.shared()) {
        return robot((String) part);
      }
      return part instanceof TemplateCard card ? card(to, card) : post(to, content(part));
    } catch (WeixinError e) {
      throw e.delivery();
    }
  }

  private Map<String, ?> content(Object part) {
    return part instanceof Block.File file
        ? media(file)
        : Map.of("msgtype", "text", "text", Map.of("content", part));
  }

  private String card(Conversation to, TemplateCard card) {
    return post(to, Map.of("msgtype", "template_card", "template_card", card.json()));
  }

  private String post(Conversation to, Map<String, ?> content) {
    Map<String, Object> message = new HashMap<>(content);
    message.put("touser", to.id());
    message.put("agentid", account.agentId());
    JsonNode answer = api.post("/cgi-bin/message/send", message);
    if (List.of(answer.path("invaliduser").asText().split("\\|")).contains(to.id())) {
      throw new WeixinError(WeixinError.NOT_VISIBLE, "");
    }
    String code = answer.path("response_code").asText();
    return code.isEmpty() ? answer.path("msgid").asText("sent") : CARD + code;
  }

  private Map<String, ?> media(Block.File file) {
    String type = file.mediaType().startsWith("image/") ? "image" : "file";
    String id = api.upload("/cgi-bin/media/upload?type=" + type, file.name(), file.content());
    return Map.of("msgtype", type, type, Map.of("media_id", id));
  }

  /** The robot's address carries its own key. */
  private String robot(String markdown) {
    URI url =
        account.robot().orElseThrow(() -> DeliveryException.permanent("no WECOM_ROBOT_URL is set"));
    api.postTo(url, Map.of("msgtype", "markdown_v2", "markdown_v2", Map.of("content", markdown)));
    return "robot";
  }

  @Override
  public List<Diagnosis> examine() {
    return api.examine(NAME);
  }

  @Override
  public void close() {}
}
