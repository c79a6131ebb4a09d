package whynow;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import whynow.chat.Turnstile;
import whynow.mail.Mailbox;
import whynow.upkeep.Retention;

/** Reads settings one by one and remembers everything that is wrong with them. */
final class SettingsReader {
  private final Map<String, String> values;
  private final List<String> problems = new ArrayList<>();

  SettingsReader(Map<String, String> values) {
    this.values = values;
  }

  void complain() {
    if (!problems.isEmpty()) {
      throw new Settings.Unusable(problems);
    }
  }

  String text(Setting setting) {
    String value = values.getOrDefault(setting.name(), "").strip();
    return value.isEmpty() ? setting.fallback : value;
  }

  Optional<Secret> secret(Setting setting) {
    return given(setting).map(Secret::new);
  }

  /** The address of a mailbox, which holds its password. */
  Optional<Secret> mailbox(Setting setting) {
    return parsed(setting, SettingsReader::mailboxOf, "imaps://user:password@host");
  }

  private static Secret mailboxOf(String value) {
    Mailbox.imap(value);
    return new Secret(value);
  }

  /** Secrets by name. */
  Map<String, Secret> secrets(Setting setting) {
    return parsed(setting, SettingsReader::secretsOf, "NAME=SECRET pairs").orElse(Map.of());
  }

  private static Map<String, Secret> secretsOf(String value) {
    return Arrays.stream(value.split(","))
        .map(pair -> require(pair.strip(), p -> p.matches("[a-z0-9_-]+=.+")).split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> new Secret(pair[1])));
  }

  /** A key as WeCom and WeChat make them. */
  Optional<Secret> aesKey(Setting setting) {
    return parsed(
        setting,
        value -> new Secret(require(value, key -> key.matches("[A-Za-z0-9+/]{43}"))),
        "an EncodingAESKey of 43 letters and digits");
  }

  /** A value without which another one that is set is worth nothing. */
  Secret needed(Setting setting, Setting because) {
    if (given(setting).isEmpty()) {
      problems.add(setting + " is not set, but " + because + " is");
    }
    return new Secret(given(setting).orElse(""));
  }

  /** Relative paths start beside the launcher. */
  Path path(Setting setting) {
    return SettingsFile.home(values).resolve(text(setting));
  }

  int port(Setting setting) {
    return parsed(setting, SettingsReader::portOf, "a port from 0 to 65535").orElse(0);
  }

  /** The default where it cannot be read; then that is complained of. */
  Turnstile.Rate rate(Setting setting) {
    return parsed(setting, SettingsReader::rateOf, "a rate such as 60/m")
        .orElseGet(() -> rateOf(setting.fallback));
  }

  /** The default where it cannot be read; then that is complained of. */
  Retention retention(Setting setting) {
    Retention usual = Retention.of(setting.fallback);
    return parsed(setting, usual::but, "spans such as pages 30d, messages 12m, touches ever")
        .orElse(usual);
  }

  Optional<URI> uri(Setting setting) {
    return parsed(setting, SettingsReader::uriOf, "an address such as https://host:port");
  }

  /** Where a socket leads, TLS or not; the fallback when it cannot be read. */
  URI socket(Setting setting) {
    return parsed(setting, SettingsReader::socketOf, "an address such as wss://host")
        .orElse(URI.create(setting.fallback));
  }

  Optional<OffsetDateTime> time(Setting setting) {
    return parsed(setting, OffsetDateTime::parse, "a time such as 2026-11-25T09:00+01:00");
  }

  Optional<InetSocketAddress> address(Setting setting) {
    return parsed(setting, SettingsReader::addressOf, "HOST:PORT");
  }

  Optional<String> store(Setting setting) {
    return parsed(setting, SettingsReader::storeOf, "jdbc:sqlite:… or jdbc:postgresql:…");
  }

  Optional<String> oneOf(Setting setting, Set<String> words) {
    String known = String.join(" or ", new TreeSet<>(words));
    return parsed(setting, v -> require(v.toLowerCase(Locale.ROOT), words::contains), known);
  }

  Set<String> addresses(Setting setting) {
    return list(setting, v -> v.matches("[^:/\\s]+:\\d{1,5}"), "HOST:PORT pairs");
  }

  Set<String> identities(Setting setting) {
    return list(setting, v -> v.matches("[a-z]+:\\S+"), "pairs such as slack:U1");
  }

  private Set<String> list(Setting setting, Predicate<String> fits, String wanted) {
    List<String> items =
        Arrays.stream(text(setting).split(","))
            .map(String::strip)
            .filter(v -> !v.isEmpty())
            .toList();
    items.stream().filter(fits.negate()).forEach(v -> blame(setting, v, wanted));
    return Set.copyOf(items);
  }

  private Optional<String> given(Setting setting) {
    return Optional.of(text(setting)).filter(v -> !v.isEmpty());
  }

  private <T> Optional<T> parsed(Setting setting, Function<String, T> parse, String wanted) {
    Optional<String> value = given(setting);
    try {
      return value.map(parse);
    } catch (IllegalArgumentException | DateTimeException e) {
      blame(setting, value.orElseThrow(), wanted);
      return Optional.empty();
    }
  }

  private void blame(Setting setting, String value, String wanted) {
    String shown = setting.secret ? "***" : "“" + value + "”";
    problems.add(setting + " is " + shown + ", which is not " + wanted + ".");
  }

  private static int portOf(String value) {
    int port = Integer.parseInt(value);
    require(port, p -> p >= 0 && p <= 65_535);
    return port;
  }

  private static Turnstile.Rate rateOf(String value) {
    String[] parts = require(value, v -> v.matches("\\d{1,9}/[smh]")).split("/", 2);
    Duration span =
        switch (parts[1]) {
          case "s" -> Duration.ofSeconds(1);
          case "m" -> Duration.ofMinutes(1);
          default -> Duration.ofHours(1);
        };
    return new Turnstile.Rate(Integer.parseInt(parts[0]), span);
  }

  private static URI uriOf(String value) {
    URI uri = URI.create(value.replaceFirst("/$", ""));
    require(uri, u -> u.getHost() != null && u.getScheme().matches("https?"));
    return uri;
  }

  private static URI socketOf(String value) {
    return require(URI.create(value), u -> u.getHost() != null && u.getScheme().matches("wss?"));
  }

  private static InetSocketAddress addressOf(String value) {
    int colon = require(value.lastIndexOf(':'), at -> at > 0);
    return new InetSocketAddress(value.substring(0, colon), portOf(value.substring(colon + 1)));
  }

  private static String storeOf(String value) {
    return require(value, v -> v.matches("jdbc:(sqlite|postgresql):.+"));
  }

  private static <T> T require(T value, Predicate<T> fits) {
    if (!fits.test(value)) {
      throw new IllegalArgumentException("does not fit");
    }
    return value;
  }
}
