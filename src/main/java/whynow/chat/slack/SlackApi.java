package whynow.chat.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.User;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Response;
import whynow.chat.Content;
import whynow.chat.DeliveryException;

/** The few methods of Slack's Web API that we call, and what its refusals mean for us. */
final class SlackApi {
  /** Everything else is refused for good: a wrong token, a channel that is gone. */
  private static final Set<String> PASSING =
      Set.of(
          "ratelimited",
          "rate_limited",
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "team_added_to_org");

  private static final int LARGEST_FILE = 5_000_000;

  private final Slack slack;
  private final SlackAccount account;
  private final MethodsClient methods;
  private final Map<String, String> directs = new ConcurrentHashMap<>();
  private final Map<String, String> names = new ConcurrentHashMap<>();

  private volatile String ownTeam = "";

  SlackApi(SlackAccount account) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(account.methodsUrl());
    config.setStatsEnabled(false);
    config.setHttpClientCallTimeoutMillis(20_000);
    this.account = account;
    this.slack = Slack.getInstance(config);
    this.methods = slack.methods(account.botToken());
  }

  Slack slack() {
    return slack;
  }

  AuthTestResponse whoAmI() {
    return call(() -> methods.authTest(r -> r));
  }

  /** Asks for a socket, which proves the app's token. */
  void openSocket(String appToken) {
    call(() -> methods.appsConnectionsOpen(r -> r.token(appToken)));
  }

  /** The team that our token belongs to; empty while Slack does not say. */
  String ownTeam() {
    if (ownTeam.isEmpty()) {
      try {
        ownTeam = whoAmI().getTeamId();
      } catch (DeliveryException unknown) {
        return "";
      }
    }
    return ownTeam;
  }

  /** Posts a page and returns its time stamp. */
  String post(String channel, Optional<String> thread, Page page) {
    return call(() ->
            methods.chatPostMessage(
                r ->
                    r.channel(channel)
                        .threadTs(thread.orElse(null))
                        .text(page.text())
                        .blocks(page.blocks())
                        .mrkdwn(false)
                        .unfurlLinks(false)
                        .unfurlMedia(false)))
        .getTs();
  }

  void update(String channel, String ts, Page page) {
    call(
        () ->
            methods.chatUpdate(
                r -> r.channel(channel).ts(ts).text(page.text()).blocks(page.blocks())));
  }

  void delete(String channel, String ts) {
    call(() -> methods.chatDelete(r -> r.channel(channel).ts(ts)));
  }

  /** Uploads a file and returns its id. */
  String upload(String channel, Optional<String> thread, Upload file) {
    return call(() ->
            methods.filesUploadV2(
                r ->
                    r.channel(channel)
                        .threadTs(thread.orElse(null))
                        .filename(file.name())
                        .title(file.title())
                        .altTxt(file.alternative().isEmpty() ? null : file.alternative())
                        .fileData(file.content().bytes())))
        .getFile()
        .getId();
  }

  void openModal(String trigger, View view) {
    call(() -> methods.viewsOpen(r -> r.triggerId(trigger).view(view)));
  }

  void publishHome(String user, View view) {
    call(() -> methods.viewsPublish(r -> r.userId(user).view(view)));
  }

  /** The channel between a person and us. */
  String directChannel(String user) {
    String known = directs.get(user);
    if (known != null) {
      return known;
    }
    String opened =
        call(() -> methods.conversationsOpen(r -> r.users(List.of(user)))).getChannel().getId();
    directs.put(user, opened);
    return opened;
  }

  /** What people see as their name; empty when Slack does not say. */
  String nameOf(String user) {
    String known = names.get(user);
    if (known != null) {
      return known;
    }
    try {
      String name = shownName(call(() -> methods.usersInfo(r -> r.user(user))).getUser());
      names.put(user, name);
      return name;
    } catch (DeliveryException unknown) {
      return "";
    }
  }

  private static String shownName(User user) {
    User.Profile profile = user.getProfile();
    String shown = profile == null ? null : profile.getRealName();
    return shown == null || shown.isEmpty()
        ? Optional.ofNullable(user.getName()).orElse("")
        : shown;
  }

  /** A file that somebody dropped into the chat; our token opens it, so only Slack is asked. */
  Content download(String url) {
    if (!isSlacks(url)) {
      throw DeliveryException.permanent("Not a file of Slack's");
    }
    try (Response response = slack.getHttpClient().get(url, Map.of(), account.botToken())) {
      if (!response.isSuccessful() || response.body() == null) {
        throw DeliveryException.temporary("File: HTTP " + response.code(), Optional.empty());
      }
      byte[] bytes = response.body().byteStream().readNBytes(LARGEST_FILE + 1);
      if (bytes.length > LARGEST_FILE) {
        throw DeliveryException.permanent("A file of more than 5 MB");
      }
      return Content.of(bytes);
    } catch (IOException e) {
      throw DeliveryException.temporary("File: " + e.getMessage(), Optional.empty());
    }
  }

  private boolean isSlacks(String url) {
    boolean own = account.api().filter(api -> url.startsWith(api + "/")).isPresent();
    return own || url.matches("https://[a-z0-9-]+\\.slack\\.com/.*");
  }

  /** Answers the caller of a slash command alone. */
  void respond(String responseUrl, Page page) {
    SlashCommandResponse answer = new SlashCommandResponse();
    answer.setResponseType("ephemeral");
    answer.setText(page.text());
    answer.setBlocks(page.blocks());
    try (Response response = slack.getHttpClient().postJsonBody(responseUrl, answer)) {
      if (!response.isSuccessful()) {
        throw DeliveryException.permanent("response_url: HTTP " + response.code());
      }
    } catch (IOException e) {
      throw DeliveryException.temporary("response_url: " + e.getMessage(), Optional.empty());
    }
  }

  private interface Call<T> {
    T run() throws IOException, SlackApiException, SlackFilesUploadV2Exception;
  }

  private static <T extends SlackApiTextResponse> T call(Call<T> call) {
    try {
      T answer = call.run();
      if (!answer.isOk()) {
        throw refused(answer.getError());
      }
      return answer;
    } catch (SlackApiException e) {
      throw refused(e.getResponse());
    } catch (SlackFilesUploadV2Exception e) {
      throw DeliveryException.temporary("Slack did not take the file", Optional.empty());
    } catch (IOException e) {
      throw DeliveryException.temporary("Slack: " + e.getMessage(), Optional.empty());
    }
  }

  private static DeliveryException refused(String error) {
    return PASSING.contains(String.valueOf(error))
        ? DeliveryException.temporary("Slack: " + error, Optional.empty())
        : DeliveryException.permanent("Slack: " + error);
  }

  private static DeliveryException refused(Response response) {
    String seconds = response.header("Retry-After", "");
    Optional<Duration> wait =
        seconds.matches("\\d{1,6}")
            ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
            : Optional.empty();
    return DeliveryException.temporary("Slack: HTTP " + response.code(), wait);
  }
}
