package whynow.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How well points tell the good from the others. */
class RankingTest {
  @Test
  void countsThePairsInTheRightOrder() {
    assertEquals(1.0, rank(List.of(9, 8), List.of(1, 2)));
    assertEquals(0.0, rank(List.of(1), List.of(2, 3)));
    assertEquals(0.5, rank(List.of(5, 5), List.of(5)));
    assertEquals(0.75, rank(List.of(9, 2), List.of(1, 3)));
    assertEquals(0.5, rank(List.of(), List.of(3)));
  }

  private static double rank(List<Integer> good, List<Integer> others) {
    return Ranking.of(good, others, Integer::doubleValue);
  }
}
