package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.language.Language;
import whynow.team.Rep;

class TokenConversationTest {
  @TempDir private Path folder;

  private static String token(String said) {
    return Pattern.compile("whynow_[0-9a-f]{40}")
        .matcher(said)
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElseThrow(() -> new AssertionError(said));
  }

  @Test
  void anAdminMakesListsAndRevokesTokens() throws Exception {
    try (Talk talk = Talk.in(folder, "2026-11-25T08:30:00Z")) {
      Rep ben = talk.rep("Ben", "Europe/Berlin", Language.EN);
      Rep chen = talk.rep("小陈", Rep.Role.ADMIN, "Asia/Shanghai", Language.ZH_HANS);
      Rep dana = talk.rep("Dana", "Europe/Berlin", Language.EN);
      assertTrue(talk.say(ben, "token").contains("No other program has a key"));
      String token = token(talk.say(ben, "token new crm read 90d"));
      assertTrue(talk.app().store().apiKeys().find(token, talk.now()).isPresent());
      String listed = talk.say(chen, "令牌");
      assertTrue(listed.contains("crm · 只读 · 最近使用 2026-11-25 · 有效至 2027-02-23"), listed);
      assertTrue(talk.say(ben, "token new CRM").contains("already"));
      assertTrue(talk.say(ben, "token new").contains("token new crm read 90d"));
      assertTrue(talk.say(dana, "token revoke crm").contains("Ben"), "a rep may not");
      assertTrue(talk.say(chen, "令牌 吊销 crm").contains("已失效"));
      assertFalse(talk.app().store().apiKeys().find(token, talk.now()).isPresent());
      assertTrue(talk.say(ben, "token revoke crm").contains("no token “crm”"));
      List<String> files = Books.areOnPostgres() ? List.of() : List.of("book.db", "book.db-wal");
      for (String file : files) {
        String kept = Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1);
        assertEquals(-1, kept.indexOf(token), "the token itself is in " + file);
      }
    }
  }
}
