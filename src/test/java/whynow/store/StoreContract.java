package whynow.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static whynow.team.ApiKey.Scope.READ;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.activity.Change;
import whynow.activity.Entry;
import whynow.activity.Logged;
import whynow.activity.Search;
import whynow.activity.Touch;
import whynow.chat.Block;
import whynow.chat.ChatMessage;
import whynow.chat.Choice;
import whynow.chat.Content;
import whynow.chat.Conversation;
import whynow.chat.Person;
import whynow.chat.Reply;
import whynow.chat.Sent;
import whynow.delivery.Letter;
import whynow.delivery.Outbox;
import whynow.followups.Due;
import whynow.followups.Followup;
import whynow.language.Language;
import whynow.team.By;
import whynow.team.Rep;
import whynow.team.Reps;
import whynow.team.WorkingTime;

/** What every store does. Each database inherits it. */
public abstract class StoreContract {
  protected static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
  private static final Conversation CHAT = Conversation.direct("telegram", "42");
  protected Store store;
  protected Rep dana;
  protected By by;

  /** The same store again, as after a restart. */
  protected abstract Store open();

  /** Makes the next {@link #open} begin with an empty book. */
  protected abstract void empty();

  @BeforeEach
  void begin() {
    empty();
    store = open();
    dana = store.reps().add(rep("Dana", "Europe/Berlin"));
    by = new By(dana.id(), NOW);
  }

  @AfterEach
  void end() {
    store.close();
  }

  @Test
  void aBrowserIsInUntilItIsLetOutOrItsTimeIsUp() {
    Instant later = NOW.plus(Duration.ofDays(30));
    String laptop = store.browsers().letIn(dana.id(), later);
    String phone = store.browsers().letIn(dana.id(), later);
    assertEquals(Optional.of(dana.id()), store.browsers().rep(laptop, NOW));
    assertEquals(Optional.empty(), store.browsers().rep(laptop, later), "its time is up");
    assertEquals(Optional.empty(), store.browsers().rep("made-up", NOW));
    store.browsers().letOut(laptop);
    assertEquals(Optional.empty(), store.browsers().rep(laptop, NOW));
    assertEquals(Optional.of(dana.id()), store.browsers().rep(phone, NOW));
    assertEquals(1, store.browsers().letAllOut(dana.id()));
    assertEquals(Optional.empty(), store.browsers().rep(phone, NOW));
  }

  @Test
  void whatIsClaimedIsNobodyElsesUntilItIsFreedOrItsTimeIsUp() {
    Duration hour = Duration.ofHours(1);
    assertTrue(store.claims().take("watch 1", hour));
    assertFalse(store.claims().take("watch 1", hour));
    assertTrue(store.claims().take("watch 2", Duration.ZERO));
    assertTrue(store.claims().take("watch 2", hour), "its time was up");
    try (Store other = open()) {
      assertFalse(other.claims().take("watch 1", hour));
      other.claims().free("watch 1");
      assertFalse(other.claims().take("watch 1", hour), "it was not theirs to free");
      store.claims().free("watch 1");
      assertTrue(other.claims().take("watch 1", hour));
    }
    store.claims().bar("moment", hour);
    store.claims().bar("moment", Duration.ZERO);
    assertFalse(store.claims().take("moment", Duration.ZERO), "the longer bar stands");
  }

  private void restart() {
    store.close();
    store = open();
  }

  protected static Rep rep(String name, String zone) {
    return new Rep(0, name, Rep.Role.REP, ZoneId.of(zone), Language.EN);
  }

  protected Account northlight() {
    return store
        .accounts()
        .save(Account.named("Northlight Foods", Optional.of("northlight.example")));
  }

  protected static Contact mara(long account) {
    return new Contact(
        0,
        account,
        "Mara Lindt",
        "COO",
        Optional.empty(),
        Optional.empty(),
        Optional.of("Mara@Northlight.example"),
        Optional.empty(),
        Optional.empty());
  }

  protected Touch email(long account, String note) {
    return new Touch(
        0,
        NOW,
        dana.id(),
        account,
        Optional.empty(),
        Touch.Channel.EMAIL,
        Touch.Direction.OUT,
        Touch.Outcome.SENT,
        note);
  }

  @Test
  void theFirstRepIsAdminAndLaterOnesAreWhatTheyAreAskedToBe() {
    assertEquals(Rep.Role.ADMIN, dana.role());
    assertEquals(Rep.Role.REP, store.reps().add(rep("Wei", "Asia/Shanghai")).role());
    assertEquals(dana, store.reps().byName("DANA").orElseThrow());
    assertEquals(dana, store.reps().add(rep("dana", "UTC")));
  }

