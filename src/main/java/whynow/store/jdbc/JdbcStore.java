package whynow.store.jdbc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import whynow.store.Store;
import whynow.store.StoreTrouble;
import whynow.team.ApiKeys;
import whynow.team.Browsers;
import whynow.team.LoginCodes;
import whynow.team.Reps;
import whynow.team.WorkingTimes;
import whynow.team.Workspace;
import whynow.upkeep.Forgetting;

/** A store in SQLite or PostgreSQL. */
public final class JdbcStore implements Store {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcStore.class);
  private static final String SQLITE = "jdbc:sqlite:";
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private final Database db;
  private final Journal journal;
  private final JdbcContacts contacts;
  private final JdbcFollowups followups;
  private final SentMessages sentMessages;
  private final SharedCommit commits;
  private final String self = UUID.randomUUID().toString();

  private JdbcStore(Database db) {
    this.db = db;
    this.commits = new SharedCommit(db);
    this.journal = new Journal(db);
    this.contacts = new JdbcContacts(db, journal);
    this.followups = new JdbcFollowups(db, journal);
    this.sentMessages = new JdbcSentMessages(db);
  }

  /**
   * Opens a store and brings it up to date; a SQLite file is made when missing.
   *
   * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql:…}
   * @throws StoreTrouble when it cannot be used, as one that a newer Whynow made
   */
  public static Store open(String url) {
    makeFolder(url);
    Database db = Database.open(url);
    try {
      Migrations.run(db);
      return new JdbcStore(db);
    } catch (RuntimeException e) {
      db.close();
      throw e;
    }
  }

  /** The file of a SQLite store's address. */
  static String file(String url) {
    return url.substring(SQLITE.length()).replaceFirst("\\?.*", "");
  }

  /** A file is made for its owner alone, with its folder; what SQLite puts beside it follows. */
  static void makeFolder(String url) {
    if (!url.startsWith(SQLITE)) {
      return;
    }
    Path folder = Path.of(file(url)).toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
    } catch (java.io.IOException e) {
      throw new StoreTrouble("The folder " + folder + " cannot be made.", e);
    }
    makePrivate(Path.of(file(url)));
  }

  private static void makePrivate(Path file) {
    try {
      if (!Files.exists(file)) {
        Files.createFile(file, OWNER_ALONE);
      }
    } catch (java.io.IOException | UnsupportedOperationException e) {
      LOG.debug("{} is left to SQLite", file, e);
    }
  }

  @Override
  public Workspace workspace() {
    return new JdbcWorkspace(db);
  }

  @Override
  public Reps reps() {
    return new JdbcReps(db);
  }

  @Override
  public WorkingTimes workingTimes() {
    return new JdbcWorkingTimes(db);
  }

  @Override
  public LoginCodes loginCodes() {
    return new JdbcLoginCodes(db);
  }

  @Override
  public Browsers browsers() {
    return new JdbcBrowsers(db);
  }

  @Override
  public ApiKeys apiKeys() {
    return new JdbcApiKeys(db);
  }

  @Override
  public Accounts accounts() {
    return new JdbcAccounts(db, journal);
  }

  @Override
  public Contacts contacts() {
    return contacts;
  }

  @Override
  public Touches touches() {
    return new JdbcTouches(db, journal, contacts, followups);
  }

  @Override
  public Engagements engagements() {
    return new JdbcEngagements(db);
  }

  @Override
  public History history() {
    return journal;
  }

  @Override
  public Followups followups() {
    return followups;
  }

  @Override
  public Readings readings() {
    return new JdbcReadings(db);
  }

  @Override
  public Clippings clippings() {
    return new JdbcClippings(db, journal);
  }

  @Override
  public Watches watches() {
    return new JdbcWatches(db);
  }

  @Override
  public Claims claims() {
    return new JdbcClaims(db, self);
  }

  @Override
  public PageStore pages() {
    return new JdbcPages(db);
  }

  @Override
  public Inbox inbox() {
    return new JdbcInbox(db, commits, self);
  }

  @Override
  public ChoiceBook choices() {
    return new JdbcChoiceBook(db);
  }

  @Override
  public SentMessages sentMessages() {
    return sentMessages;
  }

  @Override
  public Topics topics() {
    return new JdbcTopics(db);
  }

  @Override
  public Outbox outbox() {
    return new JdbcOutbox(db, sentMessages);
  }

  @Override
  public Told told() {
    return new JdbcTold(db);
  }

  @Override
  public Ledger ledger() {
    return new JdbcLedger(db);
  }

  @Override
  public Waiting waiting() {
    return new JdbcWaiting(db);
  }

  @Override
  public Refusals refusals() {
    return new JdbcRefusals(db, workspace());
  }

  @Override
  public Erasure erasure() {
    return new JdbcErasure(db, refusals());
  }

  @Override
  public Search search() {
    return new Documents(db);
  }

  @Override
  public Handoffs handoffs() {
    return new JdbcHandoffs(db, journal, followups);
  }

  @Override
  public Ownership ownership() {
    return new JdbcOwnership(db, journal, followups);
  }

  @Override
  public Deals deals() {
    return new JdbcDeals(db, journal);
  }

  @Override
  public Forgetting forgetting() {
    return new JdbcForgetting(db);
  }

  @Override
  public Plays plays() {
    return new JdbcPlays(db, journal, followups);
  }

  @Override
  public <T> T together(Supplier<T> things) {
    return db.write(handle -> things.get());
  }

  @Override
  public void afterwards(Runnable thing) {
    db.afterwards(thing);
  }

  @Override
  public DataSource connections() {
    return db.connections();
  }

  @Override
  public boolean isLocal() {
    return db.isLocal();
  }

  @Override
  public void backup(Path file) {
    if (!db.isLocal()) {
      throw new IllegalStateException("Back up PostgreSQL with pg_dump.");
    }
    makePrivate(file);
    db.read(handle -> handle.execute("vacuum into ?", file.toString()));
  }

  @Override
  public void close() {
    db.close();
  }
}
