package whynow.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import whynow.playbook.DataFolder;

class AccountMatcherTest {
  private final AccountsInMemory book = new AccountsInMemory();
  private final AccountMatcher matcher = new AccountMatcher(book, new DataFolder(Path.of("data")));

  @Test
  void findsWhoIsMeantAndSaysHowSureItIs() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : lines()) {
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

  private static List<String> lines() throws IOException {
    try (InputStream in = AccountMatcherTest.class.getResourceAsStream("/accounts/matches.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
