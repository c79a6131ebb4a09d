package whynow;

import java.time.Clock;
import whynow.language.Messages;
import whynow.playbook.DataFolder;

/**
 * Everything, built by hand from top to bottom in the order things depend on each other. Reading it
 * is the tour of the house.
 */
public final class App {
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
}
