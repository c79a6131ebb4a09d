package whynow.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.chat.ChatMessage;
import whynow.chat.ChatPlatform;
import whynow.chat.Commands;
import whynow.chat.Conversation;
import whynow.chat.Diagnosis;
import whynow.chat.Pace;
import whynow.chat.Reply;
import whynow.chat.Sent;
import whynow.chat.Webhook;
import whynow.team.Workspace;

/** Telegram: updates by long polling or webhook in, HTML and inline keyboards out. */
public final class TelegramPlatform implements ChatPlatform {
  static final String NAME = "telegram";
  private static final Logger LOG = LoggerFactory.getLogger(TelegramPlatform.class);

  private final TelegramAccount account;
  private final TelegramApi api;
  private final TelegramMessages messages;
  private final Updates updates;
  private final Supplier<Commands> commands;
  private final PollLoop loop;
  private final Optional<Webhook> webhook;
  private final Pace pace;
  private final ExecutorService aside =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "telegram-aside");
            thread.setDaemon(true);
            return thread;
          });
  private volatile String self = "";
  private volatile Consumer<ChatMessage> inbox =
      message -> {
        throw new IllegalStateException("not listening yet");
      };

  /**
   * Not listening yet.
   *
   * @param clock the real time, for pace
   * @param workspace keeps which update comes next
   * @param commands for the menu
   */
  public TelegramPlatform(
      TelegramAccount account, Clock clock, Workspace workspace, Supplier<Commands> commands) {
    this(account, clock, workspace, commands, Duration.ofSeconds(1));
  }

  TelegramPlatform(
      TelegramAccount account,
      Clock clock,
      Workspace workspace,
      Supplier<Commands> commands,
      Duration firstWait) {
    this.account = account;
    this.commands = commands;
    this.api = new TelegramApi(account);
    this.messages = new TelegramMessages(api);
    this.updates = new Updates(api::download);
    String botId = account.token().replaceFirst(":.*", "");
    this.loop = new PollLoop(api, new Bookmark(workspace, botId, clock), this::take, firstWait);
    this.webhook = account.webhook().map(url -> new TelegramWebhook(secret(), this::take));
    this.pace =
        new Pace(
            clock,
            Pace.each(1, Duration.ofSeconds(1)),
            Pace.group(20, Duration.ofMinutes(1)),
            Pace.all(30, Duration.ofSeconds(1)));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void start(Consumer<ChatMessage> to) {
    inbox = to;
    aside.execute(this::introduce);
    if (webhook.isEmpty()) {
      loop.start();
    }
  }

  /**
   * Tells Telegram where to call and what we can do; what fails is told again at the next start.
   */
  private void introduce() {
    attempt(() -> self = api.call("getMe", Map.of()).path("username").asText());
    account.webhook().ifPresent(url -> attempt(() -> setWebhook(url + TelegramWebhook.PATH)));
    attempt(() -> TelegramMenu.of(commands.get()).forEach(menu -> api.call("setMyCommands", menu)));
  }

  private void setWebhook(String url) {
    api.call(
        "setWebhook",
        Map.of(
            "url",
            url,
            "secret_token",
            secret(),
            "allowed_updates",
            List.of("message", "callback_query")));
  }

  /** Without a secret of the admin's own we make one that only we and Telegram can know. */
  private String secret() {
    return account.secret().orElseGet(() -> digest("whynow webhook " + account.token()));
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Keeps what an update says; returns normally only when it is kept or is none of ours. */
  private void take(JsonNode update) {
    updates.read(update, self).ifPresent(inbox);
    JsonNode press = update.path("callback_query");
    if (press.has("id")) {
      aside.execute(
          () ->
              attempt(
                  () ->
                      api.call(
                          "answerCallbackQuery",
                          Map.of("callback_query_id", press.path("id").asText()))));
    }
  }

  private static void attempt(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      LOG.warn("Telegram did not take it: {}", e.getMessage());
    }
  }

  @Override
  public Optional<Webhook> webhook() {
    return webhook;
  }

  @Override
  public Duration turn(Conversation to) {
    return pace.turn(to);
  }

  /** The private chat with a person has the person's own id. */
  @Override
  public Conversation direct(String personId) {
    return Conversation.direct(NAME, personId);
  }

  @Override
  public Sent send(Conversation to, Reply reply) {
    return messages.deliver(to, reply, List.of());
  }

  @Override
  public Sent replace(Sent sent, Reply reply) {
    return messages.deliver(sent.conversation(), reply, List.of(sent.id().split(" ", -1)));
  }

  @Override
  public List<Diagnosis> examine() {
    return new TelegramExam(api, account).run();
  }

  @Override
  public void close() {
    loop.close();
    aside.shutdownNow();
  }
}
