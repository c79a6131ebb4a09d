package whynow.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import whynow.accounts.Function;
import whynow.accounts.Tier;
import whynow.language.Language;

class GuardTest {
  private static final Map<String, Double> GOALS =
      Map.of(
          "number",
          .99,
          "currency",
          .99,
          "name",
          .99,
          "date",
          .99,
          "link",
          .99,
          "roles",
          .92,
          "polarity",
          .92,
          "certainty",
          .92);
  private final Playbook playbook = new Playbook(Stories.DATA);
  private final Drafts drafts = new Drafts(playbook, Stories.DATA);
  private final Guard guard = new Guard(playbook, Stories.DATA);

  /** How often a kind of fault was put in, and how often it was seen. */
  private static final class Tally {
    private int tried;
    private int caught;

    private void add(boolean seen) {
      tried++;
      caught += seen ? 1 : 0;
    }
  }

  @Test
  void catchesSingleFaultsAndLeavesCorrectDraftsAlone() {
    Map<String, Tally> tallies = new TreeMap<>();
    List<String> missed = new ArrayList<>();
    int untouched = 0;
    int falseAlarms = 0;
    for (Stories.Story story : Stories.all()) {
      Evidence evidence = evidence(story);
      for (DraftRequest request : requests()) {
        Draft draft =
            ((Drafts.Outcome.Written) drafts.write(story.account(), story.triggers(), request))
                .draft();
        untouched++;
        List<Finding> alarms = faults(draft.body(), evidence);
        if (!alarms.isEmpty()) {
          falseAlarms++;
          missed.add("FALSE ALARM " + alarms);
        }
        for (Mutations.Mutation mutation : Mutations.all()) {
          mutation
              .of(draft.body())
              .ifPresent(
                  m -> {
                    boolean seen = !faults(changed(draft.body(), m), evidence).isEmpty();
                    tallies.computeIfAbsent(mutation.kind(), k -> new Tally()).add(seen);
                    if (!seen) {
                      missed.add(mutation.kind() + ": " + firstDifference(draft.body(), m));
                    }
                  });
        }
      }
    }
    report(tallies, untouched, falseAlarms, missed);
    assertTrue(
        falseAlarms <= untouched * 0.02, "false alarms: " + falseAlarms + " of " + untouched);
    tallies.forEach(
        (kind, t) ->
            assertTrue(
                t.caught >= t.tried * GOALS.getOrDefault(kind, .99),
                kind + " " + t.caught + " of " + t.tried));
  }

  private static void report(
      Map<String, Tally> tallies, int untouched, int falseAlarms, List<String> missed) {
    System.out.println("guard: " + untouched + " drafts, false alarms " + falseAlarms);
    tallies.forEach((k, t) -> System.out.println("guard: " + k + " " + t.caught + "/" + t.tried));
    missed.stream().distinct().limit(40).forEach(m -> System.out.println("guard missed: " + m));
  }

  /** Each sentence is judged alone, and the untouched ones were judged before. */
  private static String changed(String before, String after) {
    List<String> old = Sentences.of(before);
    return Sentences.of(after).stream()
        .filter(s -> !old.contains(s))
        .collect(Collectors.joining("\n"));
  }

  private static String firstDifference(String before, String after) {
    List<String> old = Sentences.of(before);
    return Sentences.of(after).stream()
        .filter(s -> !old.contains(s))
        .findFirst()
        .orElse("(nothing)");
  }

  private Evidence evidence(Stories.Story story) {
    return guard.evidence(story.account(), story.triggers(), List.of(), List.of(), Stories.TODAY);
  }

  private List<Finding> faults(String body, Evidence evidence) {
    return guard.check(body, evidence).stream().filter(Finding::isFault).toList();
  }

  private static List<DraftRequest> requests() {
    List<DraftRequest> all = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      for (Channel channel : List.of(Channel.EMAIL, Channel.WECHAT, Channel.CALL)) {
        for (Language language : List.of(Language.EN, Language.ZH_HANS, Language.ZH_HANT)) {
          all.add(
              DraftRequest.to(tier, Function.OPERATIONS, Stories.TODAY)
                  .by(channel, Length.LONG)
                  .in(language));
        }
      }
    }
    return all;
  }

  @Test
  void judgesADraftFromAnotherTool() {
    Evidence evidence = evidence(Stories.all().get(0));
    assertVerdicts(
        evidence,
        Map.of(
            "Congrats on opening your Leipzig hub!", Finding.Verdict.WRONG,
            "I saw you raised €84M.", Finding.Verdict.NOT_ON_PAGES,
            "Detention fees doubled last year.", Finding.Verdict.SUPPORTED,
            "Your new Leipzig centre will have 24 doors when it opens in March.",
                Finding.Verdict.SUPPORTED,
            "Mara Lindt came over from Frischwerk to be your COO.", Finding.Verdict.SUPPORTED,
            "Your Leipzig centre will have 42 dock doors.", Finding.Verdict.WRONG,
            "Mara Lindt has left Northlight as Chief Operating Officer.", Finding.Verdict.WRONG,
            "You recently moved your payroll to SAP.", Finding.Verdict.NOT_ON_PAGES,
            "I think that second sites are hard.", Finding.Verdict.OPINION,
            "Would a short call be useful?", Finding.Verdict.OPINION));
  }

  @Test
  void judgesChineseAsWell() {
    Evidence evidence = evidence(Stories.all().get(7));
    assertVerdicts(
        evidence,
        Map.of(
            "恭喜贵司武汉第三座冷库已经启用。", Finding.Verdict.WRONG,
            "贵司明年四月会在武汉启用第三座冷库。", Finding.Verdict.SUPPORTED,
            "贵司刚刚完成两亿元融资。", Finding.Verdict.NOT_ON_PAGES,
            "去年車輛排隊等待的時間增加了三成。", Finding.Verdict.SUPPORTED,
            "去年车辆排队等待时间减少了三成。", Finding.Verdict.WRONG,
            "您觉得这个方向值得看看吗？", Finding.Verdict.OPINION));
  }

  private void assertVerdicts(Evidence evidence, Map<String, Finding.Verdict> expected) {
    Map<String, Finding.Verdict> actual = new TreeMap<>();
    List<Finding> all = new ArrayList<>();
    expected.forEach(
        (text, verdict) -> {
          Finding finding = guard.check(text, evidence).get(0);
          if (finding.verdict() != verdict) {
            all.add(finding);
          }
          actual.put(text, finding.verdict());
        });
    assertEquals(List.of(), all);
    assertEquals(new TreeMap<>(expected), actual);
  }
}
