package whynow.chat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/** Runs what is said in one conversation in order, and conversations beside each other. */
final class Lanes {
  private final Executor workers;
  private final Map<String, Deque<Runnable>> lanes = new HashMap<>();

  Lanes(Executor workers) {
    this.workers = workers;
  }

  void run(String lane, Runnable work) {
    synchronized (lanes) {
      Deque<Runnable> waiting = lanes.get(lane);
      if (waiting != null) {
        waiting.addLast(work);
        return;
      }
      lanes.put(lane, new ArrayDeque<>());
    }
    workers.execute(() -> drain(lane, work));
  }

  private void drain(String lane, Runnable first) {
    for (Runnable work = first; work != null; work = next(lane)) {
      work.run();
    }
  }

  private Runnable next(String lane) {
    synchronized (lanes) {
      Runnable next = lanes.get(lane).pollFirst();
      if (next == null) {
        lanes.remove(lane);
      }
      return next;
    }
  }
}
