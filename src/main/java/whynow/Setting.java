package whynow;

/** Everything that can be set: its default and what it means, once. */
enum Setting {
  WHYNOW_HOST("127.0.0.1", "address to listen on"),
  WHYNOW_PORT("7070", "port to listen on; 0 picks a free one"),
  WHYNOW_PUBLIC_URL("", "where the internet reaches this server, such as https://whynow.example"),
  WHYNOW_LOG("text", "text, or json: a line of JSON for each line of the log; environment only"),
  WHYNOW_STORE("", "jdbc:sqlite:… or jdbc:postgresql:…; a file under data/local/ by default"),
  WHYNOW_DATA("data", "folder of the playbook, trigger types, templates and messages"),
  WHYNOW_PROMPTS("prompts", "folder of the prompts"),
  WHYNOW_NOW("", "fixes every product date, such as 2026-11-25T09:00+01:00"),
  WHYNOW_PROXY("", "HOST:PORT of the proxy through which sites are read"),
  WHYNOW_USER_AGENT("Whynow/0.1", "how we introduce ourselves to sites"),
  WHYNOW_FETCH_ALLOW("", "HOST:PORT pairs, by comma, that the address guard lets through"),
  WHYNOW_SEARCH_KEY("", "asks a search service for sites that no likely domain gives", true),
  WHYNOW_SEARCH_URL(
      "https://api.search.brave.com/res/v1/web/search",
      "that service, in Brave's form; SearXNG's answers are read too"),
  WHYNOW_API_TOKEN("", "switches the API on; the bearer token it asks for", true),
  WHYNOW_PERSON_LIMIT("1200/m", "how much one person may say in a chat: COUNT/s, /m or /h"),
  WHYNOW_ADDRESS_LIMIT("6000/m", "how often one address or API token may ask over HTTP, likewise"),
  WHYNOW_KEEP(
      "pages 90d, readings 12m, messages 90d, told 12m, touches ever",
      "how long things are kept (d, m, y or ever); what is not named keeps its default"),
  WHYNOW_WEBHOOK_URL("", "where touches and stage moves are posted to, such as a CRM's address"),
  WHYNOW_WEBHOOK_SECRET("", "signs what is posted there", true),
  WHYNOW_HOOK_SECRETS("", "webhooks that are taken, NAME=SECRET by comma; see data/webhooks", true),
  WHYNOW_ADMINS("", "who is admin at first sight, such as slack:U1,telegram:42"),
  WHYNOW_ALLOW("", "who is let in as rep, such as slack:TEAM,wecom:CORP,telegram:ID"),
  WHYNOW_LLM_PROVIDER("", "openai or anthropic; no model by default"),
  WHYNOW_LLM_URL("", "base address of the model, /v1 included"),
  WHYNOW_LLM_KEY("", "key of the model", true),
  WHYNOW_LLM_MODEL("", "name of the model"),
  SLACK_BOT_TOKEN("", "switches Slack on: xoxb-…", true),
  SLACK_SIGNING_SECRET("", "checks Slack's requests over HTTP", true),
  SLACK_APP_TOKEN("", "switches Socket Mode on: xapp-…", true),
  SLACK_API_URL("", "a private gateway in place of Slack: scheme://host:port"),
  TELEGRAM_BOT_TOKEN("", "switches Telegram on", true),
  TELEGRAM_WEBHOOK_SECRET("", "checks Telegram's requests; made up when empty", true),
  TELEGRAM_API_URL("", "a private gateway in place of Telegram: scheme://host:port"),
  WECOM_CORP_ID("", "the corp of the WeCom app"),
  WECOM_AGENT_ID("", "the app's number"),
  WECOM_SECRET("", "the app's secret", true),
  WECOM_TOKEN("", "checks WeCom's callbacks", true),
  WECOM_AES_KEY("", "decrypts WeCom's callbacks", true),
  WECOM_API_URL("", "a private gateway in place of WeCom: scheme://host:port"),
  WECOM_ROBOT_URL("", "a group robot's webhook, for digests", true),
  WECOM_BOT_ID("", "a smart robot of the corp"),
  WECOM_BOT_SECRET("", "switches it on: the secret of its long connection", true),
  WECOM_BOT_URL("wss://openws.work.weixin.qq.com", "where it connects to"),
  WECHAT_APP_ID("", "the official account"),
  WECHAT_SECRET("", "its secret", true),
  WECHAT_TOKEN("", "checks its callbacks", true),
  WECHAT_AES_KEY("", "decrypts its callbacks", true),
  WECHAT_API_URL("", "a private gateway in place of WeChat: scheme://host:port"),
  WHYNOW_IMAP_URL(
      "",
      "a mailbox to read replies from: imaps://user:password@host/INBOX, percent-encoded",
      true);

  final String fallback;
  final String help;
  final boolean secret;

  Setting(String fallback, String help) {
    this(fallback, help, false);
  }

  Setting(String fallback, String help, boolean secret) {
    this.fallback = fallback;
    this.help = help;
    this.secret = secret;
  }
}
