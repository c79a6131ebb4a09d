package whynow.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Keeps us on the public web. A URL is read once, by the parser of the client that will connect, so
 * that what is judged is what is asked.
 *
 * <pre>{@code
 * AddressGuard guard = AddressGuard.of(Resolver.SYSTEM, Set.of());
 * guard.judge("http://169.254.169.254/").refusal();  // Optional[169.254.169.254 is not …]
 * }</pre>
 */
public final class AddressGuard {
  private static final Pattern SCHEME = Pattern.compile("^([^/?#\\[\\]@]*?):(?!\\d{1,5}([/?#]|$))");
  private static final Pattern DOTTED =
      Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
  // The last label decides whether a host is a number: URL standard, "ends in a number checker".
  private static final Pattern NUMERIC_END = Pattern.compile("(^|.*\\.)(\\d+|0[xX][0-9a-fA-F]*)");
  private static final Pattern PRIVATE_NAME =
      Pattern.compile("(^|.*\\.)(localhost|local|localdomain|internal|intranet|lan|home\\.arpa)");

  private final Resolver resolver;
  private final Set<String> letThrough;
  private final boolean namesAreTheProxys;

  private AddressGuard(Resolver resolver, Set<String> letThrough, boolean namesAreTheProxys) {
    this.resolver = resolver;
    this.letThrough = Set.copyOf(letThrough);
    this.namesAreTheProxys = namesAreTheProxys;
  }

  /**
   * A guard that looks names up.
   *
   * @param letThrough exact {@code host:port} pairs that need no public address
   */
  public static AddressGuard of(Resolver resolver, Set<String> letThrough) {
    return new AddressGuard(resolver, letThrough, false);
  }

  /** A guard for asking through a proxy, which resolves names itself; literals are judged here. */
  public static AddressGuard behindProxy(Set<String> letThrough) {
    return new AddressGuard(Resolver.SYSTEM, letThrough, true);
  }

  /**
   * What the guard says of a URL.
   *
   * @param url as it would be asked; empty when it cannot be read
   * @param refusal why not, in plain words; empty when it may be asked
   */
  public record Judgement(String url, Optional<String> refusal) {
    public boolean allowed() {
      return refusal.isEmpty();
    }

    private static Judgement no(String url, String why) {
      return new Judgement(url, Optional.of(why));
    }
  }

  /** Judges one URL; no scheme means https. Never connects. */
  public Judgement judge(String text) {
    String spelled = text.strip();
    Matcher scheme = SCHEME.matcher(spelled);
    String full = scheme.find() ? spelled : "https://" + spelled;
    if (scheme.hitEnd() && spelled.isEmpty()) {
      return Judgement.no("", "there is no address");
    }
    if (!full.regionMatches(true, 0, "http:", 0, 5)
        && !full.regionMatches(true, 0, "https:", 0, 6)) {
      return Judgement.no("", "only http and https are read");
    }
    HttpUrl url = full.chars().anyMatch(Character::isISOControl) ? null : HttpUrl.parse(full);
    return url == null ? Judgement.no("", "that is not a web address") : judge(url);
  }

  private Judgement judge(HttpUrl url) {
    String pair = url.host() + ":" + url.port();
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      return Judgement.no(url.toString(), "addresses with a user name are not read");
    }
    if (letThrough.contains(pair)) {
      return new Judgement(url.toString(), Optional.empty());
    }
    if (url.port() != 80 && url.port() != 443) {
      return Judgement.no(url.toString(), "only ports 80 and 443 are read, not " + url.port());
    }
    return new Judgement(url.toString(), refusalOfHost(url.host()));
  }

  private Optional<String> refusalOfHost(String spelled) {
    String host = spelled.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    if (host.contains(":") || DOTTED.matcher(host).matches()) {
      return refusalOfLiteral(host);
    }
    if (host.startsWith(".") || host.contains("..")) {
      return Optional.of(
          host + " is no name"); // other dots than ours become ours when it is parsed
    }
    if (NUMERIC_END.matcher(host).matches()) {
      return Optional.of(host + " is a disguised address");
    }
    if (!host.contains(".") || PRIVATE_NAME.matcher(host).matches()) {
      return Optional.of(host + " is a name inside a private network");
    }
    return namesAreTheProxys ? Optional.empty() : refusalOfName(host);
  }

  private static Optional<String> refusalOfLiteral(String host) {
    try {
      return refusalOf(host, List.of(InetAddress.getByName(host)));
    } catch (UnknownHostException e) {
      return Optional.of(host + " is not an address");
    }
  }

  private Optional<String> refusalOfName(String host) {
    try {
      return refusalOf(host, resolver.resolve(host));
    } catch (UnknownHostException e) {
      return Optional.of(host + " is not known");
    }
  }

  /** The addresses to connect to, checked; the connection must use these and look up no more. */
  List<InetAddress> checked(String host) throws UnknownHostException {
    List<InetAddress> addresses = resolver.resolve(host);
    boolean named = letThrough.stream().anyMatch(pair -> pair.startsWith(host + ":"));
    Optional<String> refusal = named ? Optional.empty() : refusalOf(host, addresses);
    if (refusal.isPresent()) {
      throw new PrivateAddress(refusal.get());
    }
    return addresses;
  }

  private static Optional<String> refusalOf(String host, List<InetAddress> addresses) {
    if (addresses.isEmpty()) {
      return Optional.of(host + " is not known");
    }
    return addresses.stream().allMatch(AddressRange::isPublic)
        ? Optional.empty()
        : Optional.of(host + " is inside a private network");
  }

  /** A name turned out to lead inside; thrown out of the client's own lookup. */
  static final class PrivateAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    PrivateAddress(String message) {
      super(message);
    }
  }
}
