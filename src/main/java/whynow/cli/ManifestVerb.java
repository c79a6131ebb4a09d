package whynow.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import whynow.App;
import whynow.chat.slack.SlackManifest;

/** Prints what a chat platform wants to know about the app before it lets it in. */
@Command(description = "Print the app manifest to paste into Slack.")
final class ManifestVerb implements Callable<Integer> {
  private enum Platform {
    SLACK
  }

  private final Supplier<App> app;

  @Parameters(paramLabel = "slack", description = "the platform")
  private Platform platform;

  ManifestVerb(Supplier<App> app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    App opened = app.get();
    if (platform == Platform.SLACK) {
      System.out.println(SlackManifest.of(opened.commands(), opened.settings().publicUrl()));
    }
    return 0;
  }
}
