package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.activity.Exports;
import whynow.language.Language;
import whynow.team.Rep;

/** What leaves the book as sheets, and what comes back from them and from a backup. */
class ExportConversationTest {
  @TempDir Path folder;
  private Talk talk;
  private Rep ben;
  private Rep dana;
  private Rep wei;

  @BeforeEach
  void open() {
    talk = Talk.in(folder, "2026-11-25T08:30:00Z");
    ben = talk.rep("Ben", Rep.Role.ADMIN, "Europe/Berlin", Language.EN);
    dana = talk.rep("Dana", "Europe/Berlin", Language.EN);
    wei = talk.rep("Wei", "Asia/Shanghai", Language.ZH_HANS);
    talk.account("Northlight Foods", "northlight.example", dana);
    talk.say(
        dana,
        "contact add Mara Lindt, COO, Northlight Foods, mara.lindt@northlight.example",
        "log emailed Mara Lindt the Leipzig note, chase Friday",
        "remind Mara Lindt tomorrow =cmd|' /C calc'!A0",
        "event Mara Lindt webinar");
  }

  @AfterEach
  void close() {
    talk.close();
  }

  private String sheet(String what, Rep reader) {
    Optional<Exports.Sheet> sheet = talk.app().book().exports().of(what, reader);
    return sheet.orElseThrow().csv();
  }

  @Test
  void everythingKeptOfAPersonIsInOneSheet() {
    long first = talk.app().store().followups().open(dana.id()).get(0).id();
    talk.say(dana, "done #" + first);
    String all = sheet("person Mara Lindt", ben);
    for (String part :
        new String[] {
          "Mara Lindt", "COO", "mara.lindt@northlight.example", "Leipzig note", "chase", "webinar"
        }) {
      assertTrue(all.contains(part), () -> part + " is missing in:\n" + all);
    }
    assertTrue(all.contains("\"'=cmd"), "what was done with is in it as well, and nothing runs");
    assertFalse(sheet("person Mara Lindt", wei).contains("Leipzig note"), "another rep's touch");
  }

  @Test
  void aBackupHoldsWhatIsForgottenLater() throws Exception {
    assumeFalse(Books.areOnPostgres(), "pg_dump does that there");
    Path copy = folder.resolve("copy.db");
    talk.app().store().backup(copy);
    talk.say(ben, "forget Mara Lindt", "1");
    assertTrue(talk.app().store().contacts().named("Mara Lindt").isEmpty());
    try (App then =
        new App(Settings.from(java.util.Map.of("WHYNOW_STORE", "jdbc:sqlite:" + copy)))) {
      assertEquals(1, then.store().contacts().named("Mara Lindt").size());
      assertEquals(2, then.store().followups().open(dana.id()).size());
    }
  }

  @Test
  void aSheetGoesIntoAnotherBook() {
    String contacts = sheet("contacts", ben);
    try (Talk other = Talk.in(folder.resolve("other"), "2026-11-25T08:30:00Z")) {
      Rep anna = other.rep("Anna", "Europe/Berlin", Language.EN);
      var read =
          other
              .app()
              .book()
              .imports()
              .run(contacts.getBytes(StandardCharsets.UTF_8), anna, other.now());
      assertTrue(read.rejected().isEmpty(), read.toString());
      assertEquals("COO", other.app().store().contacts().named("Mara Lindt").get(0).title());
    }
  }
}
