package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.activity.Engagement;
import whynow.activity.Entry;
import whynow.activity.Imports;
import whynow.activity.Touch;
import whynow.chat.Call;
import whynow.chat.ChatMessage;
import whynow.chat.Command;
import whynow.chat.Content;
import whynow.chat.Conversation;
import whynow.chat.Person;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Topic;
import whynow.chat.terminal.TerminalText;
import whynow.delivery.Messenger;
import whynow.followups.Due;
import whynow.followups.Followup;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.playbook.DataFolder;
import whynow.store.Store;
import whynow.store.jdbc.JdbcStore;
import whynow.team.By;
import whynow.team.Rep;

/** A day with the book, as reps and managers say it. */
class BookConversationTest {
  private static final Instant WEDNESDAY = Instant.parse("2026-11-25T08:30:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  @TempDir Path folder;
  private final SettableClock clock = SettableClock.at("2026-11-25T08:30:00Z");
  private Store store;
  private BookCommands book;
  private Rep ben;
  private Rep dana;
  private Account northlight;
  private Contact mara;

  @BeforeEach
  void open() {
    store = JdbcStore.open(Books.at(folder.resolve("book.db")));
    DataFolder data = new DataFolder(Path.of("data"));
    book = new BookCommands(store, data, new Messages(data), clock);
    ben = store.reps().add(new Rep(0, "Ben", Rep.Role.MANAGER, BERLIN, Language.EN));
    dana = store.reps().add(new Rep(0, "Dana", Rep.Role.REP, BERLIN, Language.EN));
    northlight =
        store
            .accounts()
            .save(
                new Account(
                    0,
                    "Northlight Foods",
                    Optional.of("northlight.example"),
                    List.of(),
                    Optional.empty(),
                    "",
                    "LEAD",
                    Optional.of(dana.id())));
    say(dana, "contact add Mara Lindt, COO, Northlight Foods, mara.lindt@northlight.example");
    mara = store.contacts().at(northlight.id()).get(0);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private String say(Rep rep, String line) {
    return TerminalText.of(answer(rep, line, List.of()), false);
  }

  private Reply answer(Rep rep, String line, List<ChatMessage.Attachment> files) {
    String[] words = line.split(" ", 2);
    Command command =
        book.all().stream().filter(c -> c.usage().name().equals(words[0])).findFirst().get();
    Conversation chat = Conversation.direct("web", "1");
    ChatMessage message =
        new ChatMessage(
            "m",
            chat,
            new Person("web", "1", rep.name(), ""),
            line,
            Optional.empty(),
            Optional.empty(),
            files,
            clock.instant());
    return command.answer(
        new Call(
            rep,
            message,
            words.length > 1 ? words[1] : "",
            clock.instant().atZone(rep.zone()),
            r -> {},
            new Topic(store.topics(), chat, clock.instant())));
  }

  private void touch(Touch.Direction direction, Touch.Outcome outcome, String note) {
    store
        .touches()
        .log(
            Entry.of(
                new Touch(
                    0,
                    clock.instant(),
                    dana.id(),
                    northlight.id(),
                    Optional.of(mara.id()),
                    Touch.Channel.EMAIL,
                    direction,
                    outcome,
                    note)));
  }

  @Test
  void aPromiseIsKeptShownAndDone() {
    String kept = say(dana, "remind Mara Lindt next Tue 3pm call about Leipzig");
    assertTrue(kept.contains("Mara Lindt · Northlight Foods"), kept);
    assertTrue(kept.contains("call about Leipzig, Tue 1 Dec 15:00 (#1)"), kept);
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    assertTrue(say(dana, "today").contains("call about Leipzig, today 15:00"));
    assertTrue(say(dana, "done #1").contains("Done"));
    assertTrue(say(dana, "done #1").contains("nothing changed"));
    assertTrue(say(dana, "today").contains("Nothing is due"));
  }

  @Test
  void aChineseRepReadsTheNameFirst() {
    Rep chen =
        store
            .reps()
            .add(new Rep(0, "小陈", Rep.Role.REP, ZoneId.of("Asia/Shanghai"), Language.ZH_HANS));
    store
        .followups()
        .add(
            Followup.promise(
                chen.id(),
                northlight.id(),
                Optional.of(mara.id()),
                Due.on(LocalDate.of(2026, 11, 26)),
                "发报价"),
            new By(chen.id(), clock.instant()));
    clock.set(Instant.parse("2026-11-25T18:00:00Z"));
    String today = say(chen, "today");
    assertTrue(today.contains("Mara Lindt · Northlight Foods"), today);
    assertTrue(today.contains("今天：发报价（#1）"), today);
  }

  @Test
  void nobodyTouchesAnothersPromises() {
    say(dana, "remind Mara Lindt tomorrow call");
    assertThrows(Refusal.class, () -> say(ben, "done 1"));
  }

  @Test
  void aReplyIsHotUntilItIsAnswered() {
    touch(Touch.Direction.OUT, Touch.Outcome.SENT, "hello");
    clock.advance(java.time.Duration.ofHours(1));
    touch(Touch.Direction.IN, Touch.Outcome.REPLIED, "can you send numbers?");
    clock.advance(java.time.Duration.ofMinutes(37));
    String hot = say(dana, "hot");
    assertTrue(hot.contains("replied 37 minutes ago; the answer was due at 10:35"), hot);
    clock.advance(java.time.Duration.ofMinutes(1));
    touch(Touch.Direction.OUT, Touch.Outcome.SENT, "numbers");
    assertEquals("No lead is waiting for you.", say(dana, "hot").strip());
  }

  @Test
  void aDormantCustomerWhoStirsIsDueWithinTheHour() {
    store
        .accounts()
        .save(
            northlight.id(),
            new whynow.accounts.Profile(
                Optional.empty(),
                java.util.OptionalLong.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2025, 4, 1)),
                java.util.OptionalLong.empty(),
                java.util.Map.of()));
    store
        .engagements()
        .add(
            new Engagement(
                0, clock.instant(), northlight.id(), Optional.of(mara.id()), "email_open", ""));
    assertTrue(say(dana, "hot").contains("Answer by 10:30"), say(dana, "hot"));
  }

