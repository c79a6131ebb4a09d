package whynow.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whynow.App;
import whynow.Settings;

class VerbsTest {
  @TempDir private Path folder;

  /** What a verb printed and how it ended. */
  private record Run(int status, String out, String err) {
    JsonNode json() throws Exception {
      return new ObjectMapper().readTree(out);
    }
  }

  private Run run(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    Map<String, String> values = Map.of("WHYNOW_STORE", "jdbc:sqlite:" + folder.resolve("book.db"));
    try (App app = new App(Settings.from(values))) {
      int status = Verbs.of(() -> app).run(arguments);
      return new Run(
          status,
          said.toString(StandardCharsets.UTF_8),
          complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "serve",
        "chat",
        "ask",
        "research",
        "draft",
        "check",
        "log",
        "extract",
        "triggers",
        "persona",
        "match",
        "check-url",
        "digest",
        "import",
        "export",
        "backup",
        "restore",
        "migrate-store",
        "manifest",
        "doctor",
        "token"
      })
  void everyVerbSaysHowItIsUsed(String verb) {
    Run run = run(verb, "--help");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("Usage: whynow " + verb), run.out());
  }

  @Test
  void aFailureIsToldAsJsonWhereJsonWasAskedFor() throws Exception {
    Run run = run("digest", "--json");
    assertEquals(1, run.status());
    assertTrue(run.json().path("error").asText().contains("nobody"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void aCompanyThatIsNotFoundNamesWhatWasTried() throws Exception {
    Run run = run("research", "http://127.0.0.1:1/", "--json", "--no-store");
    assertEquals(1, run.status());
    assertTrue(run.json().hasNonNull("error"), run.out());
    assertTrue(run.json().path("tried").isArray(), run.out());
  }

  @Test
  void aFailureIsPlainWordsOtherwise() {
    Run run = run("digest");
    assertEquals(1, run.status());
    assertEquals("", run.out());
    assertEquals("There is nobody in this store yet", run.err().strip());
  }

  @Test
  void wrongUsageIsNoFailure() {
    for (List<String> line :
        List.of(
            List.of("research", "acme.example", "--proxy", "nowhere", "--json"),
            List.of("research", "acme.example", "--proxy", "127.0.0.1:99999"),
            List.of("research", "acme.example", "--since", "yesterday", "--json"),
            List.of("research", "acme.example", "--colour"),
            List.of("research"),
            List.of("draft", "acme.example", "--proxy", "nowhere"),
            List.of("draft", "acme.example", "--lang", "de"),
            List.of("draft", "acme.example", "--tier", "king"),
            List.of("log", "--as", "Dana", "--zone", "Nowhere/Land", "met Mara"),
            List.of("dance"),
            List.<String>of())) {
      Run run = run(line.toArray(String[]::new));
      assertEquals(2, run.status(), line + "\n" + run.err());
      assertEquals("", run.out(), line.toString());
      assertTrue(!run.err().isBlank(), line.toString());
    }
  }

  @Test
  void whateverAChatCanDoAScriptCan() throws Exception {
    Run quota = run("ask", "--as", "Dana", "--json", "quota 2M, 10 SDRs, 5000 at 20%");
    assertEquals(0, quota.status(), quota.err());
    assertTrue(quota.json().path("text").asText().contains("83,333"), quota.out());
    Run chinese = run("ask", "--as", "小陈", "配额", "200万,", "10 SDR,", "5000 20%");
    assertTrue(chinese.out().contains("83,333"), chinese.out());
    assertEquals(2, run("ask", "--as", "Dana").status());
  }

  @Test
  void theDoctorPrintsAnObjectALine() throws Exception {
    Run run = run("doctor", "--json");
    assertEquals(0, run.status(), run.out() + run.err());
    for (String line : run.out().lines().toList()) {
      JsonNode finding = new ObjectMapper().readTree(line);
      assertTrue(finding.hasNonNull("name") && finding.hasNonNull("detail"), line);
      assertTrue(List.of("on", "off", "wrong").contains(finding.path("state").asText()), line);
    }
  }

  @Test
  void theDoctorSpeaksChinese() throws Exception {
    Run run = run("doctor", "--lang", "zh");
    assertEquals(0, run.status(), run.out() + run.err());
    assertTrue(run.out().contains("未设置 SLACK_BOT_TOKEN"), run.out());
  }

  @Test
  void aTitleIsReadInTheWordsThatDraftTakes() throws Exception {
    Run run = run("persona", "--json", "VP Supply Chain");
    assertEquals(
        "{\"title\":\"VP Supply Chain\",\"tier\":\"executive\",\"function\":\"operations\"}",
        run.out().strip());
  }
}
