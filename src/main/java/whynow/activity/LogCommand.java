package whynow.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whynow.accounts.Account;
import whynow.accounts.AccountMatcher;
import whynow.accounts.Accounts;
import whynow.accounts.Contact;
import whynow.accounts.Contacts;
import whynow.accounts.Refusable;
import whynow.accounts.Refusals;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.FreeText;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;

/**
 * {@code log emailed Mara Lindt, chase Tuesday}: writes what a rep did, in the rep's own words, and
 * asks about what may be meant in more than one way.
 */
public final class LogCommand implements FreeText {
  /**
   * Nobody logs a touch in more words; who pastes a page is not understood rather than kept
   * waiting.
   */
  private static final int LONGEST = 4_000;

  private static final int MOST_ALIKE = 3;

  private final LogReader reader;
  private final Logbook logbook;
  private final Accounts accounts;
  private final Contacts contacts;
  private final Refusals refusals;
  private final AccountMatcher matcher;
  private final LastLogged last;
  private final LogNotice notice;
  private final Messages messages;

  public LogCommand(
      LogReader reader,
      Logbook logbook,
      Accounts accounts,
      Contacts contacts,
      Refusals refusals,
      AccountMatcher matcher,
      LastLogged last,
      LogNotice notice,
      Messages messages) {
    this.reader = reader;
    this.logbook = logbook;
    this.accounts = accounts;
    this.contacts = contacts;
    this.refusals = refusals;
    this.matcher = matcher;
    this.last = last;
    this.notice = notice;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("log", Usage.required("sentence"));
  }

  @Override
  public boolean claims(String text, Call call) {
    return text.length() <= LONGEST && reader.read(text, call.now()).speaksOfATouch();
  }

  @Override
  public Reply answer(Call call) {
    if (call.arguments().isBlank()) {
      throw new Refusal(messages.say(call.language(), "log.how"));
    }
    Settled settled = Settled.in(call.arguments());
    LogReading read =
        settled.of(
            withNewCompany(reader.read(settled.sentence(), call.now()), settled, call),
            accounts,
            contacts);
    if (read.isComplete()) {
      List<Logged> logged =
          logbook.log(read, settled.about(), call.rep().id(), call.now().toInstant());
      last.is(call.rep().id(), read, settled.about(), call.now().toInstant());
      read.account().map(Account::handle).ifPresent(call.topic()::is);
      return withWarning(
          notice.logged(read, logged, call.language(), call.now().toLocalDate()), read, call);
    }
    return asked(read, settled, call);
  }

  /**
   * The company that was asked about when the rep said to add it; all its people are new. It comes
   * into the book with the touch.
   */
  private LogReading withNewCompany(LogReading read, Settled settled, Call call) {
    boolean wanted = Settled.NEW.equals(settled.answers().get(Doubt.Field.ACCOUNT));
    return wanted && read.account().isEmpty()
        ? read.unknownCompany()
            .map(name -> newAccount(name, read, call))
            .map(read::at)
            .map(there -> there.without(Doubt.Field.ACCOUNT).without(Doubt.Field.CONTACT))
            .orElse(read)
        : read;
  }

  private Account newAccount(String name, LogReading read, Call call) {
    Optional<String> domain =
        read.strangers().stream()
            .flatMap(s -> s.email().stream())
            .flatMap(mail -> matcher.match(mail).domain().stream())
            .findFirst();
    return Account.named(name, domain).ownedBy(call.rep().id());
  }

  /** What was done is written down all the same; that it should not have been is said. */
  private Reply withWarning(Reply logged, LogReading read, Call call) {
    if (read.direction() == Touch.Direction.IN) {
      return logged;
    }
    List<String> refused =
        read.contacts().stream().filter(this::isRefused).map(Contact::name).toList();
    return refused.isEmpty() ? logged : logged.with(notice.refused(refused, call.language()));
  }

  private boolean isRefused(Contact contact) {
    return accounts
        .find(contact.account())
        .map(account -> Refusable.of(account, Optional.of(contact)))
        .filter(ways -> ways.stream().anyMatch(refusals::isRefused))
        .isPresent();
  }

  /** One question at a time; what was understood stands above it. */
  private Reply asked(LogReading read, Settled settled, Call call) {
    Block.Text understood = notice.understood(read, call.language(), call.now().toLocalDate());
    if (read.account().isEmpty() && !read.asked().isEmpty()) {
      return who(understood, read, settled, call);
    }
    if (read.account().isEmpty() && !read.isSpread() && accounts(read).isEmpty()) {
      return read.unknownCompany()
          .map(company -> unknown(company, understood, settled, call))
          .orElseGet(() -> where(understood, settled, call));
    }
    Doubt doubt = read.doubts().get(0);
    String question = "log.ask." + doubt.field().word();
    return Reply.of(
        understood,
        Block.Text.of(messages.say(call.language(), question, "about", doubt.about())),
        new Block.Choices(choices(doubt, read, settled, call)));
  }

