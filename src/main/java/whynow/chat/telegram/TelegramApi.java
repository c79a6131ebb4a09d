package whynow.chat.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import whynow.chat.Content;

/** Telegram's Bot API: a method, a JSON object in, a JSON value out. */
final class TelegramApi implements AutoCloseable {
  /** How long Telegram holds a poll open. */
  static final int POLL_SECONDS = 30;

  private static final int LARGEST_FILE = 5_000_000;
  private static final MediaType JSON_TYPE = MediaType.get("application/json");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TelegramAccount account;
  private final OkHttpClient client =
      new OkHttpClient.Builder()
          .callTimeout(Duration.ofSeconds(20))
          .readTimeout(Duration.ofSeconds(20))
          .build();
  private final OkHttpClient poller =
      client
          .newBuilder()
          .callTimeout(Duration.ofSeconds(POLL_SECONDS + 20))
          .readTimeout(Duration.ofSeconds(POLL_SECONDS + 10))
          .build();

  TelegramApi(TelegramAccount account) {
    this.account = account;
  }

  /**
   * Calls a method.
   *
   * @return its {@code result}
   * @throws TelegramError when there is none
   */
  JsonNode call(String method, Map<String, ?> parameters) {
    return run(client.newCall(post(method, RequestBody.create(write(parameters), JSON_TYPE))));
  }

  /** Waits for updates; close ends the wait. */
  JsonNode poll(long offset) {
    Map<String, ?> parameters =
        Map.of(
            "offset",
            offset,
            "timeout",
            POLL_SECONDS,
            "allowed_updates",
            new String[] {"message", "callback_query"});
    return run(
        poller.newCall(post("getUpdates", RequestBody.create(write(parameters), JSON_TYPE))));
  }

  /** Calls a method that takes a file. */
  JsonNode upload(String method, String field, String name, Content file, Map<String, ?> more) {
    MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
    more.forEach((key, value) -> form.addFormDataPart(key, String.valueOf(value)));
    RequestBody bytes = RequestBody.create(file.bytes(), MediaType.get("application/octet-stream"));
    return run(client.newCall(post(method, form.addFormDataPart(field, name, bytes).build())));
  }

  /** A file that somebody dropped into the chat. */
  Content download(String fileId) {
    String path = call("getFile", Map.of("file_id", fileId)).path("file_path").asText();
    Request request =
        new Request.Builder()
            .url(account.url() + "/file/bot" + account.token() + "/" + path)
            .build();
    try (Response response = client.newCall(request).execute()) {
      if (!response.isSuccessful() || response.body() == null) {
        throw TelegramError.unreachable("file: HTTP " + response.code());
      }
      return Content.of(response.body().byteStream().readNBytes(LARGEST_FILE));
    } catch (IOException e) {
      throw TelegramError.unreachable("file: " + e.getClass().getSimpleName());
    }
  }

  private Request post(String method, RequestBody body) {
    return new Request.Builder()
        .url(account.url() + "/bot" + account.token() + "/" + method)
        .post(body)
        .build();
  }

  /** The reason never holds the address, in which the token stands. */
  private static JsonNode run(Call call) {
    try (Response response = call.execute()) {
      JsonNode answer = JSON.readTree(response.body() == null ? "" : response.body().string());
      if (answer.path("ok").asBoolean()) {
        return answer.path("result");
      }
      throw error(response.code(), answer);
    } catch (IOException e) {
      throw TelegramError.unreachable(e.getClass().getSimpleName());
    }
  }

  private static TelegramError error(int status, JsonNode answer) {
    JsonNode parameters = answer.path("parameters");
    JsonNode wait = parameters.path("retry_after");
    JsonNode moved = parameters.path("migrate_to_chat_id");
    return new TelegramError(
        answer.path("error_code").asInt(status),
        answer.path("description").asText("no description"),
        wait.isNumber() ? Optional.of(Duration.ofSeconds(wait.asLong())) : Optional.empty(),
        moved.isNumber() ? OptionalLong.of(moved.asLong()) : OptionalLong.empty());
  }

  private static byte[] write(Map<String, ?> parameters) {
    try {
      return JSON.writeValueAsBytes(parameters);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
