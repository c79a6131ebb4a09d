package whynow.outreach;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.App;
import whynow.Books;
import whynow.Settings;
import whynow.Shared;
import whynow.accounts.Function;
import whynow.accounts.Tier;
import whynow.extract.Article;
import whynow.extract.PageReader;
import whynow.language.Language;
import whynow.research.Brief;
import whynow.research.Options;
import whynow.research.Outcome;
import whynow.research.Progress;
import whynow.research.ReadPages;

/** Messages about real companies, correct and with one fault each, held against their own pages. */
class GuardOnSitesTest {
  private static final List<Language> LANGUAGES =
      List.of(Language.EN, Language.ZH_HANS, Language.ZH_HANT);

  @TempDir Path folder;
  private final Map<String, int[]> tallies = new TreeMap<>();
  private int drafts;
  private int alarms;

  @Test
  void catchesFaultsInMessagesAboutRealCompanies() throws IOException {
    Assumptions.assumeTrue(
        Boolean.getBoolean("measure"), "reads nine sites whole: run with -Dmeasure=true");
    Path sites = Shared.folder("sites");
    Process server =
        new ProcessBuilder("python3", sites.resolve("serve.py").toString(), "--port", "0")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader says = server.inputReader()) {
      int port = Integer.parseInt(says.readLine().replaceAll("^http://127.0.0.1:(\\d+) .*", "$1"));
      for (Path truth : truths(sites)) {
        site(new ObjectMapper().readTree(truth.toFile()), port);
      }
    } finally {
      server.destroy();
    }
    System.out.println("guard on sites: " + drafts + " drafts, false alarms " + alarms);
    tallies.forEach((k, t) -> System.out.println("guard on sites: " + k + " " + t[1] + "/" + t[0]));
    assertTrue(drafts >= 200, drafts + " drafts");
    assertTrue(alarms <= 0.02 * drafts, alarms + " of " + drafts + " correct drafts refused");
    tallies.forEach(
        (kind, t) -> assertTrue(t[1] >= goal(kind) * t[0], kind + " " + t[1] + " of " + t[0]));
  }

  private static double goal(String kind) {
    return kind.matches("polarity|certainty") ? .92 : .99;
  }

  private static List<Path> truths(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().matches(".*\\..*\\.json"))
          .sorted()
          .toList();
    }
  }

  private void site(JsonNode truth, int port) {
    List<String> days = new ArrayList<>();
    truth.get("posts").forEach(post -> days.add(post.path("date").asText("")));
    String newest = days.stream().filter(d -> d.length() == 10).sorted().reduce((a, b) -> b).get();
    LocalDate today = LocalDate.parse(newest).plusDays(1);
    String host = truth.get("host").asText();
    Map<String, String> set =
        Map.of(
            "WHYNOW_STORE",
            Books.at(folder.resolve(host + ".db")),
            "WHYNOW_NOW",
            today + "T09:00:00Z");
    try (App app = new App(Settings.from(set))) {
      InetSocketAddress proxy = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      Outcome outcome =
          app.research()
              .companyResearch(Optional.of(proxy))
              .research(host, Options.DEFAULT, Progress.SILENT);
      Brief brief = ((Outcome.Read) outcome).brief();
      List<Article> pages = new ReadPages(app.store().pages(), new PageReader()).of(brief);
      messages(app, brief, pages, today);
    }
  }

  private void messages(App app, Brief brief, List<Article> pages, LocalDate today) {
    Guard guard = app.outreach().guard();
    Drafts writer = new Drafts(app.outreach().playbook(), app.data());
    Evidence evidence = guard.evidence(brief.account(), brief.triggers(), pages, List.of(), today);
    for (Language language : LANGUAGES) {
      for (Tier tier : Tier.values()) {
        for (int n = 0; n < 6; n++) {
          int angle = n / 2 + 1;
          DraftRequest request =
              DraftRequest.to(tier, Function.OPERATIONS, today)
                  .by(n % 2 == 0 ? Channel.EMAIL : Channel.CALL, Length.MEDIUM)
                  .in(language)
                  .about(angle);
          if (writer.write(brief.account(), brief.triggers(), request)
                  instanceof Drafts.Outcome.Written written
              && angle <= written.angles()) {
            judge(guard, evidence, written.draft());
          }
        }
      }
    }
  }

  private void judge(Guard guard, Evidence evidence, Draft draft) {
    drafts++;
    List<Finding> faults =
        guard.check(draft.body(), evidence).stream().filter(Finding::isFault).toList();
    if (!faults.isEmpty()) {
      alarms++;
      System.out.println("guard on sites: FALSE ALARM " + faults);
    }
    draft.claims().stream()
        .filter(c -> c.quote().isPresent())
        .flatMap(c -> Sentences.of(c.text()).stream())
        .filter(s -> !s.contains("“") && !s.contains("「"))
        .findFirst()
        .ifPresent(
            told -> SingleFaults.all().forEach((k, f) -> spoil(guard, evidence, told, k, f)));
  }

  private void spoil(
      Guard guard, Evidence evidence, String told, String kind, UnaryOperator<String> fault) {
    String spoilt = fault.apply(told);
    if (spoilt.equals(told)) {
      return;
    }
    boolean seen = guard.check(spoilt, evidence).stream().anyMatch(Finding::isFault);
    int[] tally = tallies.computeIfAbsent(kind, k -> new int[2]);
    tally[0]++;
    tally[1] += seen ? 1 : 0;
    if (!seen) {
      System.out.println("guard on sites missed: " + kind + ": " + spoilt);
    }
  }
}
