package whynow;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.activity.Touch;
import whynow.chat.Conversation;
import whynow.chat.Speaker;
import whynow.chat.terminal.Terminal;
import whynow.chat.terminal.TerminalText;
import whynow.chat.terminal.Transcripts;
import whynow.delivery.Messenger;
import whynow.language.Language;
import whynow.store.Store;
import whynow.team.By;
import whynow.team.Rep;
import whynow.team.Reps;

/**
 * A team that talks to Whynow: every line goes through the bot, as in any chat, at a moment that
 * {@link #at} sets.
 */
final class TeamChat implements AutoCloseable {
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private final Path folder;
  private App app;

  private TeamChat(Path folder, String now) {
    this.folder = folder;
    at(now);
  }

  /** A team of Ben (admin), Anna (AE), Dana (SDR) and 小陈, who is spoken to in Chinese. */
  static TeamChat of(Path folder, String now) {
    TeamChat chat = new TeamChat(folder, now);
    for (String name : List.of("Ben", "Anna", "Dana")) {
      chat.store().reps().add(new Rep(0, name, Rep.Role.REP, BERLIN, Language.EN));
    }
    ZoneId shanghai = ZoneId.of("Asia/Shanghai");
    chat.store().reps().add(new Rep(0, "小陈", Rep.Role.REP, shanghai, Language.ZH_HANS));
    return chat;
  }

  /** From now on it is this moment, such as {@code 2026-11-25T09:00:00+01:00}. */
  void at(String now) {
    if (app != null) {
      app.close();
    }
    String url = Books.at(folder.resolve("book.db"));
    app = new App(Settings.from(Map.of("WHYNOW_STORE", url, "WHYNOW_NOW", now)));
  }

  App app() {
    return app;
  }

  Store store() {
    return app.store();
  }

  Instant now() {
    return app.clock().instant();
  }

  Rep rep(String name) {
    return store().reps().byName(name).orElseThrow();
  }

  /** An account of somebody's. */
  Account account(String owner, String name, String domain) {
    return store()
        .accounts()
        .save(
            new Account(
                0,
                name,
                Optional.of(domain),
                List.of(),
                Optional.empty(),
                "",
                "MQL",
                Optional.of(rep(owner).id())));
  }

  Contact contact(Account account, String name, String title) {
    Contact person =
        new Contact(
            0,
            account.id(),
            name,
            title,
            app.titles().read(title).tier(),
            app.titles().read(title).function(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return store().contacts().save(person, new By(rep("Ben").id(), now()));
  }

  /** A touch at this moment. */
  static Touch touch(Rep rep, Contact contact, Instant at, Touch.Outcome outcome, String note) {
    boolean in = outcome == Touch.Outcome.REPLIED;
    return new Touch(
        0,
        at,
        rep.id(),
        contact.account(),
        Optional.of(contact.id()),
        Touch.Channel.EMAIL,
        in ? Touch.Direction.IN : Touch.Direction.OUT,
        outcome,
        note);
  }

  /** Everything the bot answers to these lines, as a terminal shows it. */
  String say(String name, String... lines) {
    store().reps().link(rep(name).id(), new Reps.Identity("terminal", name));
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    BufferedReader typed = new BufferedReader(new StringReader(String.join("\n", lines)));
    PrintStream out = new PrintStream(heard, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(name, typed, out, Transcripts.text(), app.clock());
    Speaker speaker = app.speaker(List.of(terminal));
    terminal.start(app.bot(speaker, speaker, Runnable::run)::hear);
    return heard.toString(StandardCharsets.UTF_8);
  }

  /** A messenger that writes {@code NAME: text} into a list. */
  Messenger telling(List<String> told) {
    return new Messenger(
        store().reps(),
        who -> Optional.empty(),
        rep -> Optional.of(Conversation.direct("web", store().reps().byId(rep).get().name())),
        (to, reply) -> told.add(to.id() + ": " + TerminalText.of(reply, false)));
  }

  @Override
  public void close() {
    app.close();
  }
}
