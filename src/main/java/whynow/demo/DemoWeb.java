package whynow.demo;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import whynow.playbook.DataFolder;

/**
 * The invented companies for whoever names one. Their names end in {@code .example}, which belongs
 * to nobody (RFC 2606), so no real site is hidden by them. They are served once somebody asks.
 */
public final class DemoWeb implements AutoCloseable {
  private final Supplier<Map<String, DemoSite>> companies;
  private final DataFolder data;
  private final Clock clock;
  private DemoSites sites;

  public DemoWeb(DataFolder data, Clock clock) {
    this.companies = data.folder("demo/sites", DemoSite.class);
    this.data = data;
    this.clock = clock;
  }

  /** True for the host of an invented company. */
  public boolean knows(String host) {
    return host.endsWith(".example")
        && companies.get().containsKey(host.replaceFirst("^www\\.", ""));
  }

  /** The invented companies whose names begin so: name by domain. */
  public Map<String, String> named(String beginning) {
    String wanted = beginning.strip().toLowerCase(Locale.ROOT);
    return companies.get().entrySet().stream()
        .filter(e -> e.getValue().name().toLowerCase(Locale.ROOT).startsWith(wanted))
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().name()));
  }

  /** Where they are served, from now on. */
  public synchronized InetSocketAddress proxy() {
    if (sites == null) {
      sites = DemoSites.start(data, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
    return sites.proxy();
  }

  @Override
  public synchronized void close() {
    if (sites != null) {
      sites.close();
    }
  }
}
