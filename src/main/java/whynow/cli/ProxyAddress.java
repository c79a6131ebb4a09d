package whynow.cli;

import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands behind {@code --proxy}. */
final class ProxyAddress {
  private static final Pattern FORM = Pattern.compile("(?<host>\\S+):(?<port>\\d{1,5})");
  private static final int LAST_PORT = 65_535;

  private ProxyAddress() {}

  /**
   * The address of {@code HOST:PORT}.
   *
   * @throws WrongUsage when it is no such thing
   */
  static InetSocketAddress of(String given) {
    Matcher parts = FORM.matcher(given);
    if (!parts.matches() || Integer.parseInt(parts.group("port")) > LAST_PORT) {
      throw new WrongUsage("--proxy wants HOST:PORT, such as 127.0.0.1:8080, not " + given);
    }
    return new InetSocketAddress(parts.group("host"), Integer.parseInt(parts.group("port")));
  }
}
