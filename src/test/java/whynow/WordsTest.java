package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.chat.Command;
import whynow.chat.Commands;
import whynow.language.Glossary;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.playbook.DataFolder;

/** Everything the bot says, it says in both languages. */
class WordsTest {
  private static final List<Language> BOTH = List.of(Language.EN, Language.ZH_HANS);

  @TempDir private Path folder;
  private final DataFolder data = new DataFolder(Path.of("data"));
  private final Messages messages = new Messages(data);

  @Test
  void everyMessageIsWrittenInBothLanguages() {
    assertFalse(messages.keys().isEmpty());
    for (String key : messages.keys()) {
      BOTH.forEach(l -> assertTrue(messages.isWritten(key, l), key + " in " + l));
    }
  }

  @Test
  void everyCommandHasItsWordsInBothLanguages() {
    String store = Books.at(folder.resolve("book.db"));
    try (App app = new App(Settings.from(Map.of("WHYNOW_STORE", store)))) {
      Commands commands = app.commands();
      for (Command command : commands.all()) {
        String name = command.usage().name();
        for (Language language : BOTH) {
          assertTrue(messages.isWritten("command." + name + ".aliases", language), name);
          assertFalse(commands.summary(command, language).isBlank(), name);
          assertFalse(commands.example(command, language).isBlank(), name);
        }
        String chinese = messages.say(Language.ZH_HANS, "command." + name + ".aliases");
        assertFalse(chinese.isBlank(), name + " has no Chinese name");
      }
    }
  }

  @Test
  void everyCommandsExampleIsReadAsThatCommand() {
    String store = Books.at(folder.resolve("book.db"));
    try (App app = new App(Settings.from(Map.of("WHYNOW_STORE", store)))) {
      for (Command command : app.commands().all()) {
        for (Language language : BOTH) {
          String example = app.commands().example(command, language);
          String firstWord = example.replaceFirst("\\s.*", "");
          assertTrue(app.commands().names(command).contains(firstWord), example);
        }
      }
    }
  }

  @Test
  void everyTermIsExplainedInBothLanguages() {
    Glossary glossary = new Glossary(data);
    for (String word :
        List.of(
            "CRM", "SCRM", "ABM", "ABSD", "ICP", "MQL", "SAL", "SQL", "SDR", "AE", "L2C", "VOC",
            "CX", "NPS", "ARR", "MRR")) {
      Glossary.Term term = glossary.find(word).orElseThrow();
      for (Language language : BOTH) {
        assertTrue(term.name().isWrittenIn(language), word);
        assertTrue(term.means().isWrittenIn(language), word);
        assertTrue(term.here().isWrittenIn(language), word);
      }
    }
  }

  @Test
  void aTermIsFoundByAnyOfItsNames() {
    Glossary glossary = new Glossary(data);
    for (String asked :
        List.of("icp", " ICP? ", "Ideal Customer Profile", "理想客户画像", "理想客戶畫像", "ＩＣＰ")) {
      assertEquals("ICP", glossary.word(asked).orElse(asked + " not found"));
    }
    assertTrue(glossary.word("").isEmpty());
    assertTrue(glossary.word("blockchain").isEmpty());
  }
}
