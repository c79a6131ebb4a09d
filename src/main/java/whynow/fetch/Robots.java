package whynow.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What a site's robots.txt says to us (RFC 9309). */
public final class Robots {
  private static final long NO_DELAY = 0;
  private final BaseRobotRules rules;

  private Robots(BaseRobotRules rules) {
    this.rules = rules;
  }

  /**
   * Reads a robots.txt.
   *
   * @param url where it stands
   * @param agent our product token, without version
   */
  static Robots read(String url, byte[] text, String agent) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    return new Robots(
        parser.parseContent(
            url, text, "text/plain", Set.of(agent.toLowerCase(java.util.Locale.ROOT))));
  }

  /** No robots.txt: all may be read (RFC 9309, 2.3.1.3). */
  static Robots none() {
    return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
  }

  /** The server cannot give its robots.txt: nothing may be read (RFC 9309, 2.3.1.4). */
  static Robots unreachable() {
    return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE));
  }

  boolean allows(String url) {
    return rules.isAllowed(url);
  }

  /** How long to wait between two requests; zero when nothing is asked. */
  Duration delay() {
    return Duration.ofMillis(Math.max(NO_DELAY, rules.getCrawlDelay()));
  }

  /** The sitemaps it names. */
  public List<String> sitemaps() {
    return List.copyOf(rules.getSitemaps());
  }
}
