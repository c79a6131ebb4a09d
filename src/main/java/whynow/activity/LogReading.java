package whynow.activity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.accounts.Stranger;
import whynow.followups.Due;

/**
 * What a log sentence says. What is empty was not said, or is in doubt.
 *
 * @param account where
 * @param contacts people of the book it happened with
 * @param strangers people it happened with whom the book does not know
 * @param unknownCompany a company the book does not know, as written
 * @param channel how
 * @param direction who began
 * @param outcome what came of it
 * @param note what else was said, in the rep's own words
 * @param next the promise in it
 * @param doubts what to ask
 */
public record LogReading(
    Optional<Account> account,
    List<Contact> contacts,
    List<Stranger> strangers,
    Optional<String> unknownCompany,
    Optional<Touch.Channel> channel,
    Touch.Direction direction,
    Optional<Touch.Outcome> outcome,
    String note,
    Optional<NextStep> next,
    List<Doubt> doubts) {

  public LogReading {
    contacts = List.copyOf(contacts);
    strangers = List.copyOf(strangers);
    doubts = List.copyOf(doubts);
  }

  /** Whether this is a log sentence at all: it names somebody and says what happened. */
  public boolean speaksOfATouch() {
    boolean who =
        account.isPresent() || !contacts.isEmpty() || !strangers.isEmpty() || !asked().isEmpty();
    boolean company = unknownCompany.isPresent() && channel.isPresent();
    return (who || company) && (channel.isPresent() || outcome.isPresent() || next.isPresent());
  }

  /** Names that several people of the book go by. */
  List<String> asked() {
    return doubts.stream()
        .filter(d -> d.field() == Doubt.Field.CONTACT)
        .flatMap(d -> d.choices().stream())
        .distinct()
        .toList();
  }

  /** Strangers of whom enough is said to add them: named, and nothing asked about the name. */
  public List<Stranger> newPeople() {
    return strangers.stream().filter(s -> !s.name().isEmpty() && !isAsked(s)).toList();
  }

  private boolean isAsked(Stranger stranger) {
    return doubts.stream()
        .anyMatch(d -> d.field() == Doubt.Field.CONTACT && d.about().equals(stranger.name()));
  }

  /** Whether it happened with people of the book at several companies, each at their own. */
  public boolean isSpread() {
    return account.isEmpty()
        && strangers.isEmpty()
        && contacts.stream().map(Contact::account).distinct().count() > 1;
  }

  /** Whether it can be written into the book: nothing that a touch needs is in doubt. */
  public boolean isComplete() {
    return (account.isPresent() || isSpread())
        && channel.isPresent()
        && outcome.isPresent()
        && doubts.isEmpty();
  }

  LogReading at(Account where) {
    return new LogReading(
        Optional.of(where),
        contacts,
        strangers,
        Optional.empty(),
        channel,
        direction,
        outcome,
        note,
        next,
        doubts);
  }

  LogReading with(List<Contact> people, List<Stranger> newcomers) {
    return new LogReading(
        account,
        people,
        newcomers,
        unknownCompany,
        channel,
        direction,
        outcome,
        note,
        next,
        doubts);
  }

  LogReading by(Optional<Touch.Channel> newChannel, Optional<Touch.Outcome> newOutcome) {
    return new LogReading(
        account,
        contacts,
        strangers,
        unknownCompany,
        newChannel,
        direction,
        newOutcome,
        note,
        next,
        doubts);
  }

  /** The same with what comes next on this day. */
  LogReading due(Due due) {
    return then(
        Optional.of(
            next.map(n -> NextStep.on(due, n.note(), n.meeting()))
                .orElse(NextStep.on(due, "", false))));
  }

  LogReading then(Optional<NextStep> newNext) {
    return new LogReading(
        account,
        contacts,
        strangers,
        unknownCompany,
        channel,
        direction,
        outcome,
        note,
        newNext,
        doubts);
  }

  LogReading without(Doubt.Field field) {
    return asking(doubts.stream().filter(d -> d.field() != field).toList());
  }

  LogReading asking(Doubt.Field field, Touch.Outcome[] choices) {
    List<String> words = Arrays.stream(choices).map(Touch.Outcome::word).toList();
    return asking(Stream.concat(doubts.stream(), Stream.of(new Doubt(field, "", words))).toList());
  }

  private LogReading asking(List<Doubt> newDoubts) {
    return new LogReading(
        account,
        contacts,
        strangers,
        unknownCompany,
        channel,
        direction,
        outcome,
        note,
        next,
        newDoubts);
  }
}
