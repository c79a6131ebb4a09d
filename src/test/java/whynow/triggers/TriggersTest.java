package whynow.triggers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whynow.extract.Article;
import whynow.language.Glyphs;
import whynow.language.Language;
import whynow.playbook.DataFolder;

class TriggersTest {
  private static final Triggers TRIGGERS = Triggers.in(new DataFolder(Path.of("data")));
  private static final Subject TALLIS = new Subject("Tallowmere Foods", List.of("Tallowmere"));

  @Test
  void everyExampleInDataIsReadAsItsEditorMeantIt() {
    Check check = Check.of(TRIGGERS);
    assertTrue(check.passes(), check::table);
  }

  @Test
  void aFundingRoundComesWithItsAmountRoundAndInvestor() {
    Trigger found =
        read(
            "Tallowmere raises $18 million",
            "Tallowmere has closed an $18 million Series A led by Harbor Lane Ventures.");
    assertEquals("funding", found.type());
    assertEquals("18000000", found.facts().get("amount"));
    assertEquals("USD", found.facts().get("currency"));
    assertEquals("Series A", found.facts().get("round"));
    assertTrue(found.facts().get("counterpart").startsWith("Harbor Lane"));
    assertEquals(Certainty.DONE, found.certainty());
  }

  @Test
  void theOneThatIsBoughtIsToldFromTheBuyer() {
    Trigger bought =
        read("A new chapter", "Tallowmere has been acquired by Brandt Lebensmittel of Hamburg.");
    assertEquals("acquisition", bought.type());
    assertEquals(Optional.of("bought"), bought.role());
    Trigger buyer = read("Growing", "Tallowmere today acquired Quillworks, a bakery in Cork.");
    assertEquals(Optional.of("buyer"), buyer.role());
    assertEquals("Quillworks", buyer.facts().get("counterpart"));
  }

  @Test
  void anotherCompanysEventIsNotTheAccounts() {
    List<Trigger> found =
        all("Notes from the road", "Our customer Halden Tools acquired a plant in Reno last week.");
    assertFalse(found.stream().anyMatch(Trigger::own), found::toString);
  }

  @Test
  void whatIsOnlySupposedIsNoEvent() {
    assertEquals(List.of(), all("Planning ahead", "If we raised a Series B, we would hire more."));
  }

  @Test
  void traditionalIsReadAsSimplifiedAndQuotedAsWritten() {
    Subject account = new Subject("宏岳精密股份有限公司", List.of("宏岳精密"));
    Article page = page("宏岳精密董事會通過人事案", "宏岳精密今日董事會決議，任命羅孟君為總經理，自4月1日起生效。");
    Trigger found = TRIGGERS.detect(page, account).get(0);
    assertEquals("executive_change", found.type());
    assertTrue((page.title() + "\n" + page.text()).contains(found.quote()));
    assertEquals("2026-04-01", found.facts().get("event_date"));
    assertEquals("總經理", found.facts().get("person_title"));
  }

  @Test
  void simplifyingNeverMovesALetter() {
    String text = "軟體與資訊，臺灣的後台";
    assertEquals(text.length(), Glyphs.simplified(text).length());
    assertEquals("软体与资讯，台湾的后台", Glyphs.simplified(text));
  }

  private static Trigger read(String title, String text) {
    return all(title, text).get(0);
  }

  private static List<Trigger> all(String title, String text) {
    return TRIGGERS.detect(page(title, text), TALLIS);
  }

  private static Article page(String title, String text) {
    return new Article(
        "", title, Optional.of(LocalDate.of(2026, 3, 19)), Language.EN, text, List.of());
  }
}
