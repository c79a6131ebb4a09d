package whynow.triggers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whynow.playbook.DataFolder;

class ScoresTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-20T09:00:00Z"), ZoneOffset.UTC);
  private static final Scores SCORES =
      Scores.in(new DataFolder(Path.of("data")), CLOCK, trigger -> 1.0);

  @Test
  void aFreshFundingRoundIsWorthItsFullWeight() {
    assertEquals(95, SCORES.of(trigger("funding", "2026-03-17", Map.of())).points());
    assertEquals(
        "funding 95 × done 1.00 × 3 days old 1.0 × fit 1.00 = 95.0",
        SCORES.of(trigger("funding", "2026-03-17", Map.of())).line());
  }

  @Test
  void aNewLeaderIsNoWhyNowAfterAMonth() {
    assertEquals(0, SCORES.of(trigger("executive_change", "2026-02-10", Map.of())).points());
  }

  @Test
  void aHeadOfSomethingCountsLessThanAChief() {
    Map<String, String> chief = Map.of("person_title", "Chief Financial Officer");
    Map<String, String> head = Map.of("person_title", "Head of Marketing");
    assertEquals(95, SCORES.of(trigger("executive_change", "2026-03-17", chief)).weight());
    assertEquals(45, SCORES.of(trigger("executive_change", "2026-03-17", head)).weight());
  }

  @Test
  void oneStoryOnTwoPagesIsOneTriggerWithTwoSources() {
    Trigger english = trigger("funding", "2026-03-17", Map.of("amount", "18000000"));
    Trigger chinese =
        new Trigger(
            "funding",
            "完成1800万美元A轮融资。",
            "https://b.example/zh",
            Optional.of(LocalDate.parse("2026-03-18")),
            Certainty.DONE,
            true,
            Optional.empty(),
            Optional.empty(),
            Map.of("amount", "18000000"),
            0,
            List.of(new Trigger.Source("https://b.example/zh", "完成1800万美元A轮融资。")));
    List<Trigger> stories = Stories.merge(List.of(english, chinese));
    assertEquals(1, stories.size());
    assertEquals(2, stories.get(0).sources().size());
  }

  @Test
  void twoRoundsStayTwo() {
    Trigger one = trigger("funding", "2026-03-17", Map.of("amount", "18000000", "round", "seed"));
    Trigger two =
        new Trigger(
            "funding",
            "Another.",
            "https://a.example/2",
            one.published(),
            Certainty.DONE,
            true,
            Optional.empty(),
            Optional.empty(),
            Map.of("amount", "25000000", "round", "seed"),
            0,
            List.of());
    assertEquals(2, Stories.merge(List.of(one, two)).size());
  }

  private static Trigger trigger(String type, String day, Map<String, String> facts) {
    return new Trigger(
        type,
        "A sentence.",
        "https://a.example/1",
        Optional.of(LocalDate.parse(day)),
        Certainty.DONE,
        true,
        Optional.empty(),
        Optional.empty(),
        facts,
        0,
        List.of(new Trigger.Source("https://a.example/1", "A sentence.")));
  }
}
