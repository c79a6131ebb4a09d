package whynow.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.delivery.Dispatch;

/**
 * What runs when. Each job asks the book what is due and marks what is done, so a restart, a double
 * run or a long sleep is harmless.
 *
 * <pre>{@code
 * Jobs jobs = new Jobs(store.connections(), store.isLocal());
 * delivery.by(jobs.lane("deliver", delivery::deliver));
 * jobs.every("sweep", Duration.ofSeconds(5), delivery::sweep);
 * jobs.start();
 * }</pre>
 */
public final class Jobs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final int THREADS = 4;
  private static final SystemClock REAL = new SystemClock();

  /** Whoever was not heard of four times over is dead, and others take over its work. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private static final int HEARTBEATS_MISSED = 4;

  private final DataSource connections;
  private final boolean alone;
  private final List<Task<?>> lanes = new ArrayList<>();
  private final List<RecurringTask<?>> recurring = new ArrayList<>();
  private final List<Runnable> here = new ArrayList<>();
  private ScheduledExecutorService hands;
  private Scheduler scheduler;

  /**
   * Jobs kept in this database, beside the book.
   *
   * @param alone true when nobody else can run jobs on it: what was under way at a crash is taken
   *     up at once; otherwise within a minute
   */
  public Jobs(DataSource connections, boolean alone) {
    this.connections = connections;
    this.alone = alone;
  }

  /** Runs something again and again; what it throws is logged, and it runs again. */
  public void every(String name, Duration pause, Runnable work) {
    recurring.add(
        Tasks.recurring(name, FixedDelay.of(pause))
            .execute((instance, context) -> guarded(name, work)));
  }

  /**
   * Runs something again and again in each process, beside the others: work that they share out
   * among themselves. What it throws is logged, and it runs again.
   */
  public void everywhere(String name, Duration pause, Runnable work) {
    here.add(
        () -> {
          var unused =
              hands.scheduleWithFixedDelay(
                  () -> guarded(name, work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        });
  }

  /**
   * Runs work on one thing at a time for each key.
   *
   * @param work does what is due for a key and returns when to come back, empty when nothing waits
   */
  public Dispatch lane(String name, Function<String, Optional<Instant>> work) {
    lanes.add(
        Tasks.custom(name, Void.class)
            .execute((instance, context) -> after(work.apply(instance.getId()))));
    return (key, when) -> soon(name, key, when);
  }

  private static CompletionHandler<Void> after(Optional<Instant> again) {
    return again
        .<CompletionHandler<Void>>map(when -> (done, book) -> book.reschedule(done, when))
        .orElseGet(CompletionHandler.OnCompleteRemove::new);
  }

  private void soon(String name, String key, Instant when) {
    scheduler.scheduleIfNotExists(
        lanes.stream()
            .filter(task -> task.getName().equals(name))
            .findFirst()
            .orElseThrow()
            .instance(key),
        when);
    scheduler.triggerCheckForDueExecutions();
  }

  /** Begins. */
  public void start() {
    if (alone) {
      release();
    }
    scheduler =
        Scheduler.create(connections, lanes)
            .startTasks(recurring)
            .threads(THREADS)
            .pollingInterval(Duration.ofSeconds(1))
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(HEARTBEATS_MISSED)
            .shutdownMaxWait(Duration.ofSeconds(3))
            .enableImmediateExecution()
            .build();
    recurring.forEach(this::soon);
    scheduler.start();
    hands = Executors.newScheduledThreadPool(Math.max(1, here.size()), Jobs::hand);
    here.forEach(Runnable::run);
  }

  private static Thread hand(Runnable work) {
    Thread thread = new Thread(work, "hand");
    thread.setDaemon(true);
    return thread;
  }

  /** Gives free what a process that is gone still holds. */
  private void release() {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null"
              + " where picked");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * After a stop nobody waits for the pause of the last run to end, and a clock that was far ahead
   * leaves no job in the future.
   */
  private void soon(RecurringTask<?> task) {
    var job = TaskInstanceId.of(task.getName(), RecurringTask.INSTANCE);
    try {
      if (scheduler.getScheduledExecution(job).filter(run -> !run.isPicked()).isPresent()) {
        scheduler.reschedule(job, REAL.now());
      }
    } catch (RuntimeException e) {
      LOG.debug("Another instance has just taken job {}", task.getName(), e);
    }
  }

  private static void guarded(String name, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("Job {} failed; it runs again", name, e);
    }
  }

  @Override
  public void close() {
    if (scheduler != null) {
      hands.shutdownNow();
      scheduler.stop();
    }
  }
}
