package whynow.voc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Promoters less detractors. */
class NpsTest {
  @Test
  void theEdgesFallWhereTheyShould() {
    Nps nps = Nps.of(List.of(10, 9, 8, 7, 6, 0));
    assertEquals(new Nps(2, 2, 2), nps);
    assertEquals(0, nps.score());
  }

  @Test
  void goesFromMinusAHundredToAHundred() {
    assertEquals(100, Nps.of(List.of(9, 10)).score());
    assertEquals(-100, Nps.of(List.of(6)).score());
    assertEquals(33, Nps.of(List.of(9, 9, 3)).score());
    assertEquals(0, Nps.of(List.of()).score());
  }
}
