package whynow.chat.slack;

import static com.slack.api.model.view.Views.view;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.chat.Person;
import whynow.chat.Reply;

/** The app's Home tab shows a person their day, written anew each time it is opened. */
final class HomeTab implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HomeTab.class);
  private static final int WAITING = 200;

  private final SlackApi api;
  private final Function<Person, Reply> today;
  private final ExecutorService painter =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(WAITING),
          work -> {
            Thread thread = new Thread(work, "slack-home");
            thread.setDaemon(true);
            return thread;
          },
          new ThreadPoolExecutor.DiscardOldestPolicy());

  HomeTab(SlackApi api, Function<Person, Reply> today) {
    this.api = api;
    this.today = today;
  }

  void opened(String user, String team) {
    painter.execute(() -> paint(user, team));
  }

  private void paint(String user, String team) {
    try {
      Person person = new Person(SlackPlatform.NAME, user, api.nameOf(user), team);
      Page page = BlockKit.pages(today.apply(person)).get(0);
      api.publishHome(user, view(v -> v.type("home").blocks(page.blocks())));
    } catch (RuntimeException e) {
      LOG.warn("The Home tab could not be shown", e);
    }
  }

  @Override
  public void close() {
    painter.shutdownNow();
  }
}
