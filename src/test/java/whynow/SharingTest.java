package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whynow.accounts.Account;
import whynow.language.Language;
import whynow.team.Rep;

/** What a rep sees of a colleague's work, by the manager's setting in data/sharing.yaml. */
class SharingTest {
  @TempDir Path folder;

  private Path dataSharing(String what) throws Exception {
    Path copy = folder.resolve("data");
    try (Stream<Path> all = Files.walk(Path.of("data"))) {
      for (Path path : all.toList()) {
        Path there = copy.resolve(Path.of("data").relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(there);
        } else {
          Files.copy(path, there);
        }
      }
    }
    Files.writeString(copy.resolve("sharing.yaml"), "touches: " + what + "\n");
    return copy;
  }

  private static String page(App app, Rep reader, Account account) throws Exception {
    try (Service service =
        Service.start(app, () -> Optional.of(reader), url -> url, config -> {})) {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(service.url() + "/accounts/" + account.id()))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  /** Dana owns the account, Eve worked there once, Finn has nothing to do with it. */
  @ParameterizedTest
  @CsvSource({
    "own, false, false, false",
    "account, true, false, false",
    "team, true, true, true",
  })
  void aColleaguesTouchesAreSeenAsFarAsTheyAreShared(
      String what, boolean byOwner, boolean byOthers, boolean inChat) throws Exception {
    Path data = dataSharing(what);
    for (String reader : new String[] {"Ben", "Dana", "Eve", "Finn"}) {
      Path own = Files.createDirectory(folder.resolve(reader));
      Talk talk = Talk.in(own, "2026-11-25T08:30:00Z").with("WHYNOW_DATA", data.toString());
      Rep ben = talk.rep("Ben", Rep.Role.ADMIN, "Europe/Berlin", Language.EN);
      Rep dana = talk.rep("Dana", "Europe/Berlin", Language.EN);
      Rep eve = talk.rep("Eve", "Europe/Berlin", Language.EN);
      talk.rep("Finn", "Europe/Berlin", Language.EN);
      Account account = talk.account("Northlight Foods", "northlight.example", dana);
      talk.say(eve, "called Northlight Foods, no answer, rang the pallet desk");
      Rep who = talk.app().store().reps().byName(reader).orElseThrow();
      boolean manager = who.id() == ben.id();
      boolean theirs = who.id() == eve.id();
      assertEquals(
          manager || theirs || inChat,
          talk.ask(who, "search pallet").contains("pallet desk"),
          reader + " searches");
      assertEquals(
          manager || theirs || inChat,
          talk.ask(who, "digest @Eve").contains("1 touch"),
          reader + " reads the digest");
      if (!manager && !theirs && !inChat) {
        assertTrue(talk.ask(who, "digest @Eve").contains("Ben can make you a manager"));
      }
      assertEquals(
          manager || theirs || (who.id() == dana.id() ? byOwner : byOthers),
          page(talk.app(), who, account).contains("pallet desk"),
          reader + " opens the account");
      talk.close();
    }
  }

  @Test
  void aNameOfSeveralWordsIsReadWhole() {
    try (Talk talk = Talk.in(folder, "2026-11-25T08:30:00Z")) {
      Rep ben = talk.rep("Ben", Rep.Role.ADMIN, "Europe/Berlin", Language.EN);
      talk.rep("Dana", "Europe/Berlin", Language.EN);
      Rep meyer = talk.rep("Dana Meyer", "Europe/Berlin", Language.EN);
      Rep wei = talk.rep("Wei", "Europe/Berlin", Language.EN);
      Account account = talk.account("Northlight Foods", "northlight.example", meyer);
      talk.say(meyer, "called Northlight Foods, no answer");
      for (String line : new String[] {"digest @Dana Meyer", "digest week @dana meyer"}) {
        String said = talk.ask(ben, line);
        assertTrue(said.contains("Dana Meyer") && said.contains("1 touch"), said);
      }
      assertTrue(!talk.ask(ben, "digest @Dana").contains("1 touch"), "the other Dana");
      String covered = talk.ask(wei, "cover @Dana Meyer until Friday");
      assertTrue(covered.contains("Dana Meyer"), covered);
      assertEquals(
          Optional.of(meyer.id()), talk.app().store().workingTimes().coverOf(wei.id(), talk.now()));
      String moved = talk.ask(ben, "reassign @Dana Meyer to @Wei");
      assertTrue(moved.contains("Dana Meyer → Wei"), moved);
      long owner =
          talk.app().store().accounts().find(account.id()).orElseThrow().owner().orElseThrow();
      assertEquals(wei.id(), owner);
      talk.ask(ben, "reassign Northlight Foods to @Dana Meyer");
      owner = talk.app().store().accounts().find(account.id()).orElseThrow().owner().orElseThrow();
      assertEquals(meyer.id(), owner);
      String nobody = talk.ask(ben, "digest @Dana Miller");
      assertTrue(nobody.contains("Miller"), nobody);
    }
  }
}
