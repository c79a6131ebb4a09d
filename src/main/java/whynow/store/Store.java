package whynow.store;

import java.nio.file.Path;
import javax.sql.DataSource;
import whynow.accounts.Accounts;
import whynow.accounts.Contacts;
import whynow.accounts.Refusals;
import whynow.activity.Engagements;
import whynow.activity.Erasure;
import whynow.activity.History;
import whynow.activity.Search;
import whynow.activity.Touches;
import whynow.chat.ChoiceBook;
import whynow.chat.Inbox;
import whynow.chat.SentMessages;
import whynow.chat.Topics;
import whynow.deals.Deals;
import whynow.delivery.Outbox;
import whynow.delivery.Told;
import whynow.digest.Ledger;
import whynow.fetch.Claims;
import whynow.fetch.PageStore;
import whynow.followups.Followups;
import whynow.handoff.Handoffs;
import whynow.handoff.Ownership;
import whynow.plays.Plays;
import whynow.research.Clippings;
import whynow.research.Readings;
import whynow.research.Watches;
import whynow.scoring.Waiting;
import whynow.team.AllOrNothing;
import whynow.team.ApiKeys;
import whynow.team.Browsers;
import whynow.team.LoginCodes;
import whynow.team.Reps;
import whynow.team.WorkingTimes;
import whynow.team.Workspace;
import whynow.upkeep.Forgetting;

/**
 * The book of one selling team: the collections the features asked for, opened together.
 *
 * <pre>{@code
 * try (Store store = JdbcStore.open("jdbc:sqlite:book.db")) {
 *   store.together(() -> {
 *     store.touches().log(Entry.of(touch));
 *     store.outbox().put(conversation, reply, now);
 *   });
 * }
 * }</pre>
 */
public interface Store extends AllOrNothing, AutoCloseable {
  Workspace workspace();

  Reps reps();

  WorkingTimes workingTimes();

  LoginCodes loginCodes();

  Browsers browsers();

  ApiKeys apiKeys();

  Accounts accounts();

  Contacts contacts();

  Touches touches();

  Engagements engagements();

  History history();

  Followups followups();

  Readings readings();

  Clippings clippings();

  Watches watches();

  Claims claims();

  /** Pages as they were read, for {@code PageStore.behind}. */
  PageStore pages();

  Inbox inbox();

  ChoiceBook choices();

  SentMessages sentMessages();

  Topics topics();

  Outbox outbox();

  Told told();

  Search search();

  Ledger ledger();

  Waiting waiting();

  Refusals refusals();

  Erasure erasure();

  Handoffs handoffs();

  Ownership ownership();

  Plays plays();

  Deals deals();

  Forgetting forgetting();

  /** The connections, for the scheduler; inside {@link #together} they are its own. */
  DataSource connections();

  /** True for a store that one machine holds alone. */
  boolean isLocal();

  /** Does something once what this thread does together is saved; at once where it does not. */
  void afterwards(Runnable thing);

  /** Writes a copy of the whole book while work goes on. */
  void backup(Path file);

  @Override
  void close();
}
