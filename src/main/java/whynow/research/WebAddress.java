package whynow.research;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Addresses compared as people do: http and https are one, {@code www.} more or less does not
 * matter.
 */
final class WebAddress {
  private static final Pattern ESCAPED = Pattern.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+");

  private static final Pattern COUNTING =
      Pattern.compile("(?i)\\?utm_[a-z_]+=[^&]*(?:&utm_[a-z_]+=[^&]*)*$|&utm_[a-z_]+=[^&]*");

  private WebAddress() {}

  /** The host, lower case; empty when there is none. */
  static String host(String url) {
    String rest = url.replaceFirst("(?i)^[a-z][a-z0-9+.-]*://", "");
    String authority = rest.split("[/?#\\\\]", 2)[0];
    return authority.replaceFirst("^.*@", "").replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
  }

  /** The registered domain, such as {@code acme.co.uk}; the host itself where there is none. */
  static String domain(String url) {
    String host = host(url);
    return Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(host, true, false))
        .orElse(host.replaceFirst("^www\\.", ""));
  }

  static boolean sameSite(String url, String other) {
    return !host(url).isEmpty() && domain(url).equals(domain(other));
  }

  /** The path with its percent signs resolved; {@code /} when there is none. */
  static String path(String url) {
    String rest = url.replaceFirst("(?i)^[a-z][a-z0-9+.-]*://[^/?#]*", "").split("[?#]", 2)[0];
    String path = rest.isEmpty() ? "/" : rest;
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  /** The non-empty parts of a path, lower case. */
  static List<String> segments(String url) {
    return Stream.of(path(url).toLowerCase(Locale.ROOT).split("/", -1))
        .filter(part -> !part.isEmpty() && !part.matches("index\\.(html?|php)"))
        .toList();
  }

  /** What two addresses of one page share: for comparing, never for asking. */
  static String key(String url) {
    String query =
        url.contains("?") ? url.replaceFirst("#.*", "").replaceFirst("^[^?]*\\?", "") : "";
    String kept =
        Stream.of(query.split("&", -1))
            .filter(p -> !p.isEmpty() && !p.matches("(?i)(utm_|fbclid|gclid|ref=|source=|share).*"))
            .sorted()
            .reduce("", (a, b) -> a + "&" + b);
    String host = host(url).replaceFirst("^www\\.", "");
    return host + "/" + String.join("/", segments(url)).replaceFirst("\\.html?$", "") + kept;
  }

  /** True when {@code url} lies below {@code folder}, as a post below its listing does. */
  static boolean isBelow(String url, String folder) {
    List<String> parts = segments(url);
    List<String> prefix = segments(folder);
    return host(url).replaceFirst("^www\\.", "").equals(host(folder).replaceFirst("^www\\.", ""))
        && parts.size() > prefix.size()
        && parts.subList(0, prefix.size()).equals(stem(prefix));
  }

  /** {@code /news.html} is the listing of what lies below {@code /news/}. */
  private static List<String> stem(List<String> prefix) {
    if (prefix.isEmpty()) {
      return prefix;
    }
    int last = prefix.size() - 1;
    return Stream.concat(
            prefix.subList(0, last).stream(),
            Stream.of(prefix.get(last).replaceFirst("\\.html?$", "")))
        .toList();
  }

  /**
   * An address as it is asked: spaces and other characters percent-encoded, no fragment and nothing
   * that only counts where readers come from.
   */
  static Optional<String> asked(String base, String href) {
    String link = COUNTING.matcher(href.strip().replaceFirst("#.*$", "")).replaceAll("");
    if (link.isEmpty() || link.matches("(?i)(mailto|tel|javascript|data|weixin):.*")) {
      return Optional.empty();
    }
    try {
      String resolved = org.jsoup.internal.StringUtil.resolve(base, link);
      return resolved.matches("(?i)https?://.+")
          ? Optional.of(encoded(resolved))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** An address as a browser shows it: letters of any script instead of their percent signs. */
  static String readable(String url) {
    return ESCAPED.matcher(url).replaceAll(m -> Matcher.quoteReplacement(decoded(m.group())));
  }

  /** Only what is well-formed UTF-8 can be shown. */
  private static String decoded(String escaped) {
    String plain = URLDecoder.decode(escaped, StandardCharsets.UTF_8);
    return plain.indexOf('\uFFFD') < 0
            && plain
                .codePoints()
                .allMatch(
                    c ->
                        Character.isDefined(c)
                            && !Character.isISOControl(c)
                            && !Character.isWhitespace(c))
        ? plain
        : escaped;
  }

  private static String encoded(String url) {
    StringBuilder out = new StringBuilder();
    for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      out.append(
          c > 32 && c < 127 && "\"<>\\^`{|}".indexOf(c) < 0 ? c : String.format("%%%02X", (int) c));
    }
    return out.toString();
  }

  /** The start page of an address's host. */
  static String home(String url) {
    URI uri =
        URI.create(url.replaceFirst("[?#].*$", "").replaceFirst("(?i)^(https?://[^/]*).*", "$1/"));
    return uri.toString();
  }
}
