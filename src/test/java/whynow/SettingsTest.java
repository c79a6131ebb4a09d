package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.upkeep.Kept;
import whynow.upkeep.Retention;

class SettingsTest {
  @TempDir private Path folder;

  @Test
  void everythingHasADefault() {
    Settings settings = Settings.from(Map.of());
    assertEquals("127.0.0.1", settings.host());
    assertEquals(7070, settings.port());
    assertEquals(Optional.empty(), settings.slack());
    assertEquals("jdbc:sqlite:data/local/whynow.db", settings.storeOr("whynow.db"));
  }

  @Test
  void allProblemsAreToldAtOnce() {
    Settings.Unusable unusable =
        assertThrows(
            Settings.Unusable.class,
            () ->
                Settings.from(
                    Map.of(
                        "WHYNOW_PORT", "http",
                        "WHYNOW_NOW", "yesterday",
                        "WHYNOW_STORE", "mysql",
                        "WHYNOW_KEEP", "told 1d",
                        "WHYNOW_ADMINS", "slack:U1,Dana")));
    assertEquals(5, unusable.getMessage().lines().count());
    assertTrue(unusable.getMessage().contains("WHYNOW_PORT is “http”, which is not a port"));
    assertTrue(unusable.getMessage().contains("“Dana”"));
  }

  @Test
  void secretsAreNotPrinted() {
    Settings settings =
        Settings.from(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "WHYNOW_API_TOKEN", "hush"));
    assertFalse(settings.toString().matches("(?s).*(xoxb-1|hush).*"), settings.toString());
    assertEquals("xoxb-1", settings.slack().orElseThrow().botToken().reveal());
  }

  @Test
  void theFixedTimeIsTheClock() {
    Settings settings = Settings.from(Map.of("WHYNOW_NOW", "2026-11-25T09:00+01:00"));
    assertEquals(Instant.parse("2026-11-25T08:00:00Z"), settings.clock().instant());
  }

  @Test
  void theEnvironmentGoesOverTheFile() throws IOException {
    Path file =
        Files.writeString(folder.resolve("w.env"), "# mine\nWHYNOW_PORT=1\nWHYNOW_HOST='::1'");
    Map<String, String> all =
        SettingsFile.over(Map.of("WHYNOW_CONFIG", file.toString(), "WHYNOW_PORT", "2"));
    assertEquals(2, Settings.from(all).port());
    assertEquals("::1", Settings.from(all).host());
  }

  @Test
  void aSecretMayStandInAFileOfItsOwn() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "t0ken\n");
    Map<String, String> all =
        SettingsFile.over(Map.of("WHYNOW_HOME", folder + "", "WHYNOW_API_TOKEN_FILE", file + ""));
    assertEquals("t0ken", Settings.from(all).apiToken().orElseThrow().reveal());
  }

  @Test
  void hostsAreLetThroughByExactPair() {
    Settings settings = Settings.from(Map.of("WHYNOW_FETCH_ALLOW", "a.example:80, b.example:8080"));
    assertEquals(Set.of("a.example:80", "b.example:8080"), settings.fetchAllow());
  }

  @Test
  void whatIsNotNamedIsKeptAsLongAsUsual() {
    Settings settings = Settings.from(Map.of("WHYNOW_KEEP", "pages 30d, touches 3y, told ever"));
    Map<Kept, Period> spans = settings.keep().spans();
    assertEquals(Period.ofDays(30), spans.get(Kept.PAGES));
    assertEquals(Period.ofDays(90), spans.get(Kept.MESSAGES));
    assertEquals(Period.ofYears(3), spans.get(Kept.TOUCHES));
    assertFalse(spans.containsKey(Kept.TOLD));
  }

  @Test
  void aSpanThatMeansNothingOrTooLittleIsNotTaken() {
    for (String wrong :
        List.of("pages", "pages soon", "pages 0d", "people 1y", "messages 6d", "told 2m", "90d")) {
      assertThrows(IllegalArgumentException.class, () -> Retention.of(wrong), wrong);
    }
  }
}
