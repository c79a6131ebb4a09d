package whynow.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import whynow.Shared;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.accounts.Refusable;
import whynow.activity.Engagement;
import whynow.activity.Entry;
import whynow.activity.Logged;
import whynow.activity.Touch;
import whynow.deals.Deal;
import whynow.deals.Deals;
import whynow.digest.Ledger;
import whynow.followups.Due;
import whynow.followups.Followup;
import whynow.handoff.Handoff;
import whynow.handoff.Ownership;
import whynow.plays.Play;
import whynow.plays.Plays;
import whynow.research.Brief;
import whynow.research.Clipping;
import whynow.scoring.Waiting;
import whynow.team.By;
import whynow.team.Rep;
import whynow.triggers.Certainty;
import whynow.triggers.Trigger;

/** What every store counts, sees waiting and forgets, beside what it keeps. */
public abstract class ReportingContract extends StoreContract {
  private static final Instant MORNING = NOW.minusSeconds(3600);
  private static final Instant EVENING = NOW.plusSeconds(3600);

  private Account owned() {
    Account one = northlight();
    return store
        .accounts()
        .save(
            new Account(
                one.id(),
                one.name(),
                one.domain(),
                one.aliases(),
                one.language(),
                "Led by Mara Lindt",
                one.stage(),
                Optional.of(dana.id())));
  }

  private Touch reply(long account, Optional<Long> contact, Instant at) {
    return new Touch(
        0,
        at,
        dana.id(),
        account,
        contact,
        Touch.Channel.EMAIL,
        Touch.Direction.IN,
        Touch.Outcome.REPLIED,
        "Mara Lindt wants figures");
  }

  private Logged wroteToMara(Account account) {
    Followup chase =
        Followup.promise(
            dana.id(),
            account.id(),
            Optional.empty(),
            Due.on(LocalDate.of(2026, 11, 25)),
            "chase Mara Lindt");
    return store
        .touches()
        .log(
            Entry.of(email(account.id(), "to Mara Lindt")).withNew(mara(account.id())).then(chase));
  }

  @Test
  void countsADay() {
    Account account = owned();
    wroteToMara(account);
    store.touches().log(Entry.of(reply(account.id(), Optional.empty(), NOW.plusSeconds(60))));
    store.accounts().move(account.id(), "MQL", "replied", by);
    for (Optional<Long> whose : List.of(Optional.<Long>empty(), Optional.of(dana.id()))) {
      Ledger ledger = store.ledger();
      assertEquals(2, ledger.touches(MORNING, EVENING, whose).size());
      assertEquals(new Ledger.Reach(1, 1, 2), ledger.reach(MORNING, EVENING, whose));
      assertEquals(new Ledger.Promises(0, 1, 0), ledger.promises(MORNING, EVENING, whose));
      assertEquals(Map.of("MQL", 1), ledger.moves(MORNING, EVENING, whose));
      assertEquals(1, ledger.newContacts(MORNING, EVENING, whose));
      assertArrayEquals(new int[] {0, 0}, ledger.triggers(MORNING, EVENING, whose));
      assertEquals(0, ledger.withoutPlan(whose, Set.of("LOST")));
      assertEquals(0, ledger.refusals(MORNING, EVENING, whose));
      assertEquals(Map.of("MQL", 1), ledger.stages(whose));
    }
  }

  @Test
  void tellsWhatWasAnsweredByEveryGroup() {
    Account account = owned();
    wroteToMara(account);
    store.touches().log(Entry.of(reply(account.id(), Optional.empty(), NOW.plusSeconds(60))));
    for (String by : List.of("trigger", "channel", "content", "tier", "rep")) {
      Ledger.Works works = store.ledger().works(by, MORNING, EVENING, Optional.empty()).get(0);
      assertEquals(1, works.sent(), by);
      assertEquals(1, works.replied(), by);
    }
  }

  @Test
  void aReplyWaitsUntilItIsAnswered() {
    Account account = owned();
    store.touches().log(Entry.of(reply(account.id(), Optional.empty(), MORNING)));
    store
        .engagements()
        .add(new Engagement(0, MORNING, account.id(), Optional.empty(), "webinar", ""));
    assertEquals(
        List.of("engagement", "reply"),
        store.waiting().since(MORNING, Optional.of(dana.id())).stream()
            .map(Waiting.Signal::kind)
            .sorted()
            .toList());
    store.touches().log(Entry.of(email(account.id(), "here they are")));
    assertEquals(List.of(), store.waiting().since(MORNING, Optional.empty()));
  }

