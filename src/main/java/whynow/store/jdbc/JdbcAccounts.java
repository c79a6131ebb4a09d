package whynow.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.accounts.Profile;
import whynow.accounts.StageMove;
import whynow.team.By;

final class JdbcAccounts implements Accounts {
  private static final String SELECT =
      "select a.id, a.name, a.domain, a.language, a.summary, a.stage, a.owner from account a ";
  private final Database db;
  private final Journal journal;

  JdbcAccounts(Database db, Journal journal) {
    this.db = db;
    this.journal = journal;
  }

  @Override
  public Optional<Account> find(long id) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + "where a.id = (select coalesce(merged_into, id) from account"
                        + " where id = :id)")
                .bind("id", id)
                .map(JdbcAccounts::account)
                .findOne()
                .map(account -> aliased(handle, account)));
  }

  @Override
  public Map<Long, String> names(Collection<Long> ids) {
    return Row.named(
        db,
        "select a.id, coalesce(b.name, a.name) from account a"
            + " left join account b on b.id = a.merged_into where a.id in (<ids>)",
        ids);
  }

  @Override
  public Optional<Account> byDomain(String domain) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + "where a.id in (select coalesce(merged_into, id) from account"
                        + " where domain = :domain) limit 1")
                .bind("domain", Folded.name(domain))
                .map(JdbcAccounts::account)
                .findOne()
                .map(account -> aliased(handle, account)));
  }

  @Override
  public List<Account> named(String name) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + "where a.id in (select coalesce(merged_into, id) from account"
                        + " where name_key = :key or id in"
                        + " (select account from account_alias where alias_key = :key))"
                        + " order by a.id")
                .bind("key", Folded.name(name))
                .map(JdbcAccounts::account)
                .stream()
                .map(account -> aliased(handle, account))
                .toList());
  }

  @Override
  public List<Account> all() {
    return listed("where a.merged_into is null order by a.id", Map.of());
  }

  @Override
  public List<Account> ownedBy(long rep) {
    return listed(
        "where a.merged_into is null and a.owner = :rep order by a.id", Map.of("rep", rep));
  }

  private List<Account> listed(String condition, Map<String, ?> values) {
    return db.read(
        handle -> {
          Map<Long, List<String>> aliases = aliases(handle);
          Stream<Account> found =
              handle
                  .createQuery(SELECT + condition)
                  .bindMap(values)
                  .map(JdbcAccounts::account)
                  .stream();
          return found.map(a -> with(a, aliases.getOrDefault(a.id(), List.of()))).toList();
        });
  }

  private static Map<Long, List<String>> aliases(Handle handle) {
    return handle
        .createQuery(
            "select account, alias, place from account_alias union all select merged_into, name,"
                + " 9999 from account where merged_into is not null order by 1, 3")
        .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  @Override
  public Account save(Account account) {
    return db.write(
        handle -> {
          refuseTakenDomain(account);
          Account saved = account.id() == 0 ? insert(handle, account) : update(handle, account);
          saveAliases(handle, saved);
          index(handle, saved);
          Revisions.step(handle, "accounts");
          return saved;
        });
  }

  private void refuseTakenDomain(Account account) {
    account
        .domain()
        .flatMap(this::byDomain)
        .filter(other -> other.id() != account.id())
        .ifPresent(
            other -> {
              throw new IllegalArgumentException(
                  account.domain().get() + " belongs to " + other.name());
            });
  }

  private static Account insert(Handle handle, Account account) {
    long id =
        handle
            .createQuery(
                "insert into account (name, name_key, domain, language, summary, stage, owner)"
                    + " values (:name, :key, :domain, :language, :summary, :stage, :owner)"
                    + " returning id")
            .bindMap(columns(account))
            .mapTo(Long.class)
            .one();
    return new Account(
        id,
        account.name(),
        account.domain(),
        account.aliases(),
        account.language(),
        account.summary(),
        account.stage(),
        account.owner());
  }

  private static Account update(Handle handle, Account account) {
    handle
        .createUpdate(
            "update account set name = :name, name_key = :key, domain = :domain,"
                + " language = :language, summary = :summary, stage = :stage, owner = :owner"
                + " where id = :id")
        .bindMap(columns(account))
        .execute();
    return account;
  }

  private static Map<String, Object> columns(Account account) {
    Map<String, Object> columns = new java.util.HashMap<>();
    columns.put("id", account.id());
    columns.put("name", account.name());
    columns.put("key", Folded.name(account.name()));
    columns.put("domain", account.domain().map(Folded::name).orElse(null));
    columns.put("language", account.language().orElse(null));
    columns.put("summary", account.summary());
    columns.put("stage", account.stage());
    columns.put("owner", account.owner().orElse(null));
    return columns;
  }

  private static void saveAliases(Handle handle, Account account) {
    handle.execute("delete from account_alias where account = ?", account.id());
    int place = 0;
    for (String alias : account.aliases()) {
      handle.execute(
          "insert into account_alias (account, place, alias, alias_key) values (?, ?, ?, ?)",
          account.id(),
          place++,
          alias,
          Folded.name(alias));
    }
  }

  private void index(Handle handle, Account account) {
    String body =
        String.join(
            " · ",
            Stream.of(
                    Stream.of(account.name()),
                    account.domain().stream(),
                    account.aliases().stream())
                .flatMap(part -> part)
                .toList());
    Documents.replace(
        db,
        handle,
        Documents.Document.of("account", account.id(), account.id(), Instant.EPOCH, body));
  }

  @Override
  public Profile profile(long account) {
    return Profiles.read(db, account);
  }

  @Override
  public void save(long account, Profile profile) {
    Profiles.save(db, account, profile);
  }

  @Override
  public void merge(long from, long into, By by) {
    db.write(
        handle -> {
          Merge.run(handle, journal, from, into, by);
          Revisions.step(handle, "accounts");
          return null;
        });
  }

  @Override
  public void own(long account, Optional<Long> owner, By by) {
    db.write(
        handle -> {
          long change = journal.begin(handle, "own", by, account, account);
          journal.keep(handle, change, "account", account);
          return handle
              .createUpdate("update account set owner = :owner where id = :id")
              .bind("owner", owner.orElse(null))
              .bind("id", account)
              .execute();
        });
  }

  @Override
  public void move(long account, String stage, String reason, By by) {
    db.write(
        handle -> {
          String from = find(account).orElseThrow().stage();
          long change = journal.begin(handle, "stage", by, account, account);
          journal.keep(handle, change, "account", account);
          handle.execute("update account set stage = ? where id = ?", stage, account);
          long move =
              handle
                  .createQuery(
                      "insert into stage_move (account, at, rep, from_stage, to_stage, reason)"
                          + " values (:account, :at, :rep, :from, :to, :reason) returning id")
                  .bind("account", account)
                  .bind("at", by.at().toEpochMilli())
                  .bind("rep", by.rep())
                  .bind("from", from)
                  .bind("to", stage)
                  .bind("reason", reason)
                  .mapTo(Long.class)
                  .one();
          journal.added(handle, change, "stage_move", move);
          return null;
        });
  }

  @Override
  public List<StageMove> moves(long account) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "select account, at, rep, from_stage, to_stage, reason from stage_move"
                        + " where account = :account order by id")
                .bind("account", account)
                .map(
                    (row, context) ->
                        new StageMove(
                            row.getLong("account"),
                            Row.instant(row, "at"),
                            row.getLong("rep"),
                            row.getString("from_stage"),
                            row.getString("to_stage"),
                            row.getString("reason")))
                .list());
  }

  @Override
  public long revision() {
    return db.read(handle -> Revisions.of(handle, "accounts"));
  }

  private static Account aliased(Handle handle, Account account) {
    return with(
        account,
        handle
            .createQuery(
                "select alias, place from account_alias where account = :id"
                    + " union all select name, 9999 from account where merged_into = :id"
                    + " order by 2")
            .bind("id", account.id())
            .mapTo(String.class)
            .list());
  }

  private static Account with(Account account, List<String> aliases) {
    return new Account(
        account.id(),
        account.name(),
        account.domain(),
        aliases,
        account.language(),
        account.summary(),
        account.stage(),
        account.owner());
  }

  private static Account account(ResultSet row, StatementContext context) throws SQLException {
    return new Account(
        row.getLong("id"),
        row.getString("name"),
        Row.maybe(row, "domain"),
        List.of(),
        Row.maybe(row, "language"),
        row.getString("summary"),
        row.getString("stage"),
        Row.maybeLong(row, "owner"));
  }
}
