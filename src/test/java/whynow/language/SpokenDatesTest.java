package whynow.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenDatesTest {
  private static final ZonedDateTime WEDNESDAY =
      ZonedDateTime.parse("2026-11-25T09:00+01:00[Europe/Berlin]");

  @Test
  void understandsDatesAsPeopleSayThem() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : lines()) {
      String[] row = line.split("\t", -1);
      List<SpokenDate> said = SpokenDates.in(row[0], WEDNESDAY);
      String heard = said.isEmpty() ? "-" : said.get(0).due();
      boolean by = !said.isEmpty() && said.get(0).by();
      if (!heard.equals(row[1]) || by != (row.length > 2) || said.size() > 1) {
        wrong.add(row[0] + " → " + said);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void saysWhereTheWordsStand() {
    SpokenDate date = SpokenDates.in("ring Priya on Tuesday at 3 about prices", WEDNESDAY).get(0);
    assertEquals(
        "on Tuesday at 3",
        "ring Priya on Tuesday at 3 about prices".substring(date.start(), date.end()));
  }

  @Test
  void doubtsADateThatMayBeReadInTwoWays() {
    assertEquals(
        List.of(LocalDate.of(2026, 12, 11)), SpokenDates.in("on 11/12", WEDNESDAY).get(0).others());
    assertEquals(List.of(), SpokenDates.in("11/12 交货", WEDNESDAY).get(0).others());
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = SpokenDatesTest.class.getResourceAsStream("/language/dates.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
