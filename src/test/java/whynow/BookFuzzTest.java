package whynow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.activity.Imports;
import whynow.chat.Bot;
import whynow.chat.Command;
import whynow.chat.Commands;
import whynow.chat.Conversation;
import whynow.chat.terminal.TerminalText;
import whynow.language.Language;
import whynow.team.Rep;

/** Whatever people type or drop into a chat, nothing breaks. */
class BookFuzzTest {
  @TempDir private Path folder;
  private Talk talk;
  private Rep dana;

  @BeforeEach
  void open() {
    talk = Talk.in(folder, "2026-11-25T08:30:00Z");
    dana = talk.rep("Dana", "Europe/Berlin", Language.EN);
    talk.account("Northlight Foods", "northlight.example", dana);
    talk.say(dana, "contact add Mara Lindt, COO, Northlight Foods");
  }

  @AfterEach
  void close() {
    talk.close();
  }

  /** Commands that read the web are left out: a spoilt name would be looked for there. */
  @Test
  void everyLineIsAnswered() throws IOException {
    List<Command> quick = talk.app().commands().all().stream().filter(c -> !c.takesLong()).toList();
    Bot bot = talk.bot(new Commands(quick, talk.app().messages()));
    Conversation page = Conversation.direct("web", "1");
    String[] lines =
        quick.stream()
            .flatMap(
                c ->
                    List.of(Language.EN, Language.ZH_HANS).stream()
                        .map(l -> talk.app().commands().example(c, l)))
            .toArray(String[]::new);
    Fuzz.of("line", lines)
        .run(
            line ->
                assertFalse(
                    TerminalText.of(bot.ask(dana, page, line), false).contains("Something broke")));
  }

  @Test
  void everySheetIsReadOrRefusedLineByLine() throws IOException {
    Imports imports = talk.app().book().imports();
    Fuzz.of(
            "sheet",
            "account,domain,name,title,email,stage\nAcme,acme.example,\"Lindt, Mara\",COO,m@acme.example,LEAD\n",
            "at,rep,account,contact,channel,direction,outcome,note\n"
                + "2026-11-02,Dana,Northlight Foods,Mara Lindt,email,out,sent,\"a \"\"b\"\"\"\n",
            "at,account,contact,kind,note\n2026/11/2 8:30,Northlight Foods,,webinar,价格\n")
        .run(sheet -> assertNotNull(imports.preview(Fuzz.bytes(sheet), dana, talk.now())));
  }
}