  /** A company that is not in the book: one like it, a new one, or read its pages first. */
  private Reply unknown(String company, Block.Text understood, Settled settled, Call call) {
    List<Choice> choices = new ArrayList<>();
    matcher.match(company).candidates().stream()
        .limit(MOST_ALIKE)
        .map(a -> new Named(a.id(), a.name(), Doubt.Field.ACCOUNT).choice(settled))
        .forEach(choices::add);
    choices.add(
        Choice.of(
            messages.say(call.language(), "log.add_account", "company", company),
            settled.and(Doubt.Field.ACCOUNT, Settled.NEW)));
    choices.add(
        Choice.of(
            messages.say(call.language(), "log.research_account", "company", company),
            "research " + company));
    String question = messages.say(call.language(), "log.unknown_account", "company", company);
    return Reply.of(understood, Block.Text.of(question), new Block.Choices(choices));
  }

  /** Several people of the book go by this first name, at several companies. */
  private Reply who(Block.Text understood, LogReading read, Settled settled, Call call) {
    List<Choice> people =
        read.asked().stream()
            .flatMap(name -> contacts.named(name).stream())
            .map(c -> new Named(c.id(), withCompany(c), Doubt.Field.CONTACT).choice(settled))
            .toList();
    String question = messages.say(call.language(), "log.ask.contact", "about", "");
    return Reply.of(understood, Block.Text.of(question), new Block.Choices(people));
  }

  private String withCompany(Contact contact) {
    return contact.name()
        + accounts.find(contact.account()).map(Account::name).map(n -> ", " + n).orElse("");
  }

  /** The company is asked for; the one the talk is about is a button away. */
  private Reply where(Block.Text understood, Settled settled, Call call) {
    String question = messages.say(call.language(), "log.no_account");
    List<Choice> spokenOf =
        call.topic().account().stream()
            .flatMap(handle -> found(handle).stream())
            .map(a -> new Named(a.id(), a.name(), Doubt.Field.ACCOUNT).choice(settled))
            .toList();
    Reply reply = Reply.of(understood, Block.Text.of(question));
    return spokenOf.isEmpty() ? reply : reply.with(new Block.Choices(spokenOf));
  }

  private Optional<Account> found(String handle) {
    return accounts.byDomain(handle).or(() -> accounts.named(handle).stream().findFirst());
  }

  private List<Choice> choices(Doubt doubt, LogReading read, Settled settled, Call call) {
    return switch (doubt.field()) {
      case ACCOUNT -> accounts(read).stream().map(c -> c.choice(settled)).toList();
      case CONTACT -> people(doubt, read, settled, call);
      case CHANNEL, OUTCOME -> words(doubt, settled, call);
      case DUE -> days(doubt, settled, call);
    };
  }

  private record Named(long id, String name, Doubt.Field field) {
    Choice choice(Settled settled) {
      return Choice.of(name, settled.and(field, String.valueOf(id)));
    }
  }

  private List<Named> accounts(LogReading read) {
    return read.doubts().stream()
        .filter(d -> d.field() == Doubt.Field.ACCOUNT)
        .flatMap(d -> d.choices().stream())
        .flatMap(name -> accounts.named(name).stream())
        .map(a -> new Named(a.id(), a.name(), Doubt.Field.ACCOUNT))
        .distinct()
        .toList();
  }

  private List<Choice> people(Doubt doubt, LogReading read, Settled settled, Call call) {
    List<Choice> choices = new ArrayList<>();
    read.account().map(a -> contacts.at(a.id())).orElse(List.of()).stream()
        .filter(c -> doubt.choices().isEmpty() || doubt.choices().contains(c.name()))
        .limit(4)
        .map(c -> new Named(c.id(), shown(c), Doubt.Field.CONTACT).choice(settled))
        .forEach(choices::add);
    if (!doubt.about().isEmpty() && doubt.choices().isEmpty()) {
      String label = messages.say(call.language(), "log.new_person", "name", doubt.about());
      choices.add(Choice.of(label, settled.and(Doubt.Field.CONTACT, Settled.NEW)));
    }
    choices.add(
        Choice.of(
            messages.say(call.language(), "log.without"),
            settled.and(Doubt.Field.CONTACT, Settled.NONE)));
    return choices;
  }

  private static String shown(Contact contact) {
    return contact.title().isEmpty() ? contact.name() : contact.name() + ", " + contact.title();
  }

  private List<Choice> words(Doubt doubt, Settled settled, Call call) {
    String kind = "log." + doubt.field().word() + ".";
    return doubt.choices().stream()
        .map(
            word ->
                Choice.of(
                    messages.say(call.language(), kind + word), settled.and(doubt.field(), word)))
        .toList();
  }

  private List<Choice> days(Doubt doubt, Settled settled, Call call) {
    LocalDate today = call.now().toLocalDate();
    List<LocalDate> days =
        doubt.choices().isEmpty()
            ? List.of(today.plusDays(1), today.plusDays(3), today.plusDays(7))
            : doubt.choices().stream().map(LocalDate::parse).toList();
    List<Choice> choices = new ArrayList<>();
    for (LocalDate day : days) {
      String label = notice.day(day, call.language(), today);
      choices.add(Choice.of(label, settled.and(Doubt.Field.DUE, day.toString())));
    }
    String none = messages.say(call.language(), "log.no_follow_up");
    choices.add(Choice.of(none, settled.and(Doubt.Field.DUE, Settled.NONE)));
    return choices;
  }
}
