package whynow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import whynow.App;
import whynow.outreach.Evidence;
import whynow.outreach.Finding;
import whynow.research.Brief;

/** Holds any text against what a company's own pages say, a line a sentence. */
@Command(description = "Hold a text, from standard input, against a company's pages.")
final class CheckVerb implements Callable<Integer> {
  private final Supplier<App> app;

  @Parameters(
      paramLabel = "ACCOUNT",
      description = "a name or a domain; read first if it was not yet")
  private String account;

  @Option(names = "--json", description = "one object a sentence")
  private boolean json;

  @Option(names = "--proxy", paramLabel = "HOST:PORT", description = "ask through this proxy")
  private String proxy;

  @Option(names = "--max-pages", paramLabel = "N", description = "posts read at most (60)")
  private int maxPages = 60;

  CheckVerb(Supplier<App> app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    String text = input();
    Dossier dossier = Dossier.of(app.get(), account, Optional.ofNullable(proxy), maxPages);
    Brief brief = dossier.brief();
    List<String> people = brief.people().stream().map(Brief.Named::name).toList();
    Evidence evidence =
        app.get()
            .outreach()
            .guard()
            .evidence(
                brief.account(),
                brief.triggers(),
                dossier.pages(),
                people,
                LocalDate.now(app.get().clock()));
    app.get().outreach().guard().check(text, evidence).forEach(f -> System.out.println(line(f)));
    return 0;
  }

  private static String input() {
    try {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line(Finding finding) {
    if (!json) {
      return finding.verdict().word().replace('_', ' ')
          + finding.fault().map(f -> " (" + f + ")").orElse("")
          + ": "
          + finding.text()
          + finding.quote().map(q -> "\n  “" + q + "” " + finding.url().orElse("")).orElse("");
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("text", finding.text());
    fields.put("verdict", finding.verdict().word());
    finding.fault().ifPresent(f -> fields.put("fault", f));
    finding.quote().ifPresent(q -> fields.put("quote", q));
    finding.url().ifPresent(u -> fields.put("url", u));
    return Json.line(fields);
  }
}
