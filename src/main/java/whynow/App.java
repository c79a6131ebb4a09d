package whynow;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Optional;
import whynow.extract.PageReader;
import whynow.fetch.PageStore;
import whynow.fetch.Web;
import whynow.language.Messages;
import whynow.playbook.DataFolder;
import whynow.research.Researcher;
import whynow.triggers.Triggers;

/**
 * Everything, built by hand from top to bottom in the order things depend on each other. Reading it
 * is the tour of the house.
 */
public final class App {
  private static final long PAGES_IN_MEMORY = 24_000_000;

  private final Settings settings;
  private final Clock clock;
  private final DataFolder data;
  private final Messages messages;

  public App(Settings settings) {
    this.settings = settings;
    this.clock = settings.clock();
    this.data = new DataFolder(settings.data());
    this.messages = new Messages(data);
  }

  static App ofThisMachine() {
    return new App(Settings.ofThisMachine());
  }

  public Settings settings() {
    return settings;
  }

  /** Product time; see {@code WHYNOW_NOW}. */
  public Clock clock() {
    return clock;
  }

  public DataFolder data() {
    return data;
  }

  public Messages messages() {
    return messages;
  }

  /** Reads company sites, through a proxy where one is given. */
  public Researcher researcher(Optional<InetSocketAddress> proxy) {
    Triggers triggers = Triggers.in(data);
    Web web =
        Web.of(
            new Web.Manners(settings.userAgent(), proxy, settings.fetchAllow()),
            PageStore.inMemory(PAGES_IN_MEMORY),
            clock);
    return new Researcher(
        web, new PageReader(), triggers, t -> triggers.types().get(t.type()).weight(), data, clock);
  }
}
