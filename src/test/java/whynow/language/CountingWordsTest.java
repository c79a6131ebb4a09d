package whynow.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingWordsTest {
  @ParameterizedTest
  @CsvSource({
    "十, 10",
    "十五, 15",
    "二十六, 26",
    "三百二十, 320",
    "一千零五, 1005",
    "两三, 3",
    "三名员工, 3",
    "三万, 30000",
    "两千万, 20000000",
    "一亿二千万, 120000000",
    "三万亿, 3000000000000",
    "几, 0"
  })
  void chineseNumeralsAreReadWithTheirUnits(String written, long worth) {
    assertEquals(worth, CountingWords.chinese(written));
  }

  @ParameterizedTest
  @CsvSource({"zero, 0", "twelve, 12", "nineteen, 19", "twenty, 20", "ninety, 90", "dozen, -1"})
  void anEnglishWordIsWorthItsNumber(String written, int worth) {
    assertEquals(worth, CountingWords.english(written));
  }
}
