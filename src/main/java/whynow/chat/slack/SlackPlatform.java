package whynow.chat.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.Views;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import whynow.chat.Block;
import whynow.chat.ChartPicture;
import whynow.chat.ChatMessage;
import whynow.chat.ChatPlatform;
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

/** Slack: events over HTTP or a socket in, Block Kit out. */
public final class SlackPlatform implements ChatPlatform {
  static final String NAME = "slack";
  private static final int MOST_BLOCKS_AT_HOME = 100;

  private final Clock clock;
  private final SlackAccount account;
  private final SlackApi api;
  private final ResponseUrls responseUrls;
  private final Pace pace;
  private final Parts parts = new Parts();
  private final Page empty = new Page(List.of(), "…");
  private final App app;
  private final Optional<SlackSocket> socket;
  private final Optional<SlackWebhook> webhook;

  /**
   * Not listening yet.
   *
   * @param clock the real time, for signatures and pace
   */
  public SlackPlatform(SlackAccount account, Clock clock) {
    this.clock = clock;
    this.account = account;
    this.api = new SlackApi(account);
    this.responseUrls = new ResponseUrls(clock);
    this.pace = new Pace(clock, Pace.each(1, Duration.ofSeconds(1)));
    this.app = new App(config(account, api), new ArrayList<>());
    this.socket = account.appToken().map(token -> new SlackSocket(token, app));
    this.webhook =
        account.signingSecret().map(secret -> new SlackWebhook(app, secret, new Replays(clock)));
  }

