package whynow.team;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whynow.language.Language;

class RepTest {
  @ParameterizedTest
  @CsvSource({"Dana, Dana", "Dana (slack U1), Dana", "小陈（华东）, 小陈", "D. (Ana) Lee, D. (Ana) Lee"})
  void signsWithoutWhatTellsNamesakesApart(String name, String signature) {
    Rep rep = new Rep(1, name, Rep.Role.REP, ZoneOffset.UTC, Language.EN);
    assertEquals(signature, rep.signature());
  }
}
