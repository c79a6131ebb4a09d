package whynow;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Optional;
import whynow.accounts.TitleReader;
import whynow.chat.web.Frame;
import whynow.demo.DemoBook;
import whynow.demo.DemoSites;
import whynow.playbook.DataFolder;

/** A running Whynow whose web is the demo's own: invented companies, served on loopback. */
public final class Demo implements AutoCloseable {
  private final DemoSites sites;
  private final App app;
  private final Service service;

  private Demo(DemoSites sites, App app, Service service) {
    this.sites = sites;
    this.app = app;
    this.service = service;
  }

  /**
   * Starts it. Somebody on this machine is Dana without a login.
   *
   * @param today the day the companies' posts are dated back from
   */
  public static Demo start(Settings settings, LocalDate today) {
    DemoSites sites = DemoSites.start(new DataFolder(settings.data()), today);
    App app = new App(settings.inDemo(sites.proxy()));
    DemoBook.fill(app.store(), app.data(), new TitleReader(app.data()), app.clock().instant());
    Service service =
        Service.start(
            app,
            () -> app.store().reps().byName("Dana"),
            Demo::shown,
            config -> routes(config, sites));
    return new Demo(sites, app, service);
  }

  /** The companies' names lead nowhere outside, so the console shows their pages itself. */
  private static String shown(String url) {
    return url.replaceFirst("^https?://([a-z-]+\\.example)(?=/|$)", "/demo/$1");
  }

  private static void routes(JavalinConfig config, DemoSites sites) {
    config.routes.get("/demo/{host}/<path>", context -> page(context, sites));
    config.routes.get("/demo/{host}", context -> page(context, sites));
  }

  private static void page(Context context, DemoSites sites) {
    String path = Optional.ofNullable(context.pathParamMap().get("path")).orElse("");
    sites
        .page(context.pathParam("host"), "/" + path)
        .ifPresentOrElse(
            html -> Frame.send(context, html), () -> context.status(404).result("No such page."));
  }

  public App app() {
    return app;
  }

  public Service service() {
    return service;
  }

  @Override
  public void close() {
    service.close();
    sites.close();
  }
}
