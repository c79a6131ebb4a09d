package whynow;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import whynow.chat.ChatPlatform;
import whynow.chat.Diagnosis;
import whynow.language.Language;
import whynow.mail.Mailbox;

/** What is on, what is off and why, and what is wrong: for {@code doctor} and for the start-up. */
public final class Checkup {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final App app;
  private final Language language;

  private Checkup(App app, Language language) {
    this.app = app;
    this.language = language;
  }

  /**
   * One thing looked at.
   *
   * @param name such as {@code slack}
   * @param state {@code on}, {@code off} or {@code wrong}
   * @param detail why, or what to do, in the reader's language
   */
  public record Finding(String name, String state, String detail) {
    /** For people. */
    public String line() {
      return String.format("%-10s %-6s %s", name, state, detail);
    }
  }

  /** The language of this machine, where we speak it; else English. */
  public static Language spokenHere() {
    String tag = Locale.getDefault().toLanguageTag();
    return tag.startsWith("zh") ? Language.of(tag) : Language.EN;
  }

  /** Looks at the settings; asks nobody and changes nothing. */
  public static List<Finding> of(App app, Language language) {
    return new Checkup(app, language).settings();
  }

  /** Also asks every platform that is on whether our tokens are good and its calls reach us. */
  public static List<Finding> withPlatforms(App app, Language language) {
    Checkup checkup = new Checkup(app, language);
    List<Finding> all = new ArrayList<>(checkup.settings());
    app.platforms().forEach(platform -> all.addAll(checkup.asked(platform)));
    app.settings().imap().map(checkup::listened).ifPresent(all::add);
    app.settings().publicUrl().map(checkup::reached).or(checkup::needsAddress).ifPresent(all::add);
    return all;
  }

  private List<Finding> settings() {
    Settings set = app.settings();
    List<Finding> all = new ArrayList<>();
    all.add(folder("data", set.data()));
    app.data().problems().forEach(p -> all.add(new Finding("data", "wrong", p)));
    all.add(setting("slack", set.slack(), "SLACK_BOT_TOKEN"));
    all.add(setting("telegram", set.telegram(), "TELEGRAM_BOT_TOKEN"));
    all.add(setting("wecom", set.wecom(), "WECOM_CORP_ID"));
    all.add(setting("wecom-robot", set.smartRobot(), "WECOM_BOT_SECRET"));
    all.add(setting("wechat", set.wechat(), "WECHAT_APP_ID"));
    all.add(setting("model", set.llm().map(Settings.Llm::model), "WHYNOW_LLM_PROVIDER"));
    all.add(setting("mailbox", set.imap(), "WHYNOW_IMAP_URL"));
    all.add(setting("api", set.apiToken().map(token -> "/api"), "WHYNOW_API_TOKEN"));
    return all;
  }

  private Finding folder(String name, Path folder) {
    Path full = folder.toAbsolutePath().normalize();
    return Files.isDirectory(folder)
        ? new Finding(name, "on", full.toString())
        : new Finding(name, "wrong", say("data.missing", full.toString()));
  }

  private Finding setting(String name, Optional<?> value, String variable) {
    String detail = value.filter(String.class::isInstance).map(String.class::cast).orElse("");
    return value.isPresent()
        ? new Finding(name, "on", detail)
        : new Finding(name, "off", say("not_set", variable));
  }

  private List<Finding> asked(ChatPlatform platform) {
    try (platform) {
      return platform.examine().stream().map(d -> told(platform.name(), d)).toList();
    }
  }

  private Finding told(String name, Diagnosis diagnosis) {
    String state = diagnosis.good() ? "on" : "wrong";
    return new Finding(name, state, say(diagnosis.key(), diagnosis.detail()));
  }

  /** What the chat platforms call must lead to a running Whynow. */
  private Finding reached(URI url) {
    String key = isHealthy(url) ? "url.good" : "url.dead";
    String state = key.equals("url.good") ? "on" : "wrong";
    return new Finding("url", state, say(key, url.toString()));
  }

  /** WeCom's app and WeChat call us; the others need no address. */
  private Optional<Finding> needsAddress() {
    List<String> callers = new ArrayList<>();
    app.settings().wecom().ifPresent(w -> callers.add("WeCom"));
    app.settings().wechat().ifPresent(w -> callers.add("WeChat"));
    return callers.isEmpty()
        ? Optional.empty()
        : Optional.of(new Finding("url", "wrong", say("url.none", String.join(", ", callers))));
  }

  /** A first look at a mailbox reads nothing. */
  private Finding listened(Secret address) {
    try {
      Mailbox.imap(address.reveal()).after("");
      return new Finding("mailbox", "on", say("mailbox.good", ""));
    } catch (IOException refused) {
      return new Finding("mailbox", "wrong", say("mailbox.refused", refused.getMessage()));
    }
  }

  private static boolean isHealthy(URI url) {
    HttpRequest health =
        HttpRequest.newBuilder(URI.create(url.toString().replaceAll("/+$", "") + "/health"))
            .timeout(PATIENCE)
            .build();
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    try {
      return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String say(String key, String detail) {
    return app.messages().say(language, "doctor." + key, "it", detail);
  }
}
