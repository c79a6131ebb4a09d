package whynow.chat.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import whynow.chat.Block;
import whynow.chat.ChartPicture;
import whynow.chat.ChatMessage;
import whynow.chat.ChatPlatform;
import whynow.chat.Conversation;
import whynow.chat.Diagnosis;
import whynow.chat.Parts;
import whynow.chat.Replays;
import whynow.chat.Reply;
import whynow.chat.Sent;
import whynow.chat.Webhook;
import whynow.chat.wecom.Callbacks;
import whynow.chat.wecom.WeixinApi;
import whynow.chat.wecom.WeixinError;
import whynow.chat.wecom.WeixinText;
import whynow.team.Workspace;

/**
 * WeChat official account. An answer that is ready in time goes back in the request, later ones as
 * customer-service messages; what WeChat refuses after 48 hours stands first at the next contact.
 */
public final class WeChatPlatform implements ChatPlatform {
  static final String NAME = "wechat";
  private static final Duration IN_TIME = Duration.ofSeconds(4);
  private static final Duration MAY_PUSH = Duration.ofDays(2);
  private static final String BETWEEN = "\n————\n";

  private final Clock clock;
  private final Duration inTime;
  private final Workspace workspace;
  private final WeixinApi api;
  private final Webhook webhook;
  private final OpenAnswers open = new OpenAnswers();
  private final Parts parts = new Parts();
  private volatile Consumer<ChatMessage> inbox =
      message -> {
        throw new IllegalStateException("not listening yet");
      };

  /**
   * Not listening yet.
   *
   * @param clock the real time
   * @param workspace keeps what could not be said in time
   */
  public WeChatPlatform(WeChatAccount account, Clock clock, Workspace workspace) {
    this(account, clock, workspace, IN_TIME);
  }

  /** The same with another time that a request is held open. */
  WeChatPlatform(WeChatAccount account, Clock clock, Workspace workspace, Duration inTime) {
    this.clock = clock;
    this.inTime = inTime;
    this.workspace = workspace;
    this.api =
        new WeixinApi(
            account.url(),
            "/cgi-bin/token?grant_type=client_credential&appid="
                + account.appId()
                + "&secret="
                + account.secret(),
            clock);
    this.webhook = new WeChatWebhook(account, new Replays(clock), this::take);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void start(Consumer<ChatMessage> to) {
    inbox = to;
  }

  private Optional<String> take(Map<String, String> fields) {
    return Callbacks.read(NAME, fields, clock)
        .flatMap(message -> open.during(message.sender().id(), () -> hear(message), inTime));
  }

  private void hear(ChatMessage message) {
    workspace.set(heard(message.conversation()), clock.instant().toString());
    inbox.accept(message);
  }

  /** An official account may write first for 48 hours after it was written to. */
  @Override
  public boolean isOpen(Conversation to) {
    return workspace
        .value(heard(to))
        .map(Instant::parse)
        .filter(at -> clock.instant().isBefore(at.plus(MAY_PUSH)))
        .isPresent();
  }

  private static String heard(Conversation to) {
    return "wechat.heard." + to.id();
  }

  @Override
  public Optional<Webhook> webhook() {
    return Optional.of(webhook);
  }

  @Override
  public Conversation direct(String personId) {
    return Conversation.direct(NAME, personId);
  }

  /** One acknowledgement, one answer: what only tells how far we are is not sent again. */
  @Override
  public Sent replace(Sent sent, Reply reply) {
    return reply.tellsProgress() ? sent : send(sent.conversation(), reply);
  }

  @Override
  public Sent send(Conversation to, Reply reply) {
    List<Object> all = new ArrayList<>(waiting(to));
    all.addAll(WeixinText.pages(reply));
    reply.blocks().stream().filter(WeChatPlatform::isPicture).forEach(all::add);
    all.addAll(ChartPicture.files(reply));
    List<String> ids = parts.deliver(to, all, (part, i) -> deliver(to, part));
    if (!ids.contains("kept")) {
      workspace.set(name(to), "");
    }
    return new Sent(to, ids.get(0));
  }

  private static boolean isPicture(Block block) {
    return block instanceof Block.File file && file.mediaType().startsWith("image/");
  }

  private List<String> waiting(Conversation to) {
    String kept = workspace.value(name(to)).orElse("");
    return kept.isEmpty() ? List.of() : List.of(kept.split(BETWEEN));
  }

  private String deliver(Conversation to, Object part) {
    try {
      if (part instanceof Block.File file) {
        String id = api.upload("/cgi-bin/media/upload?type=image", file.name(), file.content());
        return push(to, Map.of("msgtype", "image", "image", Map.of("media_id", id)));
      }
      return open.take(to.id(), (String) part)
          ? "answered"
          : push(to, Map.of("msgtype", "text", "text", Map.of("content", part)));
    } catch (WeixinError e) {
      if (e.code() == WeixinError.OUT_OF_TIME && part instanceof String text) {
        return keep(to, text);
      }
      throw e.delivery();
    }
  }

  private String push(Conversation to, Map<String, ?> content) {
    Map<String, Object> message = new HashMap<>(content);
    message.put("touser", to.id());
    api.post("/cgi-bin/message/custom/send", message);
    return "pushed";
  }

  /** It is said first when the person writes again. */
  private String keep(Conversation to, String text) {
    List<String> all = new ArrayList<>(waiting(to));
    if (!all.contains(text)) {
      all.add(text);
    }
    workspace.set(name(to), String.join(BETWEEN, all));
    return "kept";
  }

  private static String name(Conversation to) {
    return "wechat.waiting." + to.id();
  }

  @Override
  public List<Diagnosis> examine() {
    return api.examine(NAME);
  }

  @Override
  public void close() {}
}
