package whynow.research;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GistTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Acme is a maker of pumps in Graz. We ship worldwide.| maker of pumps in Graz",
        "Acme are the pump people.| pump people",
        "Acme: pumps that last.| pumps that last",
        "We move 3.5 million pallets a year. Ask us.| We move 3.5 million pallets a year",
        "Acme 是一家水泵制造商。我们服务全球。| 水泵制造商",
        "Acme是一家水泵制造商。我们服务全球。| 水泵制造商",
        "Acme.| ''",
      })
  void aCompanyIsNotNamedTwice(String summary, String gist) {
    assertEquals(gist, Gist.of(summary, "Acme"));
  }

  @ParameterizedTest
  @CsvSource({"word, 24", "长, 110"})
  void isShort(String unit, int times) {
    String gist = Gist.of((unit + (unit.equals("长") ? "" : " ")).repeat(times * 2), "Acme");
    assertEquals(true, gist.endsWith(" …") && gist.length() <= 112, gist);
  }
}
