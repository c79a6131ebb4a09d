package whynow.activity;

import java.util.List;
import java.util.Optional;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.accounts.Stranger;

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
    boolean who = account.isPresent() || !contacts.isEmpty() || !strangers.isEmpty();
    return who && (channel.isPresent() || outcome.isPresent() || next.isPresent());
  }

  /** Strangers of whom enough is said to add them: a whole name, or a name with a title. */
  public List<Stranger> newPeople() {
    return strangers.stream().filter(LogReading::known).toList();
  }

  private static boolean known(Stranger stranger) {
    return !stranger.name().isEmpty()
        && (stranger.name().contains(" ") || !stranger.title().isEmpty());
  }

  /** Whether it can be written into the book: nothing that a touch needs is in doubt. */
  public boolean isComplete() {
    return account.isPresent() && channel.isPresent() && outcome.isPresent() && doubts.isEmpty();
  }
}
