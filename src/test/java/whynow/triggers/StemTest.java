package whynow.triggers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StemTest {
  @Test
  void theFormsOfAWordAreOne() {
    for (List<String> forms :
        List.of(
            List.of("open", "opens", "opened", "opening"),
            List.of("plan", "plans", "planned", "planning"),
            List.of("raise", "raises", "raised", "raising"),
            List.of("launch", "launches", "launched"),
            List.of("company", "companies", "company's"),
            List.of("sell", "sells", "selling"))) {
      forms.forEach(form -> assertEquals(Stem.of(forms.get(0)), Stem.of(form), form));
    }
  }

  @Test
  void otherWordsStayApart() {
    assertNotEquals(Stem.of("lease"), Stem.of("less"));
    assertEquals("bus", Stem.of("bus"));
    assertEquals("ring", Stem.of("ring"));
  }
}