  @Test
  void noticesAnAccountThatFellSilent() {
    Account account = owned();
    assertEquals(List.of(), store.waiting().quiet(EVENING, Set.of()));
    store.touches().log(Entry.of(email(account.id(), "")));
    assertEquals(
        List.of(new Waiting.Quiet(account.id(), dana.id(), NOW)),
        store.waiting().quiet(EVENING, Set.of("LOST")));
    assertEquals(List.of(), store.waiting().quiet(NOW, Set.of()));
  }

  @Test
  void forgetsAPersonEverywhereAndKeepsTheCounts() {
    Account account = owned();
    Contact mara = wroteToMara(account).newContact().orElseThrow();
    assertTrue(store.erasure().forget(mara.id(), by));
    assertFalse(store.erasure().forget(mara.id(), by));
    assertEquals(Optional.empty(), store.contacts().find(mara.id()));
    assertEquals(List.of(), store.search().find("Mara", 0, 10));
    assertFalse(store.followups().open(dana.id()).toString().contains("Mara"));
    assertFalse(store.touches().at(account.id(), 10).toString().contains("Mara"));
    assertFalse(store.accounts().find(account.id()).toString().contains("Mara"));
    assertEquals(1, store.touches().at(account.id(), 10).size());
    assertTrue(store.refusals().isRefused(Refusable.email("mara@northlight.example")));
  }

  @Test
  void aRefusalHoldsHoweverItIsSpelled() {
    store.refusals().refuse(Refusable.of("mara@northlight.example"), by);
    store.refusals().refuse(Refusable.of("+49 40 123456"), by);
    store.refusals().refuse(Refusable.of("harrow.example"), by);
    store.refusals().refuse(Refusable.of("青石仪器有限公司"), by);
    for (String spelling : spellings()) {
      assertTrue(store.refusals().isRefused(Refusable.of(spelling)), spelling);
    }
    for (String other : List.of("mar@northlight.example", "+49 40 123457", "arrow.example")) {
      assertFalse(store.refusals().isRefused(Refusable.of(other)), other);
    }
  }

  private static List<String> spellings() {
    return List.of(
        "MARA@NORTHLIGHT.EXAMPLE",
        " mara@northlight.example ",
        "mailto:mara@northlight.example",
        "Mara Lindt <mara@northlight.example>",
        "mara+news@northlight.example",
        "mara@northlight.example.",
        "ｍａｒａ@northlight.example",
        "mara＠northlight.example",
        "ma\u200bra@northlight.example",
        "(mara@northlight.example)",
        "0049 40 123456",
        "+49 (0)40 123-456",
        "tel:+4940123456",
        "+49.40.123456",
        "https://www.harrow.example/about",
        "WWW.Harrow.Example",
        "harrow。example",
        "http://harrow.example:80/?a=b",
        "青石仪器",
        "青石儀器股份有限公司");
  }

  @Test
  void whatIsStoredIsReadBack() throws IOException {
    Account account = northlight();
    for (String line :
        Files.readAllLines(Shared.folder("hostile/strings").resolve("naughty-strings.jsonl"))) {
      String text = new JsonMapper().readTree(line).get("s").asText();
      comesBack(text, account.id());
    }
    comesBack("a\u0000b", account.id());
    comesBack("lone \uD800 and \uDC00", account.id());
  }

  /** NUL and half characters, which not every database can hold, are shown as unreadable. */
  private void comesBack(String text, long account) {
    String readable =
        text.replace('\u0000', '\uFFFD').replaceAll("[\\x{D800}-\\x{DFFF}]", "\uFFFD");
    long id = store.touches().log(Entry.of(email(account, text))).touch().id();
    assertEquals(readable, store.touches().find(id).orElseThrow().note());
  }

  private Handoff offered(Account account, Rep anna) {
    return store
        .handoffs()
        .offer(
            Handoff.offered(
                account.id(), dana.id(), anna.id(), NOW, EVENING, "Mara Lindt has a budget"),
            by);
  }