  @Test
  void anIdentitySpeaksForOneRep() {
    Rep wei = store.reps().add(rep("Wei", "Asia/Shanghai"));
    Reps.Identity slack = new Reps.Identity("slack", "U1");
    store.reps().link(dana.id(), slack);
    store.reps().link(wei.id(), slack);
    assertEquals(wei, store.reps().byIdentity(slack).orElseThrow());
    assertEquals(List.of(), store.reps().identities(dana.id()));
  }

  @Test
  void aLoginCodeWorksOnceAndNotTooLate() {
    String code = store.loginCodes().issue(dana.id(), NOW, NOW.plusSeconds(60));
    assertEquals(Optional.of(dana.id()), store.loginCodes().redeem(code, NOW));
    assertEquals(Optional.empty(), store.loginCodes().redeem(code, NOW));
    String late = store.loginCodes().issue(dana.id(), NOW, NOW.plusSeconds(60));
    assertEquals(Optional.empty(), store.loginCodes().redeem(late, NOW.plusSeconds(61)));
  }

  @Test
  void aWorkspaceValueIsSetOnce() {
    assertEquals("a", store.workspace().valueOr("secret", "a"));
    assertEquals("a", store.workspace().valueOr("secret", "b"));
  }

  @Test
  void remembersWorkingTimes() {
    WorkingTime early = WorkingTime.USUAL.hours(LocalTime.of(7, 0), LocalTime.of(15, 30)).on("us");
    store.workingTimes().save(dana.id(), early);
    restart();
    assertEquals(early, store.workingTimes().of(dana.id()));
  }

  @Test
  void findsAnAccountByDomainNameAndAliasInAnyScript() {
    Account saved =
        store
            .accounts()
            .save(
                new Account(
                    0,
                    "远舟冷链",
                    Optional.of("yuanzhou.example"),
                    List.of("Yuanzhou Cold Chain"),
                    Optional.of("zh-Hans"),
                    "冷链运输",
                    "LEAD",
                    Optional.of(dana.id())));
    assertEquals(Optional.of(saved), store.accounts().find(saved.id()));
    assertEquals(Optional.of(saved), store.accounts().byDomain("yuanzhou.example"));
    assertEquals(List.of(saved), store.accounts().named("遠舟冷鏈"));
    assertEquals(List.of(saved), store.accounts().named("ＹＵＡＮＺＨＯＵ cold  chain"));
    assertEquals(List.of(saved), store.accounts().ownedBy(dana.id()));
  }

  @Test
  void twoAccountsNeverShareADomain() {
    northlight();
    assertThrows(IllegalArgumentException.class, this::northlight);
  }

  @Test
  void logsATouchWithItsPersonAndItsPromise() {
    Account account = northlight();
    Due tuesday = Due.on(LocalDate.of(2026, 12, 1));
    Followup chase = Followup.promise(dana.id(), account.id(), Optional.empty(), tuesday, "chase");
    Logged logged =
        store
            .touches()
            .log(
                Entry.of(email(account.id(), "the Leipzig note"))
                    .withNew(mara(account.id()))
                    .then(chase));
    restart();
    long mara = logged.newContact().orElseThrow().id();
    assertEquals(List.of(logged.touch()), store.touches().at(account.id(), 10));
    assertEquals(List.of(logged.touch()), store.touches().with(mara, 10));
    assertEquals(Optional.of(mara), logged.next().orElseThrow().contact());
    assertEquals(logged.next(), store.followups().find(logged.next().orElseThrow().id()));
    assertEquals("Mara Lindt", store.contacts().byEmail("mara@northlight.example").get().name());
  }

  @Test
  void undoTakesBackAllThatOneSentenceWrote() {
    Account account = northlight();
    store
        .touches()
        .log(
            Entry.of(email(account.id(), "note"))
                .withNew(mara(account.id()))
                .then(
                    Followup.promise(
                        dana.id(),
                        account.id(),
                        Optional.empty(),
                        Due.on(LocalDate.of(2026, 12, 1)),
                        "")));
    Change taken = store.history().undoLast(by).orElseThrow();
    assertEquals("log", taken.kind());
    assertEquals(List.of(), store.touches().at(account.id(), 10));
    assertEquals(List.of(), store.contacts().at(account.id()));
    assertEquals(List.of(), store.followups().open(dana.id()));
    assertEquals(List.of(), store.search().find("note", dana.id(), 10));
    assertEquals(Optional.empty(), store.history().undoLast(by));
    assertEquals(2, store.history().at(account.id(), 10).size());
  }

