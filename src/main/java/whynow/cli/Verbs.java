package whynow.cli;

import java.util.List;
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
  private final CommandLine line;

  private Verbs(CommandLine line) {
    this.line = line;
  }

  /** All verbs over an app, which is built when the first verb needs it. */
  public static Verbs of(Supplier<App> app) {
    Supplier<App> once = Once.of(app);
    CommandLine line = new CommandLine(new Verbs(null));
    verbs(once).forEach(line::addSubcommand);
    line.getSubcommands().values().forEach(Verbs::withHelp);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(Verbs::failed);
    return new Verbs(line);
  }

  /** New verbs are listed here, in the order of the contract. */
  private static List<Object> verbs(Supplier<App> app) {
    return List.of(
        new DemoVerb(app),
        new ServeVerb(app),
        new ChatVerb(app),
        new AskVerb(app),
        new ResearchVerb(app),
        new LogVerb(app),
        new DraftVerb(app),
        new CheckVerb(app),
        new ExtractVerb(),
        new TriggersVerb(app),
        new PersonaVerb(app),
        new MatchVerb(app),
        new CheckUrlVerb(app),
        new ManifestVerb(app),
        new DigestVerb(app),
        new ImportVerb(app),
        new ExportVerb(app),
        new BackupVerb(app),
        new RestoreVerb(app),
        new MigrateStoreVerb(),
        new TokenVerb(app),
        new DoctorVerb(app));
  }

  /**
   * Runs one verb.
   *
   * @return the exit status
   */
  public int run(String... arguments) {
    if (arguments.length == 0) {
      line.usage(System.err);
      return 2;
    }
    return line.execute(arguments);
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
