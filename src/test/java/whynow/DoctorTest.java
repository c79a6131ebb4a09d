package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.language.Language;

/** What `doctor` says, one thing broken after another, and what it says to do. */
class DoctorTest {
  @TempDir private Path folder;

  /** What the platforms' APIs answer, by the end of the path. */
  private final Map<String, String> answers = new ConcurrentHashMap<>();

  private HttpServer apis;
  private String api;

  @BeforeEach
  void serve() throws IOException {
    apis = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    apis.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          String path = exchange.getRequestURI().getPath();
          String answer =
              answers.entrySet().stream()
                  .filter(e -> path.toLowerCase(java.util.Locale.ROOT).endsWith(e.getKey()))
                  .map(Map.Entry::getValue)
                  .findFirst()
                  .orElse("{\"ok\":true}");
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    apis.start();
    api = "http://127.0.0.1:" + apis.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    apis.stop(0);
  }

  private String said(Language language, String... settings) {
    Map<String, String> set = new HashMap<>();
    set.put("WHYNOW_STORE", "jdbc:sqlite:" + folder.resolve("book.db"));
    for (int i = 0; i < settings.length; i += 2) {
      set.put(settings[i], settings[i + 1]);
    }
    try (App app = new App(Settings.from(set))) {
      StringBuilder all = new StringBuilder();
      Checkup.withPlatforms(app, language).forEach(f -> all.append(f.line()).append('\n'));
      return all.toString();
    }
  }

  private static void holds(String said, String... parts) {
    for (String part : parts) {
      assertTrue(said.contains(part), () -> "“" + part + "” is missing in:\n" + said);
    }
  }

  @Test
  void aBadSlackTokenAndTheMissingWayIn() {
    answers.put("auth.test", "{\"ok\":false,\"error\":\"invalid_auth\"}");
    String[] set = {"SLACK_BOT_TOKEN", "xoxb-1", "SLACK_API_URL", api};
    holds(
        said(Language.EN, set),
        "SLACK_BOT_TOKEN is refused (Slack: invalid_auth)",
        "OAuth & Permissions",
        "set SLACK_APP_TOKEN for Socket Mode");
    holds(said(Language.ZH_HANS, set), "SLACK_BOT_TOKEN 被拒绝", "请设置 SLACK_APP_TOKEN");
    answers.put("apps.connections.open", "{\"ok\":false,\"error\":\"not_allowed_token_type\"}");
    holds(
        said(
            Language.EN, "SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN", "x", "SLACK_API_URL", api),
        "SLACK_APP_TOKEN is refused",
        "connections:write");
  }

  @Test
  void aBadTelegramTokenAndAWebhookThatFails() {
    answers.put("getme", "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
    String[] set = {"TELEGRAM_BOT_TOKEN", "1:a", "TELEGRAM_API_URL", api};
    holds(said(Language.EN, set), "TELEGRAM_BOT_TOKEN is refused", "@BotFather");
    holds(said(Language.ZH_HANS, set), "TELEGRAM_BOT_TOKEN 被拒绝", "/token");
    answers.put("getme", "{\"ok\":true,\"result\":{\"username\":\"whynow_bot\"}}");
    answers.put(
        "getwebhookinfo",
        "{\"ok\":true,\"result\":{\"url\":\"x\",\"last_error_message\":\"SSL error\"}}");
    holds(
        said(
            Language.EN,
            "TELEGRAM_BOT_TOKEN",
            "1:a",
            "TELEGRAM_API_URL",
            api,
            "WHYNOW_PUBLIC_URL",
            "http://127.0.0.1:1"),
        "@whynow_bot",
        "Telegram's last call to the webhook failed: SSL error",
        "/health does not answer as Whynow's");
  }

  @Test
  void weixinRefusesAndNobodyCanCallUs() {
    answers.put("gettoken", "{\"errcode\":40013,\"errmsg\":\"invalid corpid\"}");
    answers.put("/token", "{\"errcode\":40164,\"errmsg\":\"invalid ip\"}");
    String[] set = {
      "WECOM_CORP_ID", "ww1",
      "WECOM_AGENT_ID", "1",
      "WECOM_SECRET", "s",
      "WECOM_TOKEN", "t",
      "WECOM_AES_KEY", "a".repeat(43),
      "WECOM_API_URL", api,
      "WECHAT_APP_ID", "wx1",
      "WECHAT_SECRET", "s",
      "WECHAT_TOKEN", "t",
      "WECHAT_API_URL", api
    };
    holds(
        said(Language.EN, set),
        "WeCom refuses us: 40013",
        "WECOM_SECRET",
        "WeChat refuses us: 40164",
        "IP allow-list",
        "WeCom, WeChat must be able to call us: set WHYNOW_PUBLIC_URL");
    holds(said(Language.ZH_HANS, set), "企业微信拒绝访问：40013", "IP 白名单", "WHYNOW_PUBLIC_URL");
  }

  @Test
  void whoDoesNotAnswerWasNotJudged() {
    apis.stop(0);
    String said =
        said(
            Language.EN,
            "SLACK_BOT_TOKEN",
            "xoxb-1",
            "SLACK_SIGNING_SECRET",
            "s",
            "SLACK_API_URL",
            api,
            "TELEGRAM_BOT_TOKEN",
            "1:a",
            "TELEGRAM_API_URL",
            api,
            "WHYNOW_IMAP_URL",
            "imap://u:p@127.0.0.1:1/INBOX");
    assertEquals(2, said.split("so the token was not judged", -1).length - 1, said);
    holds(said, "the mailbox does not let us in");
  }

  @Test
  void aKeyThatIsCutOffIsToldWithoutShowingIt() {
    Settings.Unusable unusable =
        assertThrows(
            Settings.Unusable.class,
            () ->
                said(
                    Language.EN,
                    "WECHAT_SECRET",
                    "s",
                    "WECHAT_TOKEN",
                    "t",
                    "WECHAT_AES_KEY",
                    "cutoff"));
    holds(unusable.getMessage(), "WECHAT_AES_KEY", "43");
    assertTrue(!unusable.getMessage().contains("cutoff"), unusable.getMessage());
  }
}