  @Test
  void undoReachesBackOneChangeAtATime() {
    Account account = northlight();
    Followup call =
        store
            .followups()
            .add(
                Followup.promise(
                    dana.id(),
                    account.id(),
                    Optional.empty(),
                    Due.at(LocalDate.of(2026, 11, 26), LocalTime.of(15, 0)),
                    "call"),
                by);
    store.followups().snooze(call.id(), Due.on(LocalDate.of(2026, 11, 30)), by);
    store.followups().done(call.id(), by);
    assertFalse(store.followups().done(call.id(), by));
    store.accounts().move(account.id(), "MQL", "replied", by);
    store.history().undoLast(by);
    assertEquals("LEAD", store.accounts().find(account.id()).orElseThrow().stage());
    assertEquals(List.of(), store.accounts().moves(account.id()));
    store.history().undoLast(by);
    store.history().undoLast(by);
    assertEquals(List.of(call), store.followups().open(dana.id()));
  }

  @Test
  void nobodyUndoesAnothersChange() {
    Account account = northlight();
    store.touches().log(Entry.of(email(account.id(), "")));
    Rep wei = store.reps().add(rep("Wei", "Asia/Shanghai"));
    assertEquals(Optional.empty(), store.history().undoLast(new By(wei.id(), NOW)));
  }

  @Test
  void mergingKeepsAllHistoryAndCanBeUndone() {
    Account right = northlight();
    Account wrong = store.accounts().save(Account.named("Northlite", Optional.empty()));
    Logged logged = store.touches().log(Entry.of(email(wrong.id(), "x")));
    store.accounts().merge(wrong.id(), right.id(), by);
    assertEquals(1, store.touches().at(right.id(), 10).size());
    Account both = store.accounts().find(wrong.id()).orElseThrow();
    assertEquals(right.id(), both.id());
    assertEquals(List.of("Northlite"), both.aliases());
    assertEquals(List.of(both), store.accounts().named("northlite"));
    assertEquals(1, store.accounts().all().size());
    store.history().undoLast(by);
    assertEquals(List.of(logged.touch()), store.touches().at(wrong.id(), 10));
    assertEquals(List.of(), store.touches().at(right.id(), 10));
    assertEquals(right, store.accounts().find(right.id()).orElseThrow());
  }

  @Test
  void aPromiseIsRemindedOnceAndAgainAfterASnooze() {
    Account account = northlight();
    Followup call =
        store
            .followups()
            .add(
                Followup.promise(
                    dana.id(),
                    account.id(),
                    Optional.empty(),
                    Due.on(LocalDate.of(2026, 11, 25)),
                    "call"),
                by);
    assertEquals(List.of(call), store.followups().toRemind(NOW));
    assertTrue(store.followups().reminded(call.id(), NOW));
    assertFalse(store.followups().reminded(call.id(), NOW));
    assertEquals(List.of(), store.followups().toRemind(NOW));
    store.followups().snooze(call.id(), Due.on(LocalDate.of(2026, 11, 27)), by);
    assertEquals(List.of(), store.followups().toRemind(NOW.plus(Duration.ofDays(1))));
    assertEquals(1, store.followups().toRemind(NOW.plus(Duration.ofDays(2))).size());
  }

  @Test
  void aPromiseForADayTravelsWithTheRepAndOneForAnHourStays() {
    Account account = northlight();
    LocalDate day = LocalDate.of(2026, 11, 26);
    for (Due due : List.of(Due.on(day), Due.at(day, LocalTime.of(10, 0)))) {
      store
          .followups()
          .add(
              Followup.promise(dana.id(), account.id(), Optional.empty(), due, due.toString()), by);
    }
    store
        .reps()
        .change(new Rep(dana.id(), "Dana", dana.role(), ZoneId.of("Asia/Shanghai"), Language.EN));
    List<Followup> early =
        store.followups().dueBefore(dana.id(), Instant.parse("2026-11-26T05:00:00Z"));
    assertEquals(List.of("2026-11-26"), early.stream().map(Followup::note).toList());
  }

  @Test
  void findsChineseWordsOfTwoCharactersAndUnfinishedWords() {
    Account account = northlight();
    store.touches().log(Entry.of(email(account.id(), "聊了新仓库的月台排队")));
    store.touches().log(Entry.of(email(account.id(), "Detention fees, again")));
    assertEquals(1, store.search().find("月台", dana.id(), 10).size());
    assertEquals(1, store.search().find("倉庫 排隊", dana.id(), 10).size());
    assertEquals(1, store.search().find("deten", dana.id(), 10).size());
    assertEquals(0, store.search().find("台月", dana.id(), 10).size());
    assertEquals(
        List.of("account"),
        store.search().find("NORTHLIGHT", 0, 10).stream().map(Search.Found::kind).toList());
  }

