package whynow;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * People and systems that note touches as fast as they are taken, in chat and over the API, each
 * under a name of its own; what was not acknowledged they send again later, as platforms do.
 */
final class Writers {
  static final String SECRET = "webhook-secret";
  static final String TOKEN = "api-token";
  static final int PEOPLE = 40;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final AtomicInteger count = new AtomicInteger();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Queue<String> open = new ConcurrentLinkedQueue<>();
  private volatile boolean writing;

  /** What was answered with 2xx. */
  Set<String> acknowledged() {
    return acknowledged;
  }

  /** How many of these each chat should be answered. */
  Map<Integer, Integer> answersDue() {
    return acknowledged.stream()
        .filter(note -> note.startsWith("chat"))
        .collect(Collectors.toMap(note -> chat(number(note)), note -> 1, Integer::sum));
  }

  private static int number(String note) {
    return Integer.parseInt(note.replaceAll("\\D", ""));
  }

  private static int chat(int number) {
    return 1 + number % PEOPLE;
  }

  /** Writes until the server is gone; the threads end by themselves. */
  List<Thread> write(String url) {
    writing = true;
    return Stream.of("chat", "chat", "api", "api")
        .map(way -> new Thread(() -> writeOn(url, way), "writer-" + way))
        .peek(Thread::start)
        .toList();
  }

  private void writeOn(String url, String way) {
    while (writing) {
      String note = way + count.incrementAndGet() + "x";
      if (!send(url, note)) {
        open.add(note);
        return;
      }
    }
  }

  void rest(List<Thread> threads) throws InterruptedException {
    writing = false;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** Sends again what was never acknowledged; all of it must be taken now. */
  void sendAgain(String url) {
    for (String note = open.poll(); note != null; note = open.poll()) {
      if (!send(url, note)) {
        throw new AssertionError(note + " was refused");
      }
    }
  }

  private boolean send(String url, String note) {
    try {
      HttpResponse<Void> answer =
          client.send(request(url, note), HttpResponse.BodyHandlers.discarding());
      boolean taken = answer.statusCode() / 100 == 2;
      if (taken) {
        acknowledged.add(note);
      }
      return taken;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest request(String url, String note) {
    return note.startsWith("api")
        ? post(url + "/api/touches", touch(note), "Authorization", "Bearer " + TOKEN, note)
        : post(
            url + "/telegram",
            update(note, number(note)),
            "X-Telegram-Bot-Api-Secret-Token",
            SECRET,
            note);
  }

  private static HttpRequest post(
      String url, String body, String header, String value, String key) {
    return HttpRequest.newBuilder(URI.create(url))
        .timeout(Duration.ofSeconds(20))
        .header(header, value)
        .header("Idempotency-Key", key)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static String touch(String note) {
    return """
        {"rep":"Dana","domain":"northlight.example","contact":"Mara Lindt","channel":"email",
         "outcome":"sent","note":"%s"}"""
        .formatted(note);
  }

  private static String update(String note, int number) {
    return """
        {"update_id":%d,"message":{"message_id":%d,"date":1764060000,
         "from":{"id":%d,"is_bot":false,"first_name":"Dana"},"chat":{"id":%d,"type":"private"},
         "text":"log emailed Mara Lindt at Northlight Foods, the %s note, chase Tuesday"}}"""
        .formatted(number, number, chat(number), chat(number), note);
  }
}