  /**
   * Without Bolt's own middleware: signatures are checked by our clock before anything is parsed,
   * and we need not ask Slack who we are before each event, which would eat the three seconds.
   */
  private static AppConfig config(SlackAccount account, SlackApi api) {
    return AppConfig.builder()
        .slack(api.slack())
        .singleTeamBotToken(account.botToken())
        .signingSecret(account.signingSecret().orElse("unused-on-the-socket"))
        .authTestCacheEnabled(true)
        .build();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void start(Consumer<ChatMessage> inbox) {
    app.use(new Ear(api, responseUrls, clock, inbox));
    app.start();
    webhook.ifPresent(way -> way.wakeUp(clock.instant()));
    socket.ifPresent(SlackSocket::start);
  }

  @Override
  public Optional<Webhook> webhook() {
    return webhook.map(Webhook.class::cast);
  }

  @Override
  public List<Diagnosis> examine() {
    return new SlackExam(api, account).run();
  }

  @Override
  public ChatMessage whole(ChatMessage message) {
    return new Incoming(api, clock).whole(message);
  }

  /** Guests from other workspaces share channels with us, but are none of ours. */
  @Override
  public boolean isMember(Person person) {
    return !person.team().isEmpty() && person.team().equals(api.ownTeam());
  }

  @Override
  public Conversation direct(String personId) {
    return Conversation.direct(NAME, personId);
  }

  @Override
  public Duration turn(Conversation to) {
    return pace.turn(to);
  }

  @Override
  public Sent send(Conversation to, Reply reply) {
    return isHome(to) ? show(to, reply) : deliver(to, reply, List.of());
  }

  @Override
  public Sent replace(Sent sent, Reply reply) {
    return isHome(sent.conversation())
        ? show(sent.conversation(), reply)
        : deliver(sent.conversation(), reply, List.of(sent.id().split(" ")));
  }

  private static boolean isHome(Conversation to) {
    return to.thread().equals(Optional.of(Incoming.HOME));
  }

  /** The Home tab is one view, always written whole. */
  private Sent show(Conversation home, Reply reply) {
    List<LayoutBlock> blocks =
        BlockKit.pages(reply).stream()
            .flatMap(page -> page.blocks().stream())
            .limit(MOST_BLOCKS_AT_HOME)
            .toList();
    api.publishHome(home.id(), Views.view(view -> view.type("home").blocks(blocks)));
    return new Sent(home, Incoming.HOME);
  }

  /** Of earlier messages as many are edited as there are pages; the rest is taken away. */
  private Sent deliver(Conversation to, Reply reply, List<String> earlier) {
    List<Object> all = parts(reply);
    List<String> ids =
        parts.deliver(
            to, all, (part, i) -> deliver(to, part, i < earlier.size() ? earlier.get(i) : ""));
    earlier.stream().skip(all.size()).forEach(id -> takeAway(to, id));
    List<String> messages = ids.stream().filter(id -> !id.isEmpty()).toList();
    return new Sent(to, String.join(" ", messages));
  }

  /** Charts become pictures; where one cannot be drawn it stays in the message as a table. */
  private List<Object> parts(Reply reply) {
    List<Upload> uploads = reply.blocks().stream().flatMap(SlackPlatform::uploads).toList();
    boolean drawn = uploads.stream().anyMatch(upload -> !upload.alternative().isEmpty());
    List<Object> all = new ArrayList<>(BlockKit.pages(drawn ? withoutCharts(reply) : reply));
    all.addAll(uploads);
    return all.isEmpty() ? List.of(empty) : all;
  }

  private static Reply withoutCharts(Reply reply) {
    return Reply.of(reply.blocks().stream().filter(b -> !(b instanceof Block.Chart)).toList());
  }

  private static Stream<Upload> uploads(Block block) {
    if (block instanceof Block.Chart chart) {
      return ChartPicture.png(chart).stream().map(png -> Upload.of(chart, png));
    }
    return block instanceof Block.File file
        ? Stream.of(new Upload(file.name(), file.name(), file.content(), ""))
        : Stream.empty();
  }

  private String deliver(Conversation to, Object part, String earlier) {
    if (part instanceof Upload upload) {
      api.upload(channel(to), thread(to), upload);
      return "";
    }
    Page page = (Page) part;
    return earlier.isEmpty() || !edited(to, earlier, page) ? post(to, page) : earlier;
  }

  /** A message that was deleted, or is too old to edit, is written anew. */
  private boolean edited(Conversation to, String id, Page page) {
    try {
      api.update(channel(to, id), time(id), page);
      return true;
    } catch (DeliveryException e) {
      if (!e.isPermanent()) {
        throw e;
      }
      return false;
    }
  }

  private String post(Conversation to, Page page) {
    try {
      return api.post(channel(to), thread(to), page);
    } catch (DeliveryException e) {
      Optional<String> caller = caller(to);
      if (e.isPermanent() && caller.isPresent()) {
        return answerCaller(to, caller.get(), page);
      }
      throw e;
    }
  }

  /** We are not in that channel: the caller alone is answered, there or directly. */
  private String answerCaller(Conversation to, String caller, Page page) {
    Optional<String> way = responseUrls.take(to.key());
    if (way.isPresent()) {
      api.respond(way.get(), page);
      return "";
    }
    String direct = api.directChannel(caller);
    return direct + ":" + api.post(direct, Optional.empty(), page);
  }

  private void takeAway(Conversation to, String id) {
    try {
      api.delete(channel(to, id), time(id));
    } catch (DeliveryException e) {
      if (!e.isPermanent()) {
        throw e;
      }
    }
  }

  /** A person's id stands for the direct channel with them. */
  private String channel(Conversation to) {
    return to.shared() ? to.id() : api.directChannel(to.id());
  }

  /** The id of a message that went to the caller directly names that channel too. */
  private String channel(Conversation to, String id) {
    return id.contains(":") ? id.substring(0, id.indexOf(':')) : channel(to);
  }

  private static String time(String id) {
    return id.substring(id.indexOf(':') + 1);
  }

  private static Optional<String> thread(Conversation to) {
    return to.thread().filter(thread -> Character.isDigit(thread.charAt(0)));
  }

  /** Who called a command in a channel; see {@link Incoming#command}. */
  private static Optional<String> caller(Conversation to) {
    return to.thread().filter(thread -> !Character.isDigit(thread.charAt(0)));
  }

  @Override
  public void close() {
    socket.ifPresent(SlackSocket::close);
    app.stop();
    try {
      api.slack().close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
