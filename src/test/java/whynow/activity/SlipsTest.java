package whynow.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import whynow.accounts.Named;
import whynow.playbook.DataFolder;

/** Slips of the finger in the words that tell what was done. */
class SlipsTest {
  private final Slips slips =
      new Slips(new LogWords(new DataFolder(Path.of("data"))).get().reading());

  private String mended(String text) {
    Named nobody =
        new Named(Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(), List.of());
    return slips.mended(Sentence.of(text, nobody, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "Calld Priya no answr, Called Priya no answer",
    "emaild Mara the deck, emailed Mara the deck",
    "meetign with Wei went well, meeting with Wei went well",
    "left a voicemial, left a voicemail",
    "she repleid and is intrested, she replied and is interested",
    "callled and phonned, called and phoned",
    "emialed Ruth, emailed Ruth",
    "the mail bouncd, the mail bounced",
    "visted the plant, visited the plant",
    "wroet the COO after cofee, wrote the COO after coffee",
  })
  void aSlipIsReadAsTheWord(String typed, String right) {
    assertEquals(right, mended(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the test failed and we sailed on",
        "they culled the herd and galled us",
        "she relied on it, meting out work",
        "no answers to our emails",
        "a new phone, many calls and talks",
        "they tested the caller",
        "we saw Meetign and Emaild of Calld",
        "write to calld@answr.example or answr.example",
        "they dialled in, called back and emailed",
        "coffees and lunches",
      })
  void whatIsAnotherWordOrANameStays(String text) {
    assertEquals(text, mended(text));
  }
}