  @Test
  void anOfferIsAnsweredOnceAndEverythingGoesAlongOrBack() {
    Account account = owned();
    wroteToMara(account);
    Rep anna = store.reps().add(rep("Anna", "Europe/Berlin"));
    By hers = new By(anna.id(), NOW);
    Handoff offer = offered(account, anna);
    assertEquals(Optional.of(offer), store.handoffs().waitingAt(account.id()));
    assertEquals(List.of(offer), store.handoffs().waiting());
    assertTrue(store.handoffs().accept(offer.id(), Optional.of("SQL"), hers));
    assertFalse(store.handoffs().giveBack(offer.id(), "no_need", "", hers));
    assertEquals(1, store.handoffs().answeredSince(MORNING).size());
    Account taken = store.accounts().find(account.id()).orElseThrow();
    assertEquals(Optional.of(anna.id()), taken.owner());
    assertEquals("SQL", taken.stage());
    assertEquals(1, store.followups().open(anna.id()).size());
    store.history().undoLast(hers);
    assertEquals("LEAD", store.accounts().find(account.id()).orElseThrow().stage());
    assertEquals(1, store.followups().open(dana.id()).size());
    assertTrue(store.handoffs().find(offer.id()).orElseThrow().isWaiting());
  }

  @Test
  void returnsAreCountedByReason() {
    Account account = owned();
    Rep anna = store.reps().add(rep("Anna", "Europe/Berlin"));
    Handoff offer = offered(account, anna);
    store.handoffs().giveBack(offer.id(), "no_budget", "no budget", new By(anna.id(), NOW));
    assertEquals(
        new Ledger.Handed(1, 0, 1, Map.of("no_budget", 1)),
        store.ledger().handed(MORNING, EVENING, Optional.of(dana.id())));
    assertEquals(0, store.ledger().handed(MORNING, EVENING, Optional.of(anna.id())).offered());
  }

  private void read(Account account, String type, double score, String day) {
    String url = "https://northlight.example/" + type;
    Trigger trigger =
        new Trigger(
            type,
            "We " + type,
            url,
            Optional.of(LocalDate.parse(day)),
            Certainty.DONE,
            true,
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            score,
            List.of(new Trigger.Source(url, "We " + type)));
    Brief.Stats stats = new Brief.Stats(1, 1, 0, 1, 1, Optional.empty(), List.of(), 60);
    store.readings().save(new Brief(account, List.of(), List.of(trigger), List.of(), stats), NOW);
  }

  @Test
  void aRepsAccountsThatMovedComeStrongestFirst() {
    Account first = owned();
    Account second =
        store.accounts().save(Account.named("Kestrel", Optional.of("kestrel.example")));
    store.accounts().own(second.id(), Optional.of(dana.id()), by);
    Account others = store.accounts().save(Account.named("Harrow", Optional.of("harrow.example")));
    read(first, "award", 20, "2026-11-24");
    read(second, "expansion", 75, "2026-11-20");
    read(others, "funding", 95, "2026-11-24");
    LocalDate since = LocalDate.of(2026, 11, 1);
    assertEquals(List.of(second.id(), first.id()), store.readings().moved(dana.id(), since, 9));
    assertEquals(List.of(second.id()), store.readings().moved(dana.id(), since, 1));
    assertEquals(List.of(first.id()), store.readings().moved(dana.id(), since.plusDays(20), 9));
  }

  @Test
  void anAccountWatchedByNightKeepsItsHour() {
    Account account = owned();
    store.watches().watch(dana.id(), account.id(), Duration.ofHours(1), NOW);
    Instant night = NOW.plus(Duration.ofHours(16));
    store.watches().watchNightly(dana.id(), account.id(), night);
    assertEquals(List.of(), store.watches().due(night.minusSeconds(1)));
    assertEquals(List.of(account.id()), store.watches().due(night));
    store.watches().read(account.id(), night.plusSeconds(1800));
    assertEquals(List.of(), store.watches().due(night.plus(Duration.ofHours(23))));
    assertEquals(List.of(account.id()), store.watches().due(night.plus(Duration.ofHours(24))));
    store.watches().read(account.id(), night.plus(Duration.ofDays(5)));
    assertEquals(List.of(), store.watches().due(night.plus(Duration.ofDays(5))));
  }

