package whynow.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import whynow.App;
import whynow.fetch.AddressGuard;
import whynow.fetch.Resolver;

/** Says of addresses whether they would be read, and why not. Connects nowhere. */
@Command(description = "Say whether an address would be read, and why not.")
final class CheckUrlVerb implements Callable<Integer> {
  private final Supplier<App> app;

  @Option(
      names = "--resolve",
      paramLabel = "HOST=ADDRESS",
      description = "an answer to use instead of looking up; *=ADDRESS for every name")
  private Map<String, String> answers = new LinkedHashMap<>();

  @Option(names = "--json", description = "one object a line: {url,allowed,reason}")
  private boolean json;

  @Parameters(arity = "1..*", paramLabel = "URL", description = "addresses to judge")
  private List<String> urls;

  CheckUrlVerb(Supplier<App> app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    AddressGuard guard = AddressGuard.of(this::resolve, app.get().settings().fetchAllow());
    urls.forEach(url -> System.out.println(line(url, guard.judge(url))));
    return 0;
  }

  private List<InetAddress> resolve(String host) throws UnknownHostException {
    String answer = answers.getOrDefault(host.toLowerCase(Locale.ROOT), answers.get("*"));
    return answer == null ? Resolver.SYSTEM.resolve(host) : List.of(InetAddress.getByName(answer));
  }

  private String line(String url, AddressGuard.Judgement judged) {
    String reason = judged.refusal().orElse("a public address");
    if (!json) {
      return url + ": " + (judged.allowed() ? "allowed" : "refused, " + reason);
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("url", url);
    row.put("allowed", judged.allowed());
    row.put("reason", reason);
    return Json.line(row);
  }
}
