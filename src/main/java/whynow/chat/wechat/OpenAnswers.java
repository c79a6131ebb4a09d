package whynow.chat.wechat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/**
 * Requests that WeChat holds open for five seconds: an answer that is ready in time goes back in
 * them, which every account may do, verified or not.
 */
final class OpenAnswers {
  private final Map<String, SynchronousQueue<String>> open = new ConcurrentHashMap<>();

  /** Waits for an answer to a person while the work is begun. */
  Optional<String> during(String person, Runnable work, Duration wait) {
    SynchronousQueue<String> answer = new SynchronousQueue<>();
    open.put(person, answer);
    try {
      work.run();
      return Optional.ofNullable(answer.poll(wait.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      open.remove(person, answer);
    }
  }

  /** Hands the answer over; false when nobody waits for one. */
  boolean take(String person, String text) {
    SynchronousQueue<String> waiting = open.remove(person);
    try {
      return waiting != null && waiting.offer(text, 200, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
