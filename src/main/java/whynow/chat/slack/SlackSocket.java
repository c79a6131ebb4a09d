package whynow.chat.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient.Backend;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Socket Mode: no public address. Keeps trying until it is connected; then it stays so itself. */
final class SlackSocket implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);
  private static final int LONGEST_WAIT_SECONDS = 60;

  private final String appToken;
  private final App app;
  private final AtomicReference<SocketModeApp> socket = new AtomicReference<>();
  private final ExecutorService starter =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "slack-socket");
            thread.setDaemon(true);
            return thread;
          });

  SlackSocket(String appToken, App app) {
    this.appToken = appToken;
    this.app = app;
  }

  void start() {
    starter.execute(this::connect);
  }

  private void connect() {
    int wait = 1;
    while (!connected() && !starter.isShutdown()) {
      try {
        TimeUnit.SECONDS.sleep(wait);
      } catch (InterruptedException closed) {
        return;
      }
      wait = Math.min(2 * wait, LONGEST_WAIT_SECONDS);
    }
  }

  private boolean connected() {
    try {
      SocketModeApp opened = new SocketModeApp(appToken, Backend.JavaWebSocket, app);
      opened.startAsync();
      socket.set(opened);
      return true;
    } catch (Exception e) {
      LOG.warn("Slack's socket does not open yet: {}", e.getMessage());
      return false;
    }
  }

  @Override
  public void close() {
    starter.shutdownNow();
    SocketModeApp open = socket.getAndSet(null);
    if (open != null) {
      try {
        open.close();
      } catch (Exception e) {
        LOG.debug("Slack's socket did not close well", e);
      }
    }
  }
}
