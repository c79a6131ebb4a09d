package whynow.research;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A search service in Brave's form, which others speak too: {@code GET URL?q=NAME} with the key in
 * {@code X-Subscription-Token}, answered by {@code {"web":{"results":[{"url":…}]}}}. SearXNG's
 * {@code {"results":[{"url":…}]}} is read as well.
 *
 * <pre>{@code
 * Search search = new WebSearch(URI.create("https://search.example/api"), "secret");
 * search.of("Northlight Foods").urls();   // [https://northlight.example/about, …]
 * }</pre>
 */
public final class WebSearch implements Search {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI service;
  private final String key;

  /** The service's address may hold parameters of its own, such as {@code ?format=json}. */
  public WebSearch(URI service, String key) {
    this.service = service;
    this.key = key;
  }

  @Override
  public Answer of(String name) {
    try {
      HttpResponse<String> response =
          client.send(request(name), HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == 200
          ? new Answer(urls(JSON.readTree(response.body())), List.of())
          : failed("answered " + response.statusCode());
    } catch (IOException e) {
      return failed("it did not answer in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed("it did not answer in time");
    }
  }

  private HttpRequest request(String name) {
    String join = service.getQuery() == null ? "?" : "&";
    String query = "q=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(URI.create(service + join + query))
        .timeout(PATIENCE)
        .header("Accept", "application/json")
        .header("X-Subscription-Token", key)
        .GET()
        .build();
  }

  private static List<String> urls(JsonNode answer) {
    JsonNode results =
        answer.has("web") ? answer.path("web").path("results") : answer.path("results");
    List<String> urls = new ArrayList<>();
    results.forEach(result -> urls.add(result.path("url").asText()));
    return urls.stream().filter(url -> url.startsWith("http")).toList();
  }

  private Answer failed(String why) {
    return new Answer(List.of(), List.of(service.getHost() + ": " + why));
  }
}
