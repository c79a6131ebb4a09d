package whynow.chat.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.chat.Commands;

/** The app's description that an admin pastes into Slack, made from the commands. */
public final class SlackManifest {
  /** What the bot may do; {@code doctor} compares. */
  static final List<String> SCOPES =
      List.of(
          "app_mentions:read",
          "chat:write",
          "commands",
          "files:read",
          "files:write",
          "im:history",
          "im:read",
          "im:write",
          "users:read");

  private static final int LONGEST_HINT = 150;

  private SlackManifest() {}

  /**
   * JSON to paste.
   *
   * @param publicUrl where Slack may call us; empty for Socket Mode
   */
  public static String of(Commands commands, Optional<URI> publicUrl) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put(
        "display_information",
        Map.of(
            "name",
            "Whynow",
            "description",
            "Why this account, why now: research, drafts, follow-ups"));
    manifest.put("features", features(commands, publicUrl));
    manifest.put("oauth_config", Map.of("scopes", Map.of("bot", SCOPES)));
    manifest.put("settings", settings(publicUrl));
    return write(manifest);
  }

  private static Map<String, Object> features(Commands commands, Optional<URI> publicUrl) {
    Map<String, Object> command = new LinkedHashMap<>();
    command.put("command", "/sdr");
    command.put("description", "Research, draft, log, follow up");
    command.put("usage_hint", hint(commands));
    command.put("should_escape", false);
    publicUrl.ifPresent(url -> command.put("url", events(url)));
    Map<String, Object> features = new LinkedHashMap<>();
    features.put(
        "app_home",
        ordered(
            "home_tab_enabled",
            true,
            "messages_tab_enabled",
            true,
            "messages_tab_read_only_enabled",
            false));
    features.put("bot_user", ordered("display_name", "Whynow", "always_online", true));
    features.put("slash_commands", List.of(command));
    return features;
  }

  /** As many verbs as Slack shows. */
  private static String hint(Commands commands) {
    StringBuilder hint = new StringBuilder();
    for (String verb : commands.all().stream().map(c -> c.usage().name()).toList()) {
      String next = hint.isEmpty() ? verb : " | " + verb;
      if (hint.length() + next.length() + 4 > LONGEST_HINT) {
        return hint.append(" | …").toString();
      }
      hint.append(next);
    }
    return hint.toString();
  }

  private static Map<String, Object> settings(Optional<URI> publicUrl) {
    Map<String, Object> events = new LinkedHashMap<>();
    publicUrl.ifPresent(url -> events.put("request_url", events(url)));
    events.put("bot_events", List.of("app_home_opened", "app_mention", "message.im"));
    Map<String, Object> interactivity = new LinkedHashMap<>(Map.of("is_enabled", true));
    publicUrl.ifPresent(url -> interactivity.put("request_url", events(url)));
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("event_subscriptions", events);
    settings.put("interactivity", interactivity);
    settings.put("org_deploy_enabled", false);
    settings.put("socket_mode_enabled", publicUrl.isEmpty());
    settings.put("token_rotation_enabled", false);
    return settings;
  }

  private static String events(URI url) {
    return url.toString().replaceAll("/+$", "") + SlackWebhook.PATH;
  }

  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private static String write(Object value) {
    try {
      return new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