  @Test
  void theDigestCountsTheDayAndStaysWithItsRep() {
    touch(Touch.Direction.OUT, Touch.Outcome.SENT, "a");
    touch(Touch.Direction.IN, Touch.Outcome.REPLIED, "b");
    touch(Touch.Direction.OUT, Touch.Outcome.MEETING_BOOKED, "c");
    String digest = say(ben, "digest");
    assertTrue(digest.contains("1 meeting booked from 1 account worked"), digest);
    assertTrue(digest.contains("3 touches (0.0), 1 person"), digest);
    assertTrue(digest.contains("100% of touches on target accounts"), digest);
    assertFalse(digest.contains("0 held"), digest);
    assertThrows(Refusal.class, () -> say(dana, "digest team"));
    assertThrows(Refusal.class, () -> say(dana, "digest @Ben"));
    assertTrue(say(dana, "digest").contains("Dana, Wed 25 Nov"));
  }

  @Test
  void stagesMoveWithAReason() {
    assertTrue(say(dana, "stage Northlight Foods MQL asked for a pilot").contains("now MQL"));
    assertTrue(say(dana, "stage Northlight Foods").contains("LEAD → MQL: asked for a pilot"));
    assertTrue(say(ben, "funnel").contains("MQL"));
  }

  @Test
  void anAddressIsGuessedAsTheOthersAreAndMarked() {
    say(dana, "contact add Jon Brandt, CFO, Northlight Foods");
    String people = say(dana, "contacts Northlight Foods");
    assertTrue(
        people.contains("jon.brandt@northlight.example (a guess, as 1 of 1 known; 50% sure)"),
        people);
    assertTrue(say(dana, "contact guess Jon Brandt").contains("50% sure"));
    assertTrue(say(dana, "contact guess Mara Lindt").endsWith("mara.lindt@northlight.example"));
  }

  @Test
  void aScoreIsExplainedLineByLine() {
    touch(Touch.Direction.IN, Touch.Outcome.REPLIED, "yes");
    String score = say(dana, "score Northlight Foods");
    assertTrue(score.contains("Northlight Foods: 30 of 100"), score);
    assertTrue(score.contains("replied"), score);
  }

  @Test
  void aSheetComesInAndItsBadRowsComeBack() {
    String sheet =
        """
        account,domain,size,name,email
        Harrow Metals,harrow.example,"1,200",Jo Field,jo@harrow.example
        Kestrel Freight,kestrel.example,many,,
        远舟冷链,yuanzhou.example,,顾明远,
        """;
    var file = new ChatMessage.Attachment("leads.csv", Content.of(sheet));
    String preview = TerminalText.of(answer(dana, "import preview", List.of(file)), false);
    assertTrue(preview.contains("would go in"), preview);
    assertEquals(1, store.accounts().all().size());
    String done = TerminalText.of(answer(dana, "import", List.of(file)), false);
    assertTrue(done.contains("line 3: “many” is no number (size)"), done);
    assertEquals(1200, store.accounts().profile(id("Harrow Metals")).size().getAsLong());
    assertEquals(2, store.contacts().all().size() - 1);
  }

