package whynow.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A model behind an address, in plain JSON over HTTP/1.1: one client of our own is shorter than the
 * guards around a bought one. It follows no redirect, reads at most a megabyte, waits as a busy
 * server asks when that fits the time given, and tries a failed answer once more.
 */
public final class HttpModel implements Model {
  private static final int MOST_BYTES = 1_000_000;
  private static final int ATTEMPTS = 2;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final WireFormat format;
  private final String base;
  private final String key;
  private final String model;

  private HttpModel(WireFormat format, URI base, String key, String model) {
    this.format = format;
    this.base = base.toString().replaceFirst("/+$", "");
    this.key = key;
    this.model = model;
  }

  /**
   * A model by the name of its provider; opens no connection yet.
   *
   * @param provider {@code openai} (and all that speak like it) or {@code anthropic}
   * @param base with {@code /v1}; the provider's own when empty
   */
  public static Model of(String provider, Optional<URI> base, String key, String model) {
    boolean anthropic = provider.equals("anthropic");
    URI own = URI.create(anthropic ? "https://api.anthropic.com/v1" : "https://api.openai.com/v1");
    return new HttpModel(
        anthropic ? WireFormat.ANTHROPIC : WireFormat.OPENAI, base.orElse(own), key, model);
  }

  @Override
  public Answer ask(String prompt, String schema, Duration within) {
    long end = System.nanoTime() + within.toNanos();
    Answer answer = new Answer.None("no time");
    for (int attempt = 0; attempt < ATTEMPTS && System.nanoTime() < end; attempt++) {
      Attempt tried = attempt(prompt, schema, end);
      answer = tried.answer;
      if (tried.waitMillis < 0 || !pause(tried.waitMillis, end)) {
        return answer;
      }
    }
    return answer;
  }

  /** An answer, and how long to wait before another try; negative for none. */
  private record Attempt(Answer answer, long waitMillis) {}

  private Attempt attempt(String prompt, String schema, long end) {
    HttpClient client = client(end);
    CompletableFuture<HttpResponse<byte[]>> asked = null;
    try {
      asked = client.sendAsync(request(prompt, schema), i -> new Limited(MOST_BYTES));
      return judged(asked.get(left(end), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      asked.cancel(true);
      return new Attempt(new Answer.None("no answer in time"), -1);
    } catch (ExecutionException e) {
      return new Attempt(new Answer.None("connection: " + e.getCause()), 200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Attempt(new Answer.None("interrupted"), -1);
    } catch (IOException e) {
      return new Attempt(new Answer.None("request: " + e.getMessage()), -1);
    }
  }

  private static HttpClient client(long end) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(Duration.ofNanos(left(end)))
        .build();
  }

  private static long left(long end) {
    return Math.max(1_000_000, end - System.nanoTime());
  }

  private HttpRequest request(String prompt, String schema) throws IOException {
    String body = format.request(JSON, model, prompt, JSON.readTree(schema)).toString();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(format.endpoint(base))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    format.headers(key).forEach(request::header);
    return request.build();
  }

  private Attempt judged(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == 429 || status >= 500) {
      return new Attempt(new Answer.None("answered " + status), wait(response));
    }
    if (status != 200) {
      return new Attempt(new Answer.None("answered " + status), -1);
    }
    return new Attempt(answer(new String(response.body(), StandardCharsets.UTF_8)), -1);
  }

  /** RFC 9110, 10.2.3: seconds; a date is rounded to a second. */
  private static long wait(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(v -> v.matches("\\d{1,6}"))
        .map(v -> Long.parseLong(v) * 1000)
        .orElse(1000L);
  }

  private Answer answer(String body) {
    try {
      JsonNode answer = JSON.readTree(body);
      String text = format.text(answer).strip();
      if (!format.isComplete(answer) || text.isEmpty()) {
        return new Answer.None("unfinished or empty answer");
      }
      int counted = format.tokens(answer);
      return new Answer.Text(text, counted > 0 ? counted : body.length() / 3);
    } catch (JsonProcessingException e) {
      return new Answer.None("no JSON");
    }
  }

  private static boolean pause(long millis, long end) {
    if (TimeUnit.MILLISECONDS.toNanos(millis) >= end - System.nanoTime()) {
      return false;
    }
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
