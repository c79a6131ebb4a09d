package whynow;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.extract.PageReader;
import whynow.outreach.Evidence;
import whynow.outreach.Finding;
import whynow.outreach.Guard;
import whynow.research.Brief;
import whynow.research.Options;
import whynow.research.Outcome;
import whynow.research.Progress;
import whynow.research.ReadPages;

/**
 * Sentences somebody might paste, held against all pages of a company: the demo's, or the one whose
 * pages stand in {@code tarnbeck.txt}.
 */
class CheckedTextsTest {
  private static final List<String> FILES =
      List.of(
          "check-en",
          "check-zh-Hans",
          "check-zh-Hant",
          "checked-en",
          "checked-zh-Hans",
          "checked-zh-Hant",
          "third-northlight",
          "third-tarnbeck-en",
          "third-tarnbeck-zh",
          "fourth-adler-en",
          "fourth-adler-zh");

  /** Harder, and seen later: what the guard does not reach yet is in docs/benchmarks.md. */
  private static final List<String> LATE = FILES.subList(6, FILES.size());

  private static final double GOAL_FAIR_LATE = 0.84;
  private static final double GOAL_FAULTY_LATE = 0.82;
  private static final double GOAL_FAIR = 0.87;
  private static final double GOAL_FAULTY = 0.85;

  @TempDir Path folder;

  /** One line of a file: what is said, and what is to be said of it. */
  private record Row(String file, Finding.Verdict verdict, String kind, String text) {}

  /**
   * Of those of one kind: how many there are, refused or let through rightly, and named exactly.
   */
  private static final class Tally {
    private int all;
    private int right;
    private int exact;
  }

  @Test
  void everyFaultIsSeenAndWhatIsFairIsLeftAlone() throws IOException {
    Map<String, Tally> tallies = new TreeMap<>();
    try (DemoChat demo = DemoChat.in(folder)) {
      Guard guard = demo.app().outreach().guard();
      Evidence northlight = evidence(demo.app(), guard);
      Evidence tarnbeck = new WrittenPages("tarnbeck").evidence(guard);
      Evidence adler = new WrittenPages("fourth").evidence(guard);
      for (Row row : rows()) {
        Evidence evidence =
            row.file().contains("tarnbeck")
                ? tarnbeck
                : row.file().contains("adler") ? adler : northlight;
        Finding finding = guard.check(row.text(), evidence).get(0);
        boolean right = isGood(row.verdict()) == isGood(finding.verdict());
        for (String name :
            List.of(row.file() + " " + group(row), row.kind(), set(row) + row.kind())) {
          Tally tally = tallies.computeIfAbsent(name, k -> new Tally());
          tally.all++;
          tally.right += right ? 1 : 0;
          tally.exact += row.verdict() == finding.verdict() ? 1 : 0;
        }
        if (!right) {
          System.out.println("check: " + row + "\n    -> " + finding);
        }
      }
    }
    tallies.forEach(
        (k, t) ->
            System.out.println(
                "check: " + k + ": right " + t.right + "/" + t.all + ", exact " + t.exact));
    for (String file : FILES) {
      boolean late = LATE.contains(file);
      atLeast(late ? GOAL_FAIR_LATE : GOAL_FAIR, file + " fair", tallies);
      atLeast(late ? GOAL_FAULTY_LATE : GOAL_FAULTY, file + " faulty", tallies);
    }
  }

  private static void atLeast(double goal, String group, Map<String, Tally> tallies) {
    Tally tally = tallies.get(group);
    assertTrue(tally.right >= goal * tally.all, group + " " + tally.right + " of " + tally.all);
  }

  private static String set(Row row) {
    return row.file().replaceFirst("-.*", " ");
  }

  private static String group(Row row) {
    return isGood(row.verdict()) ? "fair" : "faulty";
  }

  private static boolean isGood(Finding.Verdict verdict) {
    return verdict == Finding.Verdict.SUPPORTED || verdict == Finding.Verdict.OPINION;
  }

  private static Evidence evidence(App app, Guard guard) {
    Outcome outcome =
        app.research()
            .companyResearch(Optional.empty())
            .research("northlight.example", Options.DEFAULT, Progress.SILENT);
    Brief brief = ((Outcome.Read) outcome).brief();
    List<String> people = brief.people().stream().map(Brief.Named::name).toList();
    return guard.evidence(
        brief.account(),
        brief.triggers(),
        new ReadPages(app.store().pages(), new PageReader()).of(brief),
        people,
        java.time.LocalDate.now(app.clock()));
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String file : FILES) {
      for (String line :
          Files.readAllLines(Path.of("src/test/resources/outreach", file + ".tsv"))) {
        if (!line.startsWith("#")) {
          String[] parts = line.split("\t", -1);
          Finding.Verdict verdict = Finding.Verdict.valueOf(parts[0].toUpperCase(Locale.ROOT));
          rows.add(new Row(file, verdict, parts[1], parts[2]));
        }
      }
    }
    return rows;
  }
}
