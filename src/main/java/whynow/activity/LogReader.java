package whynow.activity;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.accounts.Mention;
import whynow.accounts.Named;
import whynow.accounts.Names;
import whynow.accounts.Stranger;
import whynow.activity.PromiseReader.Promise;
import whynow.activity.Touch.Channel;
import whynow.activity.Touch.Direction;
import whynow.activity.Touch.Outcome;
import whynow.language.SpokenDates;
import whynow.playbook.DataFolder;

/**
 * Reads what a rep writes of their day, in English or Chinese, into the fields of a touch.
 *
 * <pre>{@code
 * reader.read("vm for Priya @ Tessel, try again thurs", now)
 *     // Tessel Health, Priya Nair, call, out, left_voicemail, next on Thursday
 * reader.read("上午去了一趟远舟冷链，顾总让我们周四前出报价", now)
 *     // 远舟冷链, 顾明远, meeting, out, wants_quote, next by Thursday
 * }</pre>
 */
public final class LogReader {
  private final Names names;
  private final LogWords words;

  /** Reads with the names of this book and the words in {@code data/activity/}. */
  public LogReader(Names names, DataFolder data) {
    this.names = names;
    this.words = new LogWords(data);
  }

  /**
   * What the sentence says.
   *
   * @param now in the rep's zone
   */
  public LogReading read(String text, ZonedDateTime now) {
    LogWords.Compiled known = words.get();
    Sentence sentence = sentence(text, now, known);
    Optional<Promise> promise = new PromiseReader(known, now).read(sentence);
    int from = promise.map(Promise::from).orElse(0);
    int to = promise.map(Promise::to).orElse(0);
    TouchReader touch = new TouchReader(known, sentence, from, to);
    Optional<Outcome> said = touch.outcome();
    Optional<Channel> channel = touch.channel(said);
    Direction direction = touch.direction(said);
    Optional<Outcome> outcome = said.or(() -> TouchReader.plain(channel, direction));
    boolean meeting = outcome.filter(Outcome.MEETING_BOOKED::equals).isPresent();
    People people = People.of(sentence, known, from, to);
    return new LogReading(
        people.where(sentence.named()),
        people.contacts(),
        people.strangers(),
        sentence.named().unknownCompany(),
        channel,
        direction,
        outcome,
        new NoteReader(known, now.toLocalDate()).read(sentence, from, to),
        promise.map(p -> p.step(meeting)),
        doubts(sentence, people, channel, outcome.isPresent(), promise, known));
  }

  private Sentence sentence(String text, ZonedDateTime now, LogWords.Compiled known) {
    Sentence typed = Sentence.of(text, names.in(text), SpokenDates.in(text, now));
    String mended = new Slips(known.reading()).mended(typed);
    return mended.equals(text)
        ? typed
        : Sentence.of(mended, names.in(mended), SpokenDates.in(mended, now));
  }

  private static List<Doubt> doubts(
      Sentence sentence,
      People people,
      Optional<Channel> channel,
      boolean outcomeKnown,
      Optional<Promise> promise,
      LogWords.Compiled known) {
    List<Doubt> doubts = new ArrayList<>();
    Named named = sentence.named();
    if (people.where(named).isEmpty() && !people.areEachAtTheirOwn()) {
      doubts.add(whichAccount(named));
    }
    doubts.addAll(people.doubts());
    if (people.isNobody() && known.somebody().said(sentence.masked())) {
      doubts.add(new Doubt(Doubt.Field.CONTACT, "", List.of()));
    }
    if (channel.isEmpty()) {
      doubts.add(
          new Doubt(
              Doubt.Field.CHANNEL, "", Stream.of(Channel.values()).map(Channel::word).toList()));
    }
    if (channel.isPresent() && !outcomeKnown) {
      doubts.add(
          new Doubt(
              Doubt.Field.OUTCOME, "", Stream.of(Outcome.values()).map(Outcome::word).toList()));
    }
    promise
        .filter(p -> !p.date().others().isEmpty())
        .ifPresent(p -> doubts.add(whichDay(sentence, p)));
    if (promise.isEmpty() && known.needsDay().said(sentence.masked())) {
      doubts.add(new Doubt(Doubt.Field.DUE, "", List.of()));
    }
    return doubts;
  }

  private static Doubt whichAccount(Named named) {
    Set<String> names = new LinkedHashSet<>();
    named.candidates().stream().map(Account::name).forEach(names::add);
    return new Doubt(Doubt.Field.ACCOUNT, named.unknownCompany().orElse(""), List.copyOf(names));
  }

  private static Doubt whichDay(Sentence sentence, Promise promise) {
    List<String> days =
        Stream.concat(Stream.of(promise.date().date()), promise.date().others().stream())
            .map(LocalDate::toString)
            .toList();
    String said = sentence.text().substring(promise.date().start(), promise.date().end());
    return new Doubt(Doubt.Field.DUE, said, days);
  }

  /** Whom it happened with. */
  private record People(List<Contact> contacts, List<Stranger> strangers, List<Doubt> doubts) {
    static People of(Sentence sentence, LogWords.Compiled words, int from, int to) {
      Set<Integer> with = new Company(sentence, words, from, to).with();
      Set<Contact> contacts = new LinkedHashSet<>();
      List<Doubt> doubts = new ArrayList<>();
      for (Mention<Contact> mention : sentence.named().people()) {
        if (with.contains(mention.start())) {
          if (mention.meant().size() == 1 && at(sentence, mention.meant().get(0))) {
            contacts.add(mention.meant().get(0));
          } else {
            doubts.add(who(sentence, mention));
          }
        }
      }
      List<Stranger> strangers =
          sentence.named().strangers().stream().filter(s -> with.contains(s.start())).toList();
      strangers.stream()
          .filter(s -> !s.name().contains(" ") && s.title().isEmpty())
          .forEach(s -> doubts.add(unknown(s)));
      return new People(List.copyOf(contacts), strangers, doubts);
    }

    /** The company named, else the one where all of them work. */
    Optional<Account> where(Named named) {
      boolean together =
          doubts.isEmpty() && contacts.stream().map(Contact::account).distinct().count() == 1;
      return named
          .account()
          .or(() -> together ? named.employer(contacts.get(0)) : Optional.empty());
    }

    boolean areEachAtTheirOwn() {
      return strangers.isEmpty() && contacts.stream().map(Contact::account).distinct().count() > 1;
    }

    boolean isNobody() {
      return contacts.isEmpty() && strangers.isEmpty() && doubts.isEmpty();
    }

    private static boolean at(Sentence sentence, Contact contact) {
      Optional<Account> account = sentence.named().account();
      return account.isEmpty() || account.get().id() == contact.account();
    }

    private static Doubt who(Sentence sentence, Mention<Contact> mention) {
      return new Doubt(
          Doubt.Field.CONTACT,
          sentence.text().substring(mention.start(), mention.end()),
          mention.meant().stream().map(Contact::name).distinct().toList());
    }

    private static Doubt unknown(Stranger stranger) {
      return new Doubt(Doubt.Field.CONTACT, stranger.name(), List.of());
    }
  }
}
