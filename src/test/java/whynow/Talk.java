package whynow;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import whynow.accounts.Account;
import whynow.chat.Admission;
import whynow.chat.Bot;
import whynow.chat.Commands;
import whynow.chat.Conversation;
import whynow.chat.Presses;
import whynow.chat.Reply;
import whynow.chat.Speaker;
import whynow.chat.terminal.Terminal;
import whynow.chat.terminal.TerminalText;
import whynow.chat.terminal.Transcripts;
import whynow.delivery.Messenger;
import whynow.language.Language;
import whynow.research.Brief;
import whynow.store.Store;
import whynow.team.Rep;
import whynow.team.Reps;
import whynow.triggers.Certainty;
import whynow.triggers.Trigger;

/**
 * A book with people who talk to it, and a clock that a test sets.
 *
 * <pre>{@code
 * Talk talk = Talk.in(folder, "2026-11-25T08:30:00Z");
 * Rep dana = talk.rep("Dana", "Europe/Berlin", Language.EN);
 * talk.say(dana, "today");
 * }</pre>
 */
final class Talk implements AutoCloseable {
  private final SettableClock clock;
  private final Map<String, String> settings = new HashMap<>();
  private final List<String> told = new ArrayList<>();
  private App app;

  private Talk(Path folder, String now) {
    clock = SettableClock.at(now);
    settings.put("WHYNOW_STORE", Books.at(folder.resolve("book.db")));
    open();
  }

  static Talk in(Path folder, String now) {
    return new Talk(folder, now);
  }

  /** The same with one more setting. */
  Talk with(String name, String value) {
    settings.put(name, value);
    restart();
    return this;
  }

  private void open() {
    app = new App(Settings.from(settings), clock);
  }

  void restart() {
    app.close();
    open();
  }

  App app() {
    return app;
  }

  Instant now() {
    return clock.instant();
  }

  void at(String instant) {
    clock.set(Instant.parse(instant));
  }

  void later(Duration time) {
    clock.advance(time);
  }

  Rep rep(String name, String zone, Language language) {
    return rep(name, Rep.Role.REP, zone, language);
  }

  Rep rep(String name, Rep.Role role, String zone, Language language) {
    Rep rep = app.store().reps().add(new Rep(0, name, role, ZoneId.of(zone), language));
    app.store().reps().link(rep.id(), new Reps.Identity("terminal", name));
    return rep;
  }

  Account account(String name, String domain, Rep owner) {
    return app.store()
        .accounts()
        .save(
            new Account(
                0,
                name,
                Optional.of(domain),
                List.of(),
                Optional.empty(),
                "",
                "LEAD",
                Optional.of(owner.id())));
  }

  /** What was read there this moment: one event of the account's own, published that day. */
  void read(Account account, String type, String day, String quote) {
    read(account, type, day, 60, quote);
  }

  /** The same with its score. */
  void read(Account account, String type, String day, double score, String quote) {
    String url = "https://" + account.domain().orElseThrow() + "/news";
    Trigger trigger =
        new Trigger(
            type,
            quote,
            url,
            Optional.of(LocalDate.parse(day)),
            Certainty.DONE,
            true,
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            score,
            List.of(new Trigger.Source(url, quote)));
    Brief.Stats stats = new Brief.Stats(1, 1, 0, 1, 1, Optional.empty(), List.of(), 60);
    app.store()
        .readings()
        .save(new Brief(account, List.of(), List.of(trigger), List.of(), stats), now());
  }

  /** What the bot answers, with its numbered choices. */
  String say(Rep rep, String... lines) {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            rep.name(),
            new BufferedReader(new StringReader(String.join("\n", lines))),
            new PrintStream(heard, true, StandardCharsets.UTF_8),
            Transcripts.text(),
            clock);
    Speaker speaker = app.speaker(List.of(terminal));
    terminal.start(app.bot(speaker, speaker, Runnable::run)::hear);
    return heard.toString(StandardCharsets.UTF_8);
  }

  /** What the bot would answer, with its choices and nothing kept of the conversation. */
  String ask(Rep rep, String line) {
    Speaker nobody = app.speaker(List.of());
    Conversation page = Conversation.direct("web", "" + rep.id());
    Reply reply = app.bot(nobody, nobody, Runnable::run).ask(rep, page, line);
    return TerminalText.of(reply, false) + reply.choices();
  }

  /** A bot that knows these commands alone. */
  Bot bot(Commands commands) {
    Store store = app.store();
    Speaker nobody = app.speaker(List.of());
    return new Bot(
        commands,
        new Admission(store.reps(), store.loginCodes(), Set.of(), Set.of(), ZoneId.of("UTC")),
        new Presses(store.choices(), store.sentMessages(), clock),
        store.inbox(),
        store.topics(),
        nobody,
        nobody,
        store,
        app.messages(),
        clock,
        Runnable::run);
  }

  /** Reaches every rep in the console; {@link #told} hears it. */
  Messenger messenger() {
    return new Messenger(
        app.store().reps(),
        who -> Optional.empty(),
        rep -> Optional.of(Conversation.direct("web", "" + rep)),
        (to, reply) -> told.add(to.key() + " " + TerminalText.of(reply, false) + reply.choices()));
  }

  /** What was said unasked since this was asked last. */
  List<String> told() {
    List<String> all = List.copyOf(told);
    told.clear();
    return all;
  }

  @Override
  public void close() {
    app.close();
  }
}
