package whynow.activity;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whynow.accounts.Account;
import whynow.accounts.AccountsInMemory;
import whynow.accounts.Contact;
import whynow.accounts.ContactsInMemory;
import whynow.accounts.Names;
import whynow.accounts.TitleReader;
import whynow.playbook.DataFolder;

/** Sentences as reps write them, against the fields they should be read into. */
class LogSentencesTest {
  private static final ZonedDateTime WEDNESDAY =
      ZonedDateTime.parse("2026-11-25T13:00+01:00[Europe/Berlin]");

  private static final List<String> FIELDS =
      List.of("account", "contact", "channel", "direction", "outcome", "due", "note");
  private LogReader reader;

  @BeforeEach
  void openTheBook() throws IOException {
    AccountsInMemory accounts = new AccountsInMemory();
    ContactsInMemory contacts = new ContactsInMemory();
    Account account = null;
    for (String line : lines("book.tsv")) {
      if (line.startsWith("\t")) {
        contacts.add(account.id(), line.trim() + " ");
      } else {
        account = accounts.add(line);
      }
    }
    DataFolder data = new DataFolder(Path.of("data"));
    reader = new LogReader(new Names(accounts, contacts, new TitleReader(data), data), data);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sentences.en.tsv",
        "sentences.zh.tsv",
        "more.en.tsv",
        "more.zh.tsv",
        "days.en.tsv",
        "days.zh.tsv"
      })
  void readsAlmostEveryFieldOfWhatRepsWrite(String file) throws IOException {
    assertReads(0.95, file, true);
  }

  /** Nothing is mended for these, so that they go on saying what a new sentence may expect. */
  @ParameterizedTest
  @ValueSource(strings = {"unseen.en.tsv", "unseen.zh.tsv", "fresh.en.tsv", "fresh.zh.tsv"})
  void readsWhatItHasNotBeenMendedFor(String file) throws IOException {
    assertReads(0.92, file, false);
  }

  /** What is wrong is told only of sentences that may be learnt from. */
  private void assertReads(double least, String file, boolean told) throws IOException {
    List<String> wrong = new ArrayList<>();
    Map<String, Integer> byField = new TreeMap<>();
    int fields = 0;
    for (String line : lines(file)) {
      String[] row = line.split("\t", -1);
      LogReading read = reader.read(row[0].replace("\\n", "\n"), WEDNESDAY);
      List<String> heard = fields(read);
      for (int i = 0; i < heard.size(); i++) {
        fields += row[i + 1].equals("*") ? 0 : 1;
        if (!right(row[i + 1], heard.get(i), i == 6)) {
          byField.merge(FIELDS.get(i), 1, Integer::sum);
          wrong.add(row[0] + " → " + heard.get(i) + " not " + row[i + 1]);
        }
      }
    }
    double share = 1 - wrong.size() / (double) fields;
    System.out.printf("%s: %.1f%% of %d fields%n", file, 100 * share, fields);
    String faults = told ? String.join("\n", wrong) : "wrong by field: " + byField;
    System.out.println(faults);
    assertTrue(share >= least, faults);
  }

  @Test
  void knowsThatATouchIsSpokenOf() {
    assertTrue(reader.read("called Mara Lindt", WEDNESDAY).speaksOfATouch());
    assertTrue(!reader.read("what is an SQL?", WEDNESDAY).speaksOfATouch());
  }

  private static boolean right(String wanted, String heard, boolean note) {
    boolean holds = note && !wanted.equals("-") && heard.contains(wanted);
    return wanted.equals("*") || wanted.equals(heard) || holds;
  }

  private static List<String> fields(LogReading read) {
    String people = String.join(";", read.contacts().stream().map(Contact::name).toList());
    return List.of(
        read.account().map(Account::name).orElse("-"),
        people.isEmpty() ? "-" : people,
        read.channel().map(Touch.Channel::word).orElse("-"),
        read.direction().word(),
        read.outcome().map(Touch.Outcome::word).orElse("-"),
        read.next().map(n -> n.due().toString()).orElse("-"),
        read.note().isEmpty() ? "-" : read.note());
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = LogSentencesTest.class.getResourceAsStream("/activity/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
