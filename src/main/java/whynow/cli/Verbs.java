package whynow.cli;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import whynow.App;
import whynow.Once;
import whynow.Settings;
import whynow.store.StoreTrouble;

/**
 * The command line. Each verb is a class of its own that calls the feature a chat command calls.
 * JSON goes to standard output, messages to standard error; exit status 0 done, 1 failed, 2 wrong
 * usage.
 */
@Command(
    name = "whynow",
    mixinStandardHelpOptions = true,
    version = "Whynow 0.1.0",
    synopsisSubcommandLabel = "VERB",
    description = "A sales-development assistant that lives in the team's chat.")
public final class Verbs {
  /** New verbs are listed here, in the order of the contract. */
  private static final List<Verb> ALL =
      List.of(
          new Verb("demo", DemoVerb::new),
          new Verb("serve", ServeVerb::new),
          new Verb("chat", ChatVerb::new),
          new Verb("ask", AskVerb::new),
          new Verb("research", ResearchVerb::new),
          new Verb("log", LogVerb::new),
          new Verb("draft", DraftVerb::new),
          new Verb("check", CheckVerb::new),
          new Verb("extract", app -> new ExtractVerb()),
          new Verb("triggers", TriggersVerb::new),
          new Verb("persona", PersonaVerb::new),
          new Verb("match", MatchVerb::new),
          new Verb("check-url", CheckUrlVerb::new),
          new Verb("manifest", ManifestVerb::new),
          new Verb("digest", DigestVerb::new),
          new Verb("import", ImportVerb::new),
          new Verb("export", ExportVerb::new),
          new Verb("backup", BackupVerb::new),
          new Verb("restore", RestoreVerb::new),
          new Verb("migrate-store", app -> new MigrateStoreVerb()),
          new Verb("token", TokenVerb::new),
          new Verb("doctor", DoctorVerb::new));

  private final Supplier<App> app;

  private Verbs(Supplier<App> app) {
    this.app = app;
  }

  private record Verb(String name, Function<Supplier<App>, Object> made) {}

  /** All verbs over an app, which is built when the first verb needs it. */
  public static Verbs of(Supplier<App> app) {
    return new Verbs(Once.of(app));
  }

  /** The verb that is called, alone: to look into all of them takes a fifth of a start. */
  private CommandLine line(String called) {
    List<Verb> one = ALL.stream().filter(verb -> verb.name().equals(called)).toList();
    CommandLine line = new CommandLine(this);
    (one.isEmpty() ? ALL : one)
        .forEach(verb -> line.addSubcommand(verb.name(), verb.made().apply(app)));
    line.getSubcommands().values().forEach(Verbs::withHelp);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(Verbs::failed);
    return line;
  }

  /**
   * Runs one verb.
   *
   * @return the exit status
   */
  public int run(String... arguments) {
    if (arguments.length == 0) {
      line("").usage(System.err);
      return 2;
    }
    return line(arguments[0]).execute(arguments);
  }

  private static void withHelp(CommandLine verb) {
    verb.getCommandSpec().mixinStandardHelpOptions(true);
  }

  private static int failed(Exception e, CommandLine verb, CommandLine.ParseResult all)
      throws Exception {
    boolean json = verb.getParseResult().hasMatchedOption("--json");
    if (e instanceof Failure failure) {
      failure.show(json, System.out, System.err);
      return 1;
    }
    if (e instanceof StoreTrouble) {
      new Failure(e.getMessage()).show(json, System.out, System.err);
      return 1;
    }
    if (e instanceof WrongUsage || e instanceof Settings.Unusable) {
      System.err.println(e.getMessage());
      return 2;
    }
    if (json) {
      new Failure(String.valueOf(e.getMessage())).show(true, System.out, System.err);
    }
    throw e;
  }
}
