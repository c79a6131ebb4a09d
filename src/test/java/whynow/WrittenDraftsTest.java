package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.accounts.Function;
import whynow.accounts.Tier;
import whynow.language.Language;
import whynow.outreach.Channel;
import whynow.outreach.Draft;
import whynow.outreach.DraftRequest;
import whynow.outreach.Drafts;
import whynow.outreach.Kind;
import whynow.outreach.Length;
import whynow.research.Brief;
import whynow.research.Options;
import whynow.research.Outcome;
import whynow.research.Progress;

/** The drafts in docs/drafts.md are what their headings ask for; {@code -Dwrite} writes them. */
class WrittenDraftsTest {
  private static final Path FILE = Path.of("docs/drafts.md");
  private static final Pattern HEADING = Pattern.compile("(?m)^## \\d+\\. `(.*)`$");
  private static final Pattern OPTION = Pattern.compile("--(\\S+) (\\S+)");

  @TempDir private Path folder;

  @Test
  void everyDraftStandsAsItIsWritten() throws IOException {
    String text = Files.readString(FILE);
    String wanted;
    try (DemoChat demo = DemoChat.in(folder)) {
      wanted = written(text, demo.app());
    }
    if (System.getProperty("write") != null) {
      Files.writeString(FILE, wanted);
    } else {
      assertEquals(wanted, text, FILE + " is old: run with -Dwrite");
    }
  }

  private static String written(String text, App app) {
    Outcome outcome =
        app.research()
            .companyResearch(Optional.empty())
            .research("northlight.example", Options.DEFAULT, Progress.SILENT);
    Brief brief = ((Outcome.Read) outcome).brief();
    Matcher heading = HEADING.matcher(text);
    StringBuilder all = new StringBuilder();
    while (heading.find()) {
      if (all.isEmpty()) {
        all.append(text, 0, heading.start());
      }
      all.append(heading.group()).append("\n\n").append(draft(app, brief, heading.group(1)));
    }
    return all.toString().stripTrailing() + "\n";
  }

  private static String draft(App app, Brief brief, String options) {
    DraftRequest request = request(options, LocalDate.now(app.clock()));
    Drafts.Outcome outcome =
        app.outreach().drafts().write(brief.account(), brief.triggers(), List.of(), request);
    return markdown(((Drafts.Outcome.Written) outcome).draft());
  }

  private static DraftRequest request(String options, LocalDate today) {
    Map<String, String> given = new LinkedHashMap<>();
    Matcher option = OPTION.matcher(options);
    while (option.find()) {
      given.put(option.group(1), option.group(2));
    }
    Tier tier = Tier.valueOf(big(given.get("tier")));
    Function function = Function.valueOf(big(given.getOrDefault("function", "operations")));
    return DraftRequest.to(tier, function, today)
        .by(
            Channel.valueOf(big(given.get("channel"))),
            Length.valueOf(big(given.getOrDefault("length", "short"))))
        .in(Language.of(given.getOrDefault("lang", "en")))
        .as(Kind.valueOf(big(given.getOrDefault("kind", "first"))));
  }

  private static String big(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private static String markdown(Draft draft) {
    StringBuilder out = new StringBuilder();
    draft.subject().ifPresent(s -> out.append("**").append(s).append("**\n\n"));
    draft.body().lines().forEach(l -> out.append(l.isEmpty() ? ">" : "> " + l).append('\n'));
    String sources =
        draft.claims().stream()
            .map(WrittenDraftsTest::source)
            .distinct()
            .collect(Collectors.joining(" · "));
    out.append("\nSources: ").append(sources).append("\n\n");
    String grade = draft.lint().grade() > 0 ? ", grade " + oneDigit(draft.lint().grade()) : "";
    out.append(draft.lint().words()).append(" words").append(grade);
    out.append(", asks ").append(draft.lint().asks());
    draft.lint().problems().forEach(p -> out.append(", ").append(p.rule()));
    return out.append("\n\n").toString();
  }

  private static String source(Draft.Claim claim) {
    return claim
        .quote()
        .map(q -> "“" + q + "” " + claim.url().orElse(""))
        .orElseGet(() -> "playbook: " + claim.playbook().orElse(""));
  }

  private static String oneDigit(double grade) {
    return String.format(Locale.ROOT, "%.1f", grade);
  }
}
