package whynow.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import whynow.App;
import whynow.Checkup;
import whynow.Demo;

/** {@code serve} with a demo workspace: invented companies, really fetched; no key, no internet. */
@Command(description = "Run with invented companies: no account, key or internet.")
final class DemoVerb implements Callable<Integer> {
  private final Supplier<App> app;

  DemoVerb(Supplier<App> app) {
    this.app = app;
  }

  @Override
  public Integer call() throws InterruptedException {
    LocalDate today = LocalDate.ofInstant(app.get().clock().instant(), ZoneOffset.UTC);
    Demo demo = Demo.start(app.get().settings(), today);
    Checkup.of(demo.app(), Checkup.spokenHere()).forEach(f -> System.err.println(f.line()));
    System.err.println("Open the console and say: research northlight.example");
    return ServeVerb.untilStopped(demo.service());
  }
}
