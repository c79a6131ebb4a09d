package whynow.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmailGuessTest {
  private final ContactsInMemory people = new ContactsInMemory();

  @Test
  void followsTheAddressesKnownAtTheCompany() {
    people.add(1, "Mara Lindt | COO | m.lindt@northlight.example");
    people.add(1, "Bill Okafor | CFO | b.okafor@northlight.example");
    people.add(1, "Anna Kovacs | Buyer | anna@gmail.com");
    EmailGuess guess = EmailGuess.of("Jonas Berg", "northlight.example", people.all()).get();
    assertEquals("j.berg@northlight.example", guess.address());
    assertEquals(EmailGuess.Pattern.INITIAL_DOT_LAST, guess.pattern());
    assertEquals(2, guess.known());
    assertTrue(guess.sureness() < 1);
  }

  @Test
  void guessesNothingWithoutAPatternOrALatinName() {
    people.add(1, "Mara Lindt | COO | info@northlight.example");
    assertEquals(Optional.empty(), EmailGuess.of("Jonas Berg", "northlight.example", people.all()));
    people.add(1, "Bill Okafor | CFO | bill.okafor@northlight.example");
    assertEquals(Optional.empty(), EmailGuess.of("顾明远", "northlight.example", people.all()));
  }
}
