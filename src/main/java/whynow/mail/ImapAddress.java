package whynow.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a mailbox is.
 *
 * @param protocol {@code imaps}, or {@code imap} with STARTTLS
 * @param port -1 for the usual one
 */
record ImapAddress(
    String protocol, String host, int port, String user, String password, String folder) {

  static ImapAddress of(String address) {
    URI uri = URI.create(address);
    String who = uri.getRawUserInfo();
    if (uri.getHost() == null
        || who == null
        || who.indexOf(':') < 1
        || !uri.getScheme().matches("(?i)imaps?")) {
      throw new IllegalArgumentException("not imaps://user:password@host");
    }
    String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
    return new ImapAddress(
        uri.getScheme().toLowerCase(java.util.Locale.ROOT),
        uri.getHost(),
        uri.getPort(),
        plain(who.substring(0, who.indexOf(':'))),
        plain(who.substring(who.indexOf(':') + 1)),
        path.isEmpty() ? "INBOX" : path);
  }

  private static String plain(String encoded) {
    return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** True for a machine's own address, which needs no encryption. */
  boolean isLoopback() {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  @Override
  public String toString() {
    return protocol + "://***@" + host + "/" + folder;
  }
}
