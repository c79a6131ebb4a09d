package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.language.Language;
import whynow.team.Rep;

/**
 * One company spelt three ways by three reps is one; and whom a sentence leaves unnamed is asked.
 */
class MergeConversationTest {
  @TempDir Path folder;
  private Talk talk;
  private Rep dana;
  private Rep jo;

  @BeforeEach
  void open() {
    talk = Talk.in(folder, "2026-11-25T08:30:00Z");
    talk.rep("Ben", Rep.Role.ADMIN, "Europe/Berlin", Language.EN);
    dana = talk.rep("Dana", "Europe/Berlin", Language.EN);
    jo = talk.rep("Jo", "Europe/Berlin", Language.EN);
    talk.account("Northlight Foods", "northlight.example", dana);
    talk.account("NL Frischdienst", "frischdienst.example", dana);
    talk.say(dana, "contact add Mara Lindt, COO, Northlight Foods");
    talk.say(dana, "contact add Jon Brandt, Warehouse Director, NL Frischdienst");
    talk.say(dana, "log called Jon Brandt at NL Frischdienst, no answer, try again Tuesday");
  }

  @AfterEach
  void close() {
    talk.close();
  }

  private static void holds(String reply, String... parts) {
    for (String part : parts) {
      assertTrue(reply.contains(part), () -> "“" + part + "” is missing in:\n" + reply);
    }
  }

  @Test
  void theHistoryOfBothStandsAtOneAndUndoPartsThem() {
    holds(
        talk.say(dana, "merge NL Frischdienst into Northlight Foods"),
        "NL Frischdienst is now part of Northlight Foods",
        "Undo");
    holds(talk.say(dana, "contacts Northlight Foods"), "Mara Lindt", "Jon Brandt");
    holds(talk.say(dana, "today"), "Jon Brandt · Northlight Foods try again, Tue 1 Dec");
    holds(talk.say(dana, "contacts NL Frischdienst"), "Northlight Foods", "Mara Lindt");
    holds(talk.say(dana, "contacts frischdienst.example"), "Northlight Foods");
    assertEquals(1, talk.app().store().accounts().all().size());
    talk.say(dana, "undo");
    assertEquals(2, talk.app().store().accounts().all().size());
    holds(talk.say(dana, "contacts NL Frischdienst"), "NL Frischdienst", "Jon Brandt");
  }

  @Test
  void whatLiesADayBackIsNotTakenBackInPassing() {
    talk.at("2026-11-26T09:00:00Z");
    holds(
        talk.say(dana, "undo"), "Your last change was yesterday", "at NL Frischdienst", "[1] Undo");
    holds(talk.say(dana, "1"), "Taken back: the touch");
  }

  @Test
  void anothersAccountIsTheirsOrAManagersToJoin() {
    holds(
        talk.say(jo, "merge NL Frischdienst into Northlight Foods"),
        "NL Frischdienst is Dana's",
        "a manager (Ben)");
    holds(talk.say(dana, "merge Northlight Foods into northlight.example"), "one account already");
    holds(talk.say(dana, "合并 NL Frischdienst 到 Northlight Foods"), "is now part of");
  }

  @Test
  void somebodyWithoutANameIsAskedFor() {
    holds(
        talk.say(dana, "log called someone at Northlight Foods about the thing"),
        "Northlight Foods · call",
        "Who was it?",
        "Mara Lindt, COO",
        "Log without a person");
    holds(
        talk.say(dana, "log called someone at Northlight Foods about the thing", "1"),
        "Logged: call",
        "Mara Lindt");
  }
}