  @Test
  void aRepDoesNotFindAnothersTouches() {
    Rep wei = store.reps().add(rep("Wei", "Asia/Shanghai"));
    store.touches().log(Entry.of(email(northlight().id(), "detention")));
    assertEquals(List.of(), store.search().find("detention", wei.id(), 10));
    assertEquals(1, store.search().find("detention", 0, 10).size());
  }

  @Test
  void aMessageDeliveredTwiceIsKeptOnceAndWaitsThroughARestart() {
    ChatMessage message =
        new ChatMessage(
            "telegram:7",
            CHAT,
            new Person("telegram", "42", "Dana", ""),
            "今天",
            Optional.empty(),
            Optional.of(new Sent(CHAT, "6")),
            List.of(new ChatMessage.Attachment("a.csv", Content.of("account\nAcme"))),
            NOW);
    assertTrue(store.inbox().keep(message, NOW));
    assertFalse(store.inbox().keep(message, NOW));
    restart();
    ChatMessage waiting = store.inbox().waiting().get(0);
    assertEquals("今天", waiting.text());
    assertEquals("account\nAcme", waiting.files().get(0).content().utf8());
    store.inbox().answered("telegram:7", NOW);
    assertEquals(List.of(), store.inbox().waiting());
    assertFalse(store.inbox().keep(message, NOW));
  }

  @Test
  void choicesAreFoundAfterARestartAndSettledTogether() {
    List<Choice> offered =
        store
            .choices()
            .offer(CHAT.key(), List.of(Choice.of("Done", "done 1"), Choice.of("Log", "log")), NOW);
    assertTrue(offered.get(0).id().matches("[a-z0-9]{8,16}"));
    restart();
    assertEquals("log", store.choices().latest(CHAT.key()).get(1).choice().command());
    var done = store.choices().find(offered.get(0).id()).orElseThrow();
    store.choices().settle(done.offer(), NOW);
    assertTrue(store.choices().find(offered.get(1).id()).orElseThrow().settled());
  }

  @Test
  void lettersKeepTheirOrderAndLaterOnesOfAKeyReplaceEarlierOnes() {
    store.outbox().put(CHAT, Reply.text("reading").as("r1"), NOW);
    store.outbox().put(CHAT, Reply.text("second"), NOW);
    store.outbox().put(CHAT, everyBlock().as("r1"), NOW);
    restart();
    assertEquals(List.of(CHAT.key()), store.outbox().waiting(NOW));
    Letter first = store.outbox().next(CHAT.key()).orElseThrow();
    assertEquals(everyBlock().blocks().size(), first.reply().blocks().size());
    assertEquals(everyBlock().blocks().get(0), first.reply().blocks().get(0));
    store.outbox().sent(first, new Sent(CHAT, "m1"), NOW);
    assertEquals(Reply.text("second"), store.outbox().next(CHAT.key()).orElseThrow().reply());
    store.outbox().sent(store.outbox().next(CHAT.key()).orElseThrow(), new Sent(CHAT, "m2"), NOW);
    store.outbox().put(CHAT, Reply.text("done").as("r1"), NOW);
    assertEquals(
        Optional.of(new Sent(CHAT, "m1")), store.outbox().next(CHAT.key()).get().replaces());
  }

  @Test
  void aLetterThatFailedWaitsAndAParkedOneStandsAside() {
    store.outbox().put(CHAT, Reply.text("a"), NOW);
    store.outbox().put(CHAT, Reply.text("b"), NOW);
    Letter a = store.outbox().next(CHAT.key()).orElseThrow();
    store.outbox().later(a, NOW.plusSeconds(30), "busy");
    assertEquals(List.of(), store.outbox().waiting(NOW));
    assertEquals(List.of(CHAT.key()), store.outbox().waiting(NOW.plusSeconds(30)));
    store.outbox().park(a, "blocked", NOW);
    assertEquals(Reply.text("b"), store.outbox().next(CHAT.key()).orElseThrow().reply());
    assertEquals(1, store.outbox().queue().parked());
    assertEquals(List.of(new Outbox.Parked(a.id(), CHAT, "blocked")), store.outbox().parked());
  }

