package whynow.store.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.accounts.Refusable;
import whynow.accounts.Refusals;
import whynow.team.By;
import whynow.team.Workspace;

final class JdbcRefusals implements Refusals {
  private final Database db;
  private final Workspace workspace;

  JdbcRefusals(Database db, Workspace workspace) {
    this.db = db;
    this.workspace = workspace;
  }

  @Override
  public void refuse(Refusable who, By by) {
    db.write(
        handle ->
            handle.execute(
                "insert into refusal (hash, kind, at, rep) values (?, ?, ?, ?)"
                    + " on conflict (hash) do nothing",
                hash(who),
                who.kind(),
                by.at().toEpochMilli(),
                by.rep()));
  }

  @Override
  public boolean allow(Refusable who) {
    return db.write(handle -> handle.execute("delete from refusal where hash = ?", hash(who)) > 0);
  }

  @Override
  public boolean isRefused(Refusable who) {
    return db.read(
        handle ->
            handle
                .createQuery("select 1 from refusal where hash = :hash")
                .bind("hash", hash(who))
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  @Override
  public boolean refuses(Account account, Optional<Contact> contact, long rep, Instant at) {
    boolean refused = Refusable.of(account, contact).stream().anyMatch(this::isRefused);
    if (refused) {
      db.write(
          handle ->
              handle.execute(
                  "insert into refused (at, rep) values (?, ?)", at.toEpochMilli(), rep));
    }
    return refused;
  }

  /** Salted with a secret of this store, so that nobody can try addresses against it elsewhere. */
  private String hash(Refusable who) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(salt()), "HmacSHA256"));
      byte[] text = (who.kind() + " " + who.key()).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String salt() {
    byte[] fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    return workspace.valueOr("refusal.salt", HexFormat.of().formatHex(fresh));
  }
}
