package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.accounts.Account;
import whynow.language.Language;
import whynow.team.Rep;

/** A company that a log sentence brought into the book leaves it with an undo. */
class FoundedAccountTest {
  private static final String LINE = "called Jo Fenn at Quarrystone Logistics, no answer";
  @TempDir Path folder;
  private Talk talk;
  private Rep dana;

  @BeforeEach
  void open() {
    talk = Talk.in(folder, "2026-11-25T08:30:00Z");
    dana = talk.rep("Dana", "Europe/Berlin", Language.EN);
  }

  @AfterEach
  void close() {
    talk.close();
  }

  private List<Account> there() {
    return talk.app().store().accounts().named("Quarrystone Logistics");
  }

  private void added() {
    String said = talk.say(dana, LINE, "1");
    assertEquals(1, there().size(), said);
    assertEquals(1, talk.app().store().contacts().at(there().get(0).id()).size(), said);
  }

  @Test
  void undoTakesBackTheTouchThePersonAndTheCompany() {
    added();
    long id = there().get(0).id();
    String said = talk.say(dana, "undo");
    assertTrue(said.contains("added for it is out of the book"), said);
    assertEquals(List.of(), there());
    assertEquals(List.of(), talk.app().store().contacts().named("Jo Fenn"));
    assertEquals(List.of(), talk.app().store().touches().at(id, 5));
    assertFalse(talk.ask(dana, "search quarrystone").contains("account ·"));
    added();
  }

  @Test
  void aCompanyThatSomethingElseSpeaksOfStays() {
    Rep eve = talk.rep("Eve", "Europe/Berlin", Language.EN);
    added();
    talk.say(eve, "emailed Quarrystone Logistics the deck");
    String said = talk.say(dana, "undo");
    assertFalse(said.contains("out of the book"), said);
    assertEquals(1, there().size());
    assertEquals(1, talk.app().store().touches().at(there().get(0).id(), 5).size());
  }

  @Test
  void aCompanyOfTheBookStays() {
    talk.account("Northlight Foods", "northlight.example", dana);
    talk.say(dana, "called Northlight Foods, no answer", "undo");
    assertEquals(1, talk.app().store().accounts().named("Northlight Foods").size());
  }

  @Test
  void nothingIsAddedBeforeTheLastQuestionIsAnswered() {
    String asked = talk.say(dana, "log Jo Fenn at Quarrystone Logistics wants a quote", "1");
    assertEquals(List.of(), there(), asked);
    talk.say(dana, "1");
    assertEquals(1, there().size(), asked);
  }

  @Test
  void whatIsCorrectedKeepsItsNewCompany() {
    added();
    String said = talk.say(dana, "no, it was an email");
    assertEquals(1, there().size(), said);
    assertEquals(1, talk.app().store().touches().at(there().get(0).id(), 5).size(), said);
    talk.say(dana, "undo");
    assertEquals(List.of(), there());
  }
}
