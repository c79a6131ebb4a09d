package whynow.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import whynow.App;
import whynow.Checkup;
import whynow.Service;
import whynow.chat.web.Html;

/** Runs until it is stopped: console, chat platforms and background work. */
@Command(description = "Run Whynow: console, chat platforms, background work.")
final class ServeVerb implements Callable<Integer> {
  private final Supplier<App> app;

  ServeVerb(Supplier<App> app) {
    this.app = app;
  }

  @Override
  public Integer call() throws InterruptedException {
    Checkup.of(app.get(), Checkup.spokenHere()).forEach(f -> System.err.println(f.line()));
    Service service = Service.start(app.get(), Optional::empty, Html.Links.AS_THEY_ARE, more -> {});
    service
        .firstLogin()
        .ifPresentOrElse(
            url -> System.err.println("Console: " + url),
            () ->
                System.err.println(
                    "Nobody is admin yet: `whynow chat --as YOUR-NAME` makes you one."));
    return untilStopped(service);
  }

  /** Says that it is ready, once, and ends gracefully when the process is told to. */
  static int untilStopped(Service service) throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  service.close();
                  stopped.countDown();
                },
                "stop"));
    System.out.println("ready " + service.url());
    stopped.await();
    return 0;
  }
}
