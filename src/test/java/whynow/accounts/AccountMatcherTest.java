package whynow.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import whynow.playbook.DataFolder;

class AccountMatcherTest {
  private final AccountsInMemory book = new AccountsInMemory();
  private final AccountMatcher matcher = new AccountMatcher(book, new DataFolder(Path.of("data")));

  @Test
  void findsWhoIsMeantAndSaysHowSureItIs() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : lines("matches.tsv")) {
      if (line.startsWith("+ ")) {
        book.add(line.substring(2));
      } else {
        String[] row = line.split("\t", -1);
        String said = said(matcher.match(row[0]));
        if (!said.equals(row[1] + " " + sorted(List.of(row[2].split(";", -1))))) {
          wrong.add(row[0] + " → " + said);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void matchesNamesItWasMendedFor() throws IOException {
    Count count = count("more-matches.tsv");
    count.wrong().forEach(System.out::println);
    assertTrue(count.share() >= 0.95, count::toString);
    assertEquals(List.of(), count.surelyWrong());
  }

  /** Nothing is mended for these, so what is wrong with them is not told. */
  @Test
  void matchesNamesItHasNotBeenMendedFor() throws IOException {
    Count count = count("fresh-matches.tsv");
    System.out.printf("%.1f%% of %d: %s%n", 100 * count.share(), count.all(), count.kinds());
    assertTrue(count.share() >= 0.90);
    assertEquals(0, count.surelyWrong().size());
  }

  /** What came out otherwise than wanted; worst where it was sure of another account. */
  private record Count(int all, List<String> wrong, List<String> surelyWrong) {
    /** How often each certainty was told for another, without the names. */
    Map<String, Long> kinds() {
      return wrong.stream()
          .map(w -> w.replaceAll(".* → (\\w+) .*, wanted (\\w+) .*", "$1 for $2"))
          .collect(Collectors.groupingBy(w -> w, TreeMap::new, Collectors.counting()));
    }

    double share() {
      return 1 - wrong.size() / (double) all;
    }
  }

  private Count count(String file) throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> surely = new ArrayList<>();
    int all = 0;
    for (String line : lines(file)) {
      if (line.startsWith("+ ")) {
        book.add(line.substring(2));
        continue;
      }
      String[] row = line.split("\t", -1);
      String said = said(matcher.match(row[0]));
      String wanted = row[1] + " " + sorted(List.of(row[2].split(";", -1)));
      all++;
      if (!said.equals(wanted)) {
        wrong.add(row[0] + " → " + said + ", wanted " + wanted);
      }
      if (said.startsWith("sure ") && !List.of(row[2].split(";", -1)).contains(said.substring(5))) {
        surely.add(row[0] + " → " + said);
      }
    }
    return new Count(all, wrong, surely);
  }

  @Test
  void seesAnAccountAsSoonAsItIsInTheBook() {
    assertEquals("none -", said(matcher.match("Acme")));
    book.add("Acme");
    assertEquals("sure Acme", said(matcher.match("Acme")));
  }

  private static String said(AccountMatch match) {
    List<String> names = match.candidates().stream().map(Account::name).toList();
    return match.certainty().word() + " " + (names.isEmpty() ? "-" : sorted(names));
  }

  private static String sorted(List<String> names) {
    return String.join(";", names.stream().sorted().toList());
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = AccountMatcherTest.class.getResourceAsStream("/accounts/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
