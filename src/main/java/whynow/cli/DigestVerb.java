package whynow.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import whynow.App;
import whynow.chat.terminal.TerminalText;
import whynow.digest.Digest;
import whynow.digest.DigestSheet;
import whynow.digest.Period;
import whynow.team.Rep;

/** Prints the digest of a day, week or month. */
@Command(description = "What was done in a day, a week or a month.")
final class DigestVerb implements Callable<Integer> {
  private final Supplier<App> app;

  @Parameters(arity = "0..1", defaultValue = "day", description = "day, week, month or a date")
  private String period;

  @Option(names = "--team", description = "the whole team's")
  private boolean team;

  @Option(names = "--rep", description = "this rep's")
  private Optional<String> rep = Optional.empty();

  @Option(names = "--json", description = "as one JSON object")
  private boolean json;

  @Option(names = "--csv", description = "as a sheet")
  private boolean csv;

  DigestVerb(Supplier<App> app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    Rep reader = reader();
    LocalDate today = app.get().clock().instant().atZone(reader.zone()).toLocalDate();
    Period asked =
        Period.named(period, today)
            .orElseThrow(() -> new WrongUsage("“" + period + "” is no day, week, month or date"));
    boolean own = rep.isPresent() && !team;
    Digest digest =
        own
            ? app.get().book().digests().of(reader, asked)
            : app.get().book().digests().ofTeam(reader, asked);
    System.out.println(shown(digest, reader));
    return 0;
  }

  /** Whose clock it is: the rep asked for, else the first manager. */
  private Rep reader() {
    return rep.map(
            name ->
                app.get()
                    .store()
                    .reps()
                    .byName(name)
                    .orElseThrow(() -> new Failure("There is no rep " + name)))
        .or(
            () ->
                app.get().store().reps().all().stream()
                    .max(java.util.Comparator.comparing(Rep::role)))
        .orElseThrow(() -> new Failure("There is nobody in this store yet"));
  }

  private String shown(Digest digest, Rep reader) {
    if (json) {
      return Json.line(DigestSheet.values(digest));
    }
    if (csv) {
      return DigestSheet.csv(digest).strip();
    }
    return TerminalText.of(app.get().book().digestReply(digest, reader), false);
  }
}
