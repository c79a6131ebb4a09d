package whynow.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import whynow.App;
import whynow.language.Language;
import whynow.team.Rep;

/** Who acts: {@code --as NAME}, created when new. */
final class Acting {
  @Option(names = "--as", required = true, paramLabel = "NAME", description = "the rep who acts")
  private String name;

  @Option(names = "--role", description = "rep, manager or admin")
  private Optional<String> role = Optional.empty();

  @Option(names = "--zone", description = "time zone, such as Asia/Shanghai")
  private Optional<String> zone = Optional.empty();

  @Option(names = "--lang", description = "en, zh-Hans or zh-Hant")
  private Optional<String> language = Optional.empty();

  /** The rep, added when new, changed where an option says so. */
  Rep rep(App app) {
    Rep known = app.store().reps().byName(name).orElseGet(() -> add(app));
    Rep wanted = changed(known);
    if (!wanted.equals(known)) {
      app.store().reps().change(wanted);
    }
    return wanted;
  }

  /** The rep as {@link #rep} would have it, with nothing written. */
  Rep unwritten(App app) {
    Rep known = app.store().reps().byName(name).orElseGet(this::made);
    return changed(known);
  }

  private Rep changed(Rep known) {
    return new Rep(
        known.id(),
        known.name(),
        role.map(Acting::roleOf).orElse(known.role()),
        zone.map(Acting::zoneOf).orElse(known.zone()),
        language.map(Acting::languageOf).orElse(known.language()));
  }

  private Rep made() {
    boolean chinese = name.codePoints().anyMatch(Character::isIdeographic);
    Language guess = chinese ? Language.ZH_HANS : Language.EN;
    return new Rep(0, name, Rep.Role.REP, ZoneId.systemDefault(), guess);
  }

  private Rep add(App app) {
    return app.store().reps().add(made());
  }

  private static Rep.Role roleOf(String word) {
    try {
      return Rep.Role.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new WrongUsage("“" + word + "” is no role: rep, manager or admin.");
    }
  }

  private static Language languageOf(String tag) {
    try {
      return Language.of(tag);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage("“" + tag + "” is no language: en, zh-Hans or zh-Hant.");
    }
  }

  private static ZoneId zoneOf(String word) {
    try {
      return ZoneId.of(word);
    } catch (DateTimeException e) {
      throw new WrongUsage("“" + word + "” is no time zone.");
    }
  }
}
