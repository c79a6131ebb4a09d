package whynow.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import whynow.App;
import whynow.Checkup;
import whynow.language.Language;

/** Looks at everything Whynow stands on and says what is well and what is not. */
@Command(description = "Say what is on, what is off, and what is wrong.")
final class DoctorVerb implements Callable<Integer> {
  private final Supplier<App> app;

  @Option(names = "--json", description = "one object a line: {name,state,detail}")
  private boolean json;

  @Option(names = "--lang", description = "en, zh-Hans or zh-Hant; this machine's own by default")
  private Optional<String> lang = Optional.empty();

  DoctorVerb(Supplier<App> app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    Language language = lang.map(Language::of).orElseGet(Checkup::spokenHere);
    List<Checkup.Finding> findings = Checkup.withPlatforms(app.get(), language);
    findings.forEach(f -> System.out.println(json ? Json.line(f) : f.line()));
    return findings.stream().anyMatch(f -> f.state().equals("wrong")) ? 1 : 0;
  }
}
