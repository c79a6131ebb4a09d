package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.language.Language;
import whynow.store.Store;
import whynow.store.jdbc.JdbcStore;
import whynow.team.By;
import whynow.team.Rep;
import whynow.team.Reps;

/**
 * The real program in a process of its own, stopped while people write into it. Slow because each
 * kill is a start: three of them here, 200 with {@code mvn verify -Psoak}.
 */
class DurabilityTest {
  private static final int KILLS = Integer.getInteger("whynow.kills", 3);

  /** The threads that carry letters: each can be caught with one in its hands. */
  private static final int LANES = 4;

  private final Random chance = new Random(20261125);
  private final Writers writers = new Writers();
  @TempDir private Path folder;
  private TelegramEar telegram;

  @BeforeEach
  void fill() throws IOException {
    telegram = TelegramEar.start();
    try (Store store = JdbcStore.open(url())) {
      Rep dana = store.reps().add(new Rep(0, "Dana", Rep.Role.REP, ZoneId.of("UTC"), Language.EN));
      for (int person = 1; person <= Writers.PEOPLE; person++) {
        store.reps().link(dana.id(), new Reps.Identity("telegram", "" + person));
      }
      Account account =
          store
              .accounts()
              .save(Account.named("Northlight Foods", Optional.of("northlight.example")));
      store.contacts().save(mara(account.id()), new By(dana.id(), Instant.EPOCH));
    }
  }

  private static Contact mara(long account) {
    return new Contact(
        0,
        account,
        "Mara Lindt",
        "COO",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @AfterEach
  void close() {
    telegram.close();
  }

  private String url() {
    return Books.at(folder.resolve("book.db"));
  }

  private Child start() throws IOException {
    return Child.serve(
        folder.resolve("log"),
        Map.of(
            "WHYNOW_STORE",
            url(),
            "WHYNOW_API_TOKEN",
            Writers.TOKEN,
            "WHYNOW_PUBLIC_URL",
            "http://127.0.0.1:1",
            "TELEGRAM_BOT_TOKEN",
            "1:canary",
            "TELEGRAM_WEBHOOK_SECRET",
            Writers.SECRET,
            "TELEGRAM_API_URL",
            telegram.url()));
  }

  @Test
  void nothingAcknowledgedIsLostHalvedOrDoubledByKilling() throws Exception {
    for (int i = 0; i < KILLS; i++) {
      try (Child child = start()) {
        List<Thread> writing = writers.write(child.url());
        awaitMore(5);
        child.process().waitFor(chance.nextInt(1500), TimeUnit.MILLISECONDS);
        child.kill();
        writers.rest(writing);
      }
    }
    try (Child child = start()) {
      writers.sendAgain(child.url());
      settled();
      assertTrue(child.stopsInTime());
    }
    int touches = everyTouchIsThereOnceAndWhole();
    System.out.printf(
        "%d kills: %d touches acknowledged and there; %d replies heard, %d of them twice%n",
        KILLS, touches, sum(telegram.heard()), repeated());
    assertTrue(touches > 2 * KILLS, "too little was written to tell: " + touches);
    assertTrue(repeated() <= LANES * KILLS, "only what was on its way is said again");
  }

  @Test
  void beingToldToStopItStopsWithinTenSecondsAndLosesNothing() throws Exception {
    try (Child child = start()) {
      List<Thread> writing = writers.write(child.url());
      awaitMore(10);
      assertTrue(child.stopsInTime());
      writers.rest(writing);
    }
    try (Child child = start()) {
      writers.sendAgain(child.url());
      settled();
      assertTrue(child.stopsInTime());
    }
    assertTrue(everyTouchIsThereOnceAndWhole() > 2);
    assertEquals(0, repeated());
  }

  private void awaitMore(int writes) throws Exception {
    int wanted = writers.acknowledged().size() + writes;
    await(() -> writers.acknowledged().size() >= wanted);
  }

  /** Waits until every message in chat has been answered, and the answers have been heard. */
  private void settled() throws Exception {
    await(() -> count("select count(*) from inbox where answered_at is null") == 0);
    await(() -> count("select count(*) from outbox") == 0);
    writers
        .answersDue()
        .forEach((chat, due) -> assertTrue(telegram.heard().get(chat) >= due, "chat " + chat));
  }

  /** Answers that were heard twice. */
  private int repeated() {
    return sum(telegram.heard()) - sum(writers.answersDue());
  }

  private static int sum(Map<Integer, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void await(Callable<Boolean> thing) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (!thing.call()) {
      assertTrue(System.nanoTime() < deadline, "it takes too long");
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Each acknowledged note stands in one touch; one from chat brought its follow-up with it. */
  private int everyTouchIsThereOnceAndWhole() throws SQLException, IOException {
    if (!Books.areOnPostgres()) {
      assertEquals("ok", ask("pragma integrity_check").get(0));
    }
    Map<String, Integer> found = new TreeMap<>();
    Pattern name = Pattern.compile("(api|chat)\\d+x");
    for (String note : ask("select note from touch_note join touch on touch = touch.id")) {
      Matcher match = name.matcher(note);
      assertTrue(match.find(), note);
      found.merge(match.group(), 1, Integer::sum);
    }
    Map<String, Integer> wanted = new TreeMap<>();
    writers.acknowledged().forEach(note -> wanted.put(note, 1));
    assertEquals(Map.of(), without(wanted, found), "acknowledged and not there" + troubles());
    assertEquals(Map.of(), without(found, wanted), "doubled, or never acknowledged");
    assertEquals(found.size(), count("select count(*) from touch"), "a touch without its note");
    assertEquals(
        wanted.keySet().stream().filter(n -> n.startsWith("chat")).count(),
        count("select count(distinct touch) from followup"),
        "a touch without its promise");
    return found.size();
  }

  private static Map<String, Integer> without(
      Map<String, Integer> these, Map<String, Integer> those) {
    Map<String, Integer> left = new TreeMap<>(these);
    left.entrySet().removeAll(those.entrySet());
    return left;
  }

  /** What the program itself said of it. */
  private String troubles() throws IOException {
    return Files.readAllLines(folder.resolve("log")).stream()
        .filter(line -> line.contains("WARN") || line.contains("ERROR"))
        .collect(Collectors.joining("\n", "\n", "\n"));
  }

  private long count(String sql) throws SQLException {
    return Long.parseLong(ask(sql).get(0));
  }

  private List<String> ask(String sql) throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url());
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
    }
    return answers;
  }
}
