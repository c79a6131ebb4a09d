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