  @Test
  void aDealIsKeptAndAQuietCustomerIsFoundWithIt() {
    Account account = owned();
    Deal yard =
        store
            .deals()
            .add(
                new Deal(
                    0,
                    account.id(),
                    dana.id(),
                    NOW,
                    Deal.Kind.NEW_LOGO,
                    "yard view",
                    OptionalLong.of(9000)),
                by);
    store.touches().log(Entry.of(quote(account.id())));
    assertEquals(List.of(yard), store.deals().at(account.id()));
    assertEquals(List.of(yard), store.deals().since(MORNING, Optional.of(dana.id())));
    assertEquals(List.of(), store.deals().since(EVENING, Optional.empty()));
    assertEquals(
        List.of(new Ledger.Sold("new_logo", 1, 9000)),
        store.ledger().sold(MORNING, EVENING, Optional.of(dana.id())));
    assertEquals(List.of(), store.ledger().sold(MORNING, EVENING, Optional.of(dana.id() + 1)));
    assertEquals(List.of("Mara Lindt wants figures"), store.deals().asked(account.id()));
    assertEquals(List.of(), store.deals().asked(account.id() + 1));
    LocalDate day = LocalDate.of(2025, 5, 25);
    assertEquals(List.of(), store.deals().lapsed(Optional.empty(), day));
    store.accounts().move(account.id(), "DORMANT", "", by);
    Deals.Lapsed quiet = store.deals().lapsed(Optional.of(dana.id()), day).get(0);
    assertEquals(List.of("yard view"), quiet.bought());
    assertEquals(List.of("Mara Lindt wants figures"), quiet.asked());
    assertEquals(List.of(), store.deals().lapsed(Optional.of(dana.id() + 1), day));
  }

  @Test
  void whatWasBroughtInIsReadWithTheAccountAndCanBeTakenBack() {
    Account account = owned();
    Brief.Stats stats = new Brief.Stats(1, 1, 0, 1, 1, Optional.empty(), List.of(), 60);
    store.readings().save(new Brief(account, List.of(), List.of(), List.of(), stats), NOW);
    Clipping post = clipping(account.id(), "");
    Clipping kept = store.clippings().add(post, by);
    assertTrue(kept.page().url().startsWith("/accounts/" + account.id() + "#"), kept.toString());
    Clipping link = clipping(account.id(), "https://paper.example/a");
    store.clippings().add(link, by);
    store.clippings().add(link, by);
    Brief brief = store.readings().of(account.id()).orElseThrow().brief();
    assertEquals(2, brief.pages().size(), "the same page again is one");
    assertEquals(
        List.of("https://paper.example/a", kept.page().url()),
        brief.triggers().stream().map(Trigger::url).toList());
    store.readings().save(new Brief(account, List.of(), List.of(), List.of(), stats), NOW);
    for (int left : List.of(2, 1, 0)) {
      store.history().undo(store.history().last(dana.id()).orElseThrow().id(), by);
      Brief now = store.readings().of(account.id()).orElseThrow().brief();
      assertEquals(left, now.triggers().size());
    }
  }

  private static Clipping clipping(long account, String url) {
    Brief.Page page =
        new Brief.Page(
            url,
            "Post by Mara Lindt",
            Optional.of(LocalDate.of(2026, 11, 25)),
            Brief.Kind.POST,
            "en");
    String quote = "We struggle with trucks that queue.";
    Trigger said =
        new Trigger(
            "pain_point",
            quote,
            url,
            page.published(),
            Certainty.DONE,
            true,
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            40,
            List.of(new Trigger.Source(url, quote)));
    return new Clipping(0, account, Optional.empty(), page, List.of(said), NOW);
  }

  private Touch quote(long account) {
    Touch reply = reply(account, Optional.empty(), NOW);
    return new Touch(
        0,
        reply.at(),
        reply.rep(),
        account,
        Optional.empty(),
        reply.channel(),
        reply.direction(),
        Touch.Outcome.WANTS_QUOTE,
        reply.note());
  }

  private Play played(Account account) {
    Followup step =
        Followup.promise(
                dana.id(),
                account.id(),
                Optional.empty(),
                Due.on(LocalDate.of(2026, 11, 25)),
                "mail")
            .as(Followup.Kind.CADENCE);
    Play play =
        new Play(
            0,
            dana.id(),
            "new-sites",
            NOW,
            LocalDate.of(2026, 11, 25),
            LocalDate.of(2026, 12, 15),
            Optional.empty());
    return store
        .plays()
        .start(
            play,
            List.of(new Plays.Part(account.id(), "expansion")),
            List.of(step, step.saying("call")),
            by);
  }

  private Plays.Progress progress(Play play) {
    return store.plays().progress(play).get(0);
  }

