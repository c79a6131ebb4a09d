package whynow;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import whynow.chat.Turnstile;
import whynow.upkeep.Retention;

/**
 * What can be set, typed. Secrets print as {@code ***}.
 *
 * <pre>{@code
 * Settings.from(Map.of("WHYNOW_PORT", "0")).port()   // 0
 * }</pre>
 */
public record Settings(
    String host,
    int port,
    Optional<URI> publicUrl,
    Optional<String> store,
    Path data,
    Path prompts,
    Optional<OffsetDateTime> now,
    Optional<InetSocketAddress> proxy,
    String userAgent,
    Set<String> fetchAllow,
    Optional<SearchService> search,
    Optional<Secret> apiToken,
    Turnstile.Rate personLimit,
    Turnstile.Rate addressLimit,
    Retention keep,
    Optional<Webhook> webhook,
    Optional<Secret> imap,
    Map<String, Secret> hooks,
    Set<String> admins,
    Set<String> allow,
    Optional<Llm> llm,
    Optional<Slack> slack,
    Optional<Telegram> telegram,
    Optional<WeCom> wecom,
    Optional<SmartRobot> smartRobot,
    Optional<WeChat> wechat) {

  /** Who is told of touches and stage moves by HTTP. */
  public record Webhook(URI url, Secret secret) {}

  /** Finds the site of a company of which only the name is known. */
  public record SearchService(URI url, Secret key) {}

  /** A model that writes. */
  public record Llm(String provider, Optional<URI> url, Optional<Secret> key, String model) {}

  /** Slack over HTTP needs the signing secret, over a socket the app token. */
  public record Slack(
      Secret botToken,
      Optional<Secret> signingSecret,
      Optional<Secret> appToken,
      Optional<URI> apiUrl) {}

  /** Telegram by long polling, or by webhook when there is a public address. */
  public record Telegram(Secret botToken, Optional<Secret> webhookSecret, Optional<URI> apiUrl) {}

  /** An app of a WeCom corp. */
  public record WeCom(
      String corpId,
      String agentId,
      Secret secret,
      Secret token,
      Secret aesKey,
      Optional<URI> apiUrl,
      Optional<Secret> robotUrl) {}

  /** A smart robot of a WeCom corp, over the connection that we open. */
  public record SmartRobot(String botId, Secret secret, String corpId, URI url) {}

  /** A WeChat official account; with the key its callbacks are encrypted. */
  public record WeChat(
      String appId, Secret secret, Secret token, Optional<Secret> aesKey, Optional<URI> apiUrl) {}

  /** Something is set that cannot be used; the message lists all of it, a line each. */
  public static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(List<String> problems) {
      super(String.join(System.lineSeparator(), problems));
    }
  }

  /**
   * Reads values by name; empty ones count as not set.
   *
   * @throws Unusable naming every problem at once
   */
  public static Settings from(Map<String, String> values) {
    SettingsReader read = new SettingsReader(values);
    Settings settings =
        new Settings(
            read.text(Setting.WHYNOW_HOST),
            read.port(Setting.WHYNOW_PORT),
            read.uri(Setting.WHYNOW_PUBLIC_URL),
            read.store(Setting.WHYNOW_STORE),
            read.path(Setting.WHYNOW_DATA),
            read.path(Setting.WHYNOW_PROMPTS),
            read.time(Setting.WHYNOW_NOW),
            read.address(Setting.WHYNOW_PROXY),
            read.text(Setting.WHYNOW_USER_AGENT),
            read.addresses(Setting.WHYNOW_FETCH_ALLOW),
            search(read),
            read.secret(Setting.WHYNOW_API_TOKEN),
            read.rate(Setting.WHYNOW_PERSON_LIMIT),
            read.rate(Setting.WHYNOW_ADDRESS_LIMIT),
            read.retention(Setting.WHYNOW_KEEP),
            webhook(read),
            read.mailbox(Setting.WHYNOW_IMAP_URL),
            read.secrets(Setting.WHYNOW_HOOK_SECRETS),
            read.identities(Setting.WHYNOW_ADMINS),
            read.identities(Setting.WHYNOW_ALLOW),
            llm(read),
            slack(read),
            telegram(read),
            wecom(read),
            smartRobot(read),
            wechat(read));
    read.oneOf(Setting.WHYNOW_LOG, Set.of("text", "json"));
    read.complain();
    return settings;
  }

  /** The environment over the file of the same lines that {@code WHYNOW_CONFIG} names. */
  public static Settings ofThisMachine() {
    return from(SettingsFile.over(System.getenv()));
  }

  /** The same for the demo: its own book, and a web of its own behind this proxy. */
  Settings inDemo(InetSocketAddress demoProxy) {
    return new Settings(
        host,
        port,
        publicUrl,
        Optional.of(storeOr("demo.db")),
        data,
        prompts,
        now,
        Optional.of(demoProxy),
        userAgent,
        fetchAllow,
        search,
        apiToken,
        personLimit,
        addressLimit,
        keep,
        webhook,
        imap,
        hooks,
        admins,
        allow,
        llm,
        slack,
        telegram,
        wecom,
        smartRobot,
        wechat);
  }

  /**
   * The store's address: the given one, else a file beside the data, never watched or committed.
   */
  public String storeOr(String file) {
    return store.orElse("jdbc:sqlite:" + data.resolve("local").resolve(file));
  }

  /** The clock of every product date. */
  public Clock clock() {
    return now.map(t -> Clock.fixed(t.toInstant(), t.getOffset())).orElse(Clock.systemUTC());
  }

  /** The table of {@code docs/configuration.md}. */
  static String table() {
    return Arrays.stream(Setting.values())
        .map(s -> "| `" + s + "` | " + shownDefault(s) + " | " + s.help + " |\n")
        .collect(Collectors.joining("", "| name | default | what it is |\n|---|---|---|\n", ""));
  }

  private static String shownDefault(Setting setting) {
    return setting.fallback.isEmpty() ? "" : "`" + setting.fallback + "`";
  }

  private static Optional<Webhook> webhook(SettingsReader read) {
    return read.uri(Setting.WHYNOW_WEBHOOK_URL)
        .map(
            url ->
                new Webhook(
                    url, read.needed(Setting.WHYNOW_WEBHOOK_SECRET, Setting.WHYNOW_WEBHOOK_URL)));
  }

  private static Optional<SearchService> search(SettingsReader read) {
    Setting at = Setting.WHYNOW_SEARCH_URL;
    URI url = read.uri(at).orElse(URI.create(at.fallback));
    return read.secret(Setting.WHYNOW_SEARCH_KEY).map(key -> new SearchService(url, key));
  }

  private static Optional<Llm> llm(SettingsReader read) {
    return read.oneOf(Setting.WHYNOW_LLM_PROVIDER, Set.of("openai", "anthropic"))
        .map(
            provider ->
                new Llm(
                    provider,
                    read.uri(Setting.WHYNOW_LLM_URL),
                    read.secret(Setting.WHYNOW_LLM_KEY),
                    read.text(Setting.WHYNOW_LLM_MODEL)));
  }

  private static Optional<Slack> slack(SettingsReader read) {
    return read.secret(Setting.SLACK_BOT_TOKEN)
        .map(
            token ->
                new Slack(
                    token,
                    read.secret(Setting.SLACK_SIGNING_SECRET),
                    read.secret(Setting.SLACK_APP_TOKEN),
                    read.uri(Setting.SLACK_API_URL)));
  }

  private static Optional<Telegram> telegram(SettingsReader read) {
    return read.secret(Setting.TELEGRAM_BOT_TOKEN)
        .map(
            token ->
                new Telegram(
                    token,
                    read.secret(Setting.TELEGRAM_WEBHOOK_SECRET),
                    read.uri(Setting.TELEGRAM_API_URL)));
  }

  private static Optional<WeCom> wecom(SettingsReader read) {
    return read.secret(Setting.WECOM_SECRET)
        .map(
            secret ->
                new WeCom(
                    read.text(Setting.WECOM_CORP_ID),
                    read.text(Setting.WECOM_AGENT_ID),
                    secret,
                    read.needed(Setting.WECOM_TOKEN, Setting.WECOM_SECRET),
                    read.aesKey(Setting.WECOM_AES_KEY)
                        .orElseGet(() -> read.needed(Setting.WECOM_AES_KEY, Setting.WECOM_SECRET)),
                    read.uri(Setting.WECOM_API_URL),
                    read.secret(Setting.WECOM_ROBOT_URL)));
  }

  private static Optional<SmartRobot> smartRobot(SettingsReader read) {
    return read.secret(Setting.WECOM_BOT_SECRET)
        .map(
            secret ->
                new SmartRobot(
                    read.text(Setting.WECOM_BOT_ID),
                    secret,
                    read.text(Setting.WECOM_CORP_ID),
                    read.socket(Setting.WECOM_BOT_URL)));
  }

  private static Optional<WeChat> wechat(SettingsReader read) {
    return read.secret(Setting.WECHAT_SECRET)
        .map(
            secret ->
                new WeChat(
                    read.text(Setting.WECHAT_APP_ID),
                    secret,
                    read.needed(Setting.WECHAT_TOKEN, Setting.WECHAT_SECRET),
                    read.aesKey(Setting.WECHAT_AES_KEY),
                    read.uri(Setting.WECHAT_API_URL)));
  }
}