  @Test
  void noticesThatPileUpWhileThePlatformIsDownBecomeOne() {
    store.outbox().put(CHAT, Reply.text("one").asNotice(), NOW);
    Letter one = store.outbox().next(CHAT.key()).orElseThrow();
    store.outbox().later(one, NOW.plusSeconds(30), "down");
    store.outbox().put(CHAT, Reply.text("two").asNotice(), NOW.plusSeconds(1));
    store.outbox().put(CHAT, Reply.text("asked"), NOW.plusSeconds(2));
    store.outbox().put(CHAT, Reply.text("three").asNotice(), NOW.plusSeconds(3));
    store.outbox().put(CHAT, Reply.text("four").asNotice(), NOW.plusSeconds(4));
    restart();
    List<Reply> told = new ArrayList<>();
    for (var letter = store.outbox().next(CHAT.key());
        letter.isPresent();
        letter = store.outbox().next(CHAT.key())) {
      told.add(letter.get().reply());
      store.outbox().sent(letter.get(), new Sent(CHAT, "m"), NOW.plusSeconds(60));
    }
    assertEquals(
        List.of(
            Reply.of(Block.Text.of("one"), Block.Text.of("two")).asNotice(),
            Reply.text("asked"),
            Reply.of(Block.Text.of("three"), Block.Text.of("four")).asNotice()),
        told);
  }

  @Test
  void severalThingsTogetherStandOrFallTogether() {
    Account account = northlight();
    assertThrows(
        IllegalStateException.class,
        () ->
            store.together(
                () -> {
                  store.touches().log(Entry.of(email(account.id(), "x")));
                  store.outbox().put(CHAT, Reply.text("logged"), NOW);
                  throw new IllegalStateException("power cut");
                }));
    assertEquals(List.of(), store.touches().at(account.id(), 10));
    assertEquals(List.of(), store.outbox().waiting(NOW));
  }

  private static Reply everyBlock() {
    return Reply.of(
        Block.Text.of(Block.Run.strong("Acme"), Block.Run.link("news", "https://acme.example/")),
        new Block.Heading("标题"),
        new Block.Quote("In March", "newsroom", "https://acme.example/n"),
        new Block.Points(true, List.of(Block.Text.of("one"))),
        new Block.Table(List.of("a"), List.of(List.of("1"))),
        new Block.DraftText(Optional.of("Subject"), "Body"),
        new Block.Chart("c", List.of("x"), List.of(new Block.Chart.Series("s", List.of(1.5)))),
        new Block.File("a.csv", "text/csv", Content.of("a")),
        new Block.Form("f", "log", List.of(new Block.Form.Field("n", "N", "", List.of(), true))),
        new Block.Choices(List.of(Choice.of("Done", "done 1"))));
  }

  @Test
  void aKeyIsFoundByItsTokenAloneAndUntilItIsRevoked() {
    String token = store.apiKeys().make("CRM", READ, NOW, Optional.empty()).orElseThrow();
    assertEquals(Optional.empty(), store.apiKeys().make("crm", READ, NOW, Optional.empty()));
    restart();
    assertEquals(Optional.empty(), store.apiKeys().all().get(0).used());
    assertEquals("CRM", store.apiKeys().find(token, NOW).orElseThrow().name());
    assertEquals(Optional.of(NOW), store.apiKeys().all().get(0).used());
    assertEquals(Optional.empty(), store.apiKeys().find("CRM", NOW));
    assertTrue(store.apiKeys().revoke("crm"));
    assertFalse(store.apiKeys().revoke("crm"));
    assertEquals(Optional.empty(), store.apiKeys().find(token, NOW));
  }

  @Test
  void whatADeadInstanceHeardIsTakenOverByOne() {
    Conversation chat = Conversation.direct("slack", "U1");
    Person person = new Person("slack", "U1", "Dana", "");
    try (Store first = open();
        Store second = open()) {
      first.inbox().alive(NOW);
      first.inbox().keep(ChatMessage.said("m1", chat, person, "today", NOW), NOW);
      first.inbox().keep(ChatMessage.said("m2", chat, person, "今天", NOW), NOW);
      first.inbox().answered("m2", NOW);
      assertEquals(List.of(), second.inbox().takeOver(NOW), "it was heard of at that moment");
      assertEquals(List.of(), first.inbox().takeOver(NOW.plusSeconds(40)), "it is its own");
      List<ChatMessage> taken = second.inbox().takeOver(NOW.plusSeconds(40));
      assertEquals(List.of("m1"), taken.stream().map(ChatMessage::id).toList());
      second.inbox().alive(NOW.plusSeconds(50));
      assertEquals(List.of(), store.inbox().takeOver(NOW.plusSeconds(45)), "it has a new keeper");
    }
  }
}