  private long id(String account) {
    return store.accounts().named(account).get(0).id();
  }

  @Test
  void forgettingLeavesNothingButARefusal() throws Exception {
    touch(Touch.Direction.OUT, Touch.Outcome.SENT, "wrote to Mara Lindt about Leipzig");
    say(dana, "remind Mara Lindt tomorrow call Mara Lindt");
    store.outbox().put(Conversation.direct("web", "1"), Reply.text("Mara Lindt!"), WEDNESDAY);
    say(dana, "forget Mara Lindt, Northlight Foods !sure");
    assertEquals(List.of(), store.search().find("Mara", 0, 10));
    assertEquals(1, store.touches().at(northlight.id(), 10).size());
    assertTrue(
        store
            .refusals()
            .isRefused(whynow.accounts.Refusable.of("MARA.LINDT+x@northlight.example")));
    store.close();
    for (String name : List.of("book.db", "book.db-wal")) {
      Path file = folder.resolve(name);
      byte[] left = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
      String text = new String(left, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
      assertFalse(text.contains("mara lindt"), name);
      assertFalse(text.contains("mara.lindt"), name);
    }
    store = JdbcStore.open(Books.at(folder.resolve("book.db")));
  }

  @Test
  void remindersComeOnceInWorkingHours() {
    List<String> told = new java.util.ArrayList<>();
    Messenger messenger =
        new Messenger(
            store.reps(),
            who -> Optional.empty(),
            rep -> Optional.of(Conversation.direct("web", "" + rep)),
            (to, reply) -> told.add(TerminalText.of(reply, false)));
    say(dana, "remind Mara Lindt today 18:30 call");
    var reminders = book.reminders(messenger);
    clock.set(Instant.parse("2026-11-25T18:00:00Z"));
    reminders.remind(clock.instant());
    assertEquals(List.of(), told);
    clock.set(Instant.parse("2026-11-26T08:00:00Z"));
    reminders.remind(clock.instant());
    reminders.remind(clock.instant());
    assertEquals(1, told.size());
    assertTrue(told.get(0).contains("overdue since yesterday 18:30"), told.get(0));
  }

  @Test
  void aMeetingIsRemindedBeforeItStartsWithItsBrief() {
    touch(Touch.Direction.OUT, Touch.Outcome.MEETING_BOOKED, "wants to see the yard view");
    store
        .followups()
        .add(
            Followup.promise(
                    dana.id(),
                    northlight.id(),
                    Optional.of(mara.id()),
                    Due.at(LocalDate.of(2026, 11, 26), java.time.LocalTime.of(14, 0)),
                    "meeting")
                .as(Followup.Kind.MEETING),
            new By(dana.id(), clock.instant()));
    List<String> told = new java.util.ArrayList<>();
    Messenger messenger =
        new Messenger(
            store.reps(),
            who -> Optional.empty(),
            rep -> Optional.of(Conversation.direct("web", "" + rep)),
            (to, reply) -> told.add(TerminalText.of(reply, false)));
    clock.set(Instant.parse("2026-11-26T12:25:00Z"));
    book.reminders(messenger).remind(clock.instant());
    assertEquals(List.of(), told);
    clock.set(Instant.parse("2026-11-26T12:31:00Z"));
    book.reminders(messenger).remind(clock.instant());
    assertTrue(told.get(0).contains("meeting, today 14:00"), told.get(0));
    assertTrue(told.get(0).contains("Mara Lindt, COO"), told.get(0));
    assertTrue(told.get(0).contains("wants to see the yard view"), told.get(0));
  }

  @Test
  void aRejectedRowLeavesNothingBehindAndIsNotCounted() {
    String sheet =
        "account,stage,name,email\nHarrow Metals,NOSTAGE,,\nPolder,,,jo@polder.example\nQuayside,,,\n";
    Imports.Result result =
        book.imports().run(sheet.getBytes(StandardCharsets.UTF_8), dana, clock.instant());
    assertEquals(1, result.accounts());
    assertEquals(List.of(2, 3), result.rejected().stream().map(r -> r.line()).toList());
    assertTrue(store.accounts().named("Harrow Metals").isEmpty());
    assertTrue(store.accounts().named("Polder").isEmpty());
  }
}
