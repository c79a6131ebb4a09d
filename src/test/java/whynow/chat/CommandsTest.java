package whynow.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.playbook.DataFolder;

class CommandsTest {
  private final Messages messages = new Messages(new DataFolder(Path.of("data")));
  private final Commands commands =
      new Commands(
          List.of(
              saying("research", Usage.required("company")),
              saying("watching"),
              saying("undo"),
              saying("mute", Usage.optional("2h"))),
          messages);

  @Test
  void aVerbIsKnownInEveryLanguageAndWidth() {
    for (String line :
        List.of(
            "research acme.example",
            "/Research acme.example",
            "/research@whynow_bot acme.example",
            "ｒｅｓｅａｒｃｈ　acme.example",
            "调研 acme.example",
            "調研acme.example",
            "调研：acme.example")) {
      Commands.Known known = assertInstanceOf(Commands.Known.class, commands.parse(line), line);
      assertEquals("research", known.command().usage().name(), line);
      assertEquals("acme.example", known.arguments(), line);
    }
  }

  @Test
  void aMisspeltVerbIsAskedBack() {
    Commands.Misspelt asked =
        assertInstanceOf(Commands.Misspelt.class, commands.parse("reserach acme"));
    assertEquals("research acme", asked.lines().get(0));
  }

  @Test
  void aSentenceIsNoCommandThoughItBeginsLikeOne() {
    assertInstanceOf(Commands.Free.class, commands.parse("watching the yard at Acme I met Mara"));
    assertInstanceOf(Commands.Free.class, commands.parse("called Mara, chase Tuesday"));
  }

  @Test
  void everyNameLeadsToOneCommandOnly() {
    List<String> names = commands.all().stream().flatMap(c -> commands.names(c).stream()).toList();
    assertEquals(names.size(), names.stream().distinct().count());
  }

  @Test
  void everyCommandSaysWhatItDoesInBothLanguages() {
    for (Command command : commands.all()) {
      assertTrue(!commands.summary(command, Language.EN).isBlank());
      assertTrue(
          messages.isWritten("command." + command.usage().name() + ".summary", Language.ZH_HANS));
    }
  }

  private static Command saying(String verb, Usage.Argument... arguments) {
    return new Command() {
      @Override
      public Usage usage() {
        return Usage.of(verb, arguments);
      }

      @Override
      public Reply answer(Call call) {
        return Reply.text(verb + " " + call.arguments());
      }
    };
  }

  @Test
  void aWallOfLettersIsNotComparedLetterByLetter() {
    assertEquals(1, Spelling.distance("reserach", "research"));
    assertEquals(99_992, Spelling.distance("x".repeat(100_000), "research"));
    assertEquals(8, Spelling.distance("", "research"));
  }
}
