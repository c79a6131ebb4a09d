package whynow.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import whynow.App;
import whynow.accounts.TitleReader;
import whynow.accounts.TitleReading;

/** Reads job titles into tier and function. */
@Command(description = "Read tier and function from a job title.")
final class PersonaVerb implements Callable<Integer> {
  private final Supplier<App> app;

  @Mixin private Rows titles;

  @Option(names = "--json", description = "one object a line: {title,tier,function}")
  private boolean json;

  PersonaVerb(Supplier<App> app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    TitleReader reader = app.get().titles();
    titles.all().forEach(title -> System.out.println(line(title, reader.read(title))));
    return 0;
  }

  private String line(String title, TitleReading read) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("title", title);
    row.put("tier", read.tier());
    row.put("function", read.function());
    return json ? Json.line(row) : title + ": " + word(read.tier()) + ", " + word(read.function());
  }

  private static String word(java.util.Optional<?> value) {
    return value.map(v -> v.toString().toLowerCase(java.util.Locale.ROOT)).orElse("not told");
  }
}
