package whynow;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import whynow.chat.ChatPlatform;
import whynow.chat.Commands;
import whynow.chat.slack.SlackAccount;
import whynow.chat.slack.SlackPlatform;
import whynow.chat.telegram.TelegramAccount;
import whynow.chat.telegram.TelegramPlatform;
import whynow.chat.wechat.WeChatAccount;
import whynow.chat.wechat.WeChatPlatform;
import whynow.chat.wecom.SmartRobot;
import whynow.chat.wecom.SmartRobotAccount;
import whynow.chat.wecom.WeComAccount;
import whynow.chat.wecom.WeComPlatform;
import whynow.store.Store;

/** The chat apps whose tokens are set; a new one is a folder beside theirs and a line here. */
final class ChatApps {
  private final Settings settings;
  private final Supplier<Store> store;
  private final Supplier<Commands> commands;

  ChatApps(Settings settings, Supplier<Store> store, Supplier<Commands> commands) {
    this.settings = settings;
    this.store = store;
    this.commands = commands;
  }

  /** None of them listens yet; their clock is the real one, whatever the product's says. */
  List<ChatPlatform> all() {
    return Stream.of(
            settings.slack().map(ChatApps::slack),
            settings.telegram().map(this::telegram),
            settings.wecom().map(ChatApps::wecom),
            settings.smartRobot().map(ChatApps::smartRobot),
            settings.wechat().map(this::wechat))
        .flatMap(Optional::stream)
        .toList();
  }

  private static ChatPlatform slack(Settings.Slack slack) {
    return new SlackPlatform(
        new SlackAccount(
            slack.botToken().reveal(),
            slack.signingSecret().map(Secret::reveal),
            slack.appToken().map(Secret::reveal),
            slack.apiUrl()),
        Clock.systemUTC());
  }

  private static ChatPlatform wecom(Settings.WeCom wecom) {
    return new WeComPlatform(
        new WeComAccount(
            wecom.corpId(),
            wecom.agentId(),
            wecom.secret().reveal(),
            wecom.token().reveal(),
            wecom.aesKey().reveal(),
            wecom.apiUrl(),
            wecom.robotUrl().map(Secret::reveal).map(URI::create)),
        Clock.systemUTC());
  }

  private static ChatPlatform smartRobot(Settings.SmartRobot robot) {
    return new SmartRobot(
        new SmartRobotAccount(robot.botId(), robot.secret().reveal(), robot.corpId(), robot.url()),
        Clock.systemUTC());
  }

  private ChatPlatform wechat(Settings.WeChat wechat) {
    return new WeChatPlatform(
        new WeChatAccount(
            wechat.appId(),
            wechat.secret().reveal(),
            wechat.token().reveal(),
            wechat.aesKey().map(Secret::reveal),
            wechat.apiUrl()),
        Clock.systemUTC(),
        store.get().workspace());
  }

  private ChatPlatform telegram(Settings.Telegram telegram) {
    return new TelegramPlatform(
        new TelegramAccount(
            telegram.botToken().reveal(),
            settings.publicUrl(),
            telegram.webhookSecret().map(Secret::reveal),
            telegram.apiUrl()),
        Clock.systemUTC(),
        store.get().workspace(),
        commands);
  }
}