  @Test
  void aPlaysProgressIsCountedWhileItRuns() {
    Account account = owned();
    store.touches().log(Entry.of(email(account.id(), "with the play")));
    store.accounts().move(account.id(), "SQL", "", new By(dana.id(), NOW.minusSeconds(60)));
    Play play = played(account);
    By later = new By(dana.id(), NOW.plusSeconds(60));
    assertEquals(List.of(play), store.plays().running());
    store.followups().done(store.followups().openAt(account.id()).get(0).id(), later);
    store.touches().log(Entry.of(reply(account.id(), Optional.empty(), later.at())));
    Plays.Progress first = progress(play);
    assertEquals(new Plays.Part(account.id(), "expansion"), first.part());
    assertEquals(List.of(1, 0, 1), List.of(first.done(), first.open(), first.dropped()));
    assertTrue(first.answered() && !first.qualified() && !first.met());
    store.accounts().move(account.id(), "OPPORTUNITY", "", later);
    assertTrue(progress(play).qualified());
    assertEquals(Map.of("email", 1), store.plays().channels(play));
  }

  @Test
  void aPlayEndsOnceAndEachChangeIsTakenBackWhole() {
    Account account = owned();
    Play play = played(account);
    assertEquals(Optional.of(2), store.plays().end(play.id(), by));
    assertEquals(Optional.empty(), store.plays().end(play.id(), by));
    assertEquals(List.of(), store.plays().running());
    assertEquals(1, store.plays().endedSince(MORNING).size());
    assertEquals("play_end", store.history().undoLast(by).orElseThrow().kind());
    assertEquals(2, store.followups().openAt(account.id()).size());
    assertEquals("play", store.history().undoLast(by).orElseThrow().kind());
    assertEquals(Optional.empty(), store.plays().find(play.id()));
    assertEquals(List.of(), store.followups().openAt(account.id()));
  }

  @Test
  void allOfALeaversWorkMovesAndComesBackAsOne() {
    Account account = owned();
    wroteToMara(account);
    Rep anna = store.reps().add(rep("Anna", "Asia/Shanghai"));
    Rep wei = store.reps().add(rep("Wei", "Asia/Shanghai"));
    Handoff offer =
        store
            .handoffs()
            .offer(
                Handoff.offered(account.id(), anna.id(), dana.id(), NOW, EVENING, ""),
                new By(anna.id(), NOW));
    Ownership.Moved moved = store.ownership().giveAll(dana.id(), wei.id(), by);
    assertEquals(new Ownership.Moved(1, 1), moved);
    assertEquals(1, store.accounts().ownedBy(wei.id()).size());
    assertEquals(wei.id(), store.handoffs().find(offer.id()).orElseThrow().to());
    store.history().undoLast(by);
    assertEquals(1, store.accounts().ownedBy(dana.id()).size());
    assertEquals(1, store.followups().open(dana.id()).size());
  }

  @Test
  void somebodyStandsInUntilAMoment() {
    Rep anna = store.reps().add(rep("Anna", "Europe/Berlin"));
    store.workingTimes().cover(dana.id(), Optional.of(anna.id()), Optional.of(EVENING));
    assertEquals(Optional.of(anna.id()), store.workingTimes().coverOf(dana.id(), NOW));
    assertEquals(List.of(dana.id()), store.workingTimes().coveredBy(anna.id(), NOW));
    assertEquals(Optional.empty(), store.workingTimes().coverOf(dana.id(), EVENING));
    assertEquals(List.of(), store.workingTimes().coveredBy(anna.id(), EVENING));
  }

  @Test
  void forgettingReachesWhatWasSaidOnHandingOver() {
    Account account = owned();
    long mara = wroteToMara(account).newContact().orElseThrow().id();
    Rep anna = store.reps().add(rep("Anna", "Europe/Berlin"));
    Handoff offer = offered(account, anna);
    store.erasure().forget(mara, by);
    assertEquals("", store.handoffs().find(offer.id()).orElseThrow().note());
  }

  @Test
  void tellsHowFarAccountsCameByWhatWasSent() {
    Account account = owned();
    wroteToMara(account);
    wroteToMara(account);
    store.touches().log(Entry.of(reply(account.id(), Optional.empty(), NOW.plusSeconds(60))));
    store.accounts().move(account.id(), "SQL", "budget", by);
    Account other =
        store.accounts().save(Account.named("Harrow Metals", Optional.of("harrow.example")));
    store.touches().log(Entry.of(email(other.id(), "hello")));
    assertEquals(
        List.of(new Ledger.Converted("email", 2, 1, 0, 1, 0)),
        store.ledger().conversion("channel", MORNING, EVENING, Optional.empty()));
    for (String each : List.of("trigger", "tier", "content", "rep")) {
      assertEquals(
          2,
          store.ledger().conversion(each, MORNING, EVENING, Optional.of(dana.id())).stream()
              .mapToInt(Ledger.Converted::worked)
              .sum(),
          each);
    }
  }
}
