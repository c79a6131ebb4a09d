package whynow.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import whynow.App;
import whynow.team.ApiKey;
import whynow.team.ApiKeys;

/** The keys of the API: makes, lists and revokes them. */
@Command(description = "Make, list or revoke the tokens of the API.")
final class TokenVerb implements Callable<Integer> {
  private enum Deed {
    NEW,
    LIST,
    REVOKE
  }

  private final Supplier<App> app;

  @Parameters(index = "0", paramLabel = "new|list|revoke", defaultValue = "list")
  private Deed deed;

  @Parameters(index = "1", arity = "0..1", description = "what people call it, such as crm")
  private Optional<String> name = Optional.empty();

  @Option(names = "--may", description = "read (the usual), write or all")
  private String may = "read";

  @Option(names = "--days", description = "how long it is good; for ever when left out")
  private Optional<Integer> days = Optional.empty();

  @Option(names = "--json", description = "one object a line: {name,scope,made,until,used}")
  private boolean json;

  TokenVerb(Supplier<App> app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    ApiKeys keys = app.get().store().apiKeys();
    switch (deed) {
      case NEW -> System.out.println(made(keys));
      case REVOKE -> revoke(keys);
      default ->
          keys.all().forEach(k -> System.out.println(json ? Json.line(Shown.of(k)) : line(k)));
    }
    return 0;
  }

  /** Said on standard output alone, so that a script can keep it. */
  private String made(ApiKeys keys) {
    ApiKey.Scope scope =
        ApiKey.Scope.of(may)
            .orElseThrow(() -> new WrongUsage("--may is read, write or all, not " + may + "."));
    Instant now = app.get().clock().instant();
    Optional<Instant> until = days.map(d -> now.plus(Duration.ofDays(d)));
    return keys.make(named(), scope, now, until)
        .orElseThrow(
            () -> new Failure("There is a token " + named() + " already; revoke it first"));
  }

  private void revoke(ApiKeys keys) {
    if (!keys.revoke(named())) {
      throw new Failure("There is no token " + named());
    }
  }

  private String named() {
    return name.orElseThrow(() -> new WrongUsage("Say its name, such as: token new crm"));
  }

  private static String line(ApiKey key) {
    return "%-20s %-6s %-22s %s"
        .formatted(
            key.name(),
            key.scope().word(),
            key.used().map(u -> "used " + u).orElse("never used"),
            key.until().map(u -> "until " + u).orElse(""));
  }

  private record Shown(
      String name, String scope, String made, Optional<String> until, Optional<String> used) {
    static Shown of(ApiKey key) {
      return new Shown(
          key.name(),
          key.scope().word(),
          key.made().toString(),
          key.until().map(Instant::toString),
          key.used().map(Instant::toString));
    }
  }
}
