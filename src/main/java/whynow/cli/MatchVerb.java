package whynow.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import whynow.App;
import whynow.accounts.Account;
import whynow.accounts.AccountMatch;
import whynow.accounts.AccountMatcher;

/** Says which account a name, an email address or a domain speaks of. */
@Command(description = "Find the account that a name, email or domain speaks of.")
final class MatchVerb implements Callable<Integer> {
  private final Supplier<App> app;

  @Mixin private Rows asked;

  @Option(
      names = "--json",
      description = "one object a line: {account,domain,certainty,candidates}")
  private boolean json;

  MatchVerb(Supplier<App> app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    AccountMatcher matcher = app.get().matcher();
    asked.all().forEach(text -> System.out.println(line(text, matcher.match(text))));
    return 0;
  }

  private String line(String text, AccountMatch match) {
    List<String> candidates = match.candidates().stream().map(Account::name).toList();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("account", match.account().map(Account::name));
    row.put("domain", match.domain());
    row.put("certainty", match.certainty().word());
    row.put("candidates", match.candidates().stream().map(MatchVerb::candidate).toList());
    return json
        ? Json.line(row)
        : text + ": " + match.certainty().word() + " " + String.join(", ", candidates);
  }

  private static Map<String, Object> candidate(Account account) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("account", account.name());
    row.put("domain", account.domain());
    return row;
  }
}
