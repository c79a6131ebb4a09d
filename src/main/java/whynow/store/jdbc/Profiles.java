package whynow.store.jdbc;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import org.jdbi.v3.core.statement.StatementContext;
import whynow.accounts.Profile;

/** The columns of an account that come from lists. */
final class Profiles {
  private Profiles() {}

  static Profile read(Database db, long account) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "select industry, size, region, last_payment, value, notes from account"
                        + " where id = :id")
                .bind("id", account)
                .map(Profiles::profile)
                .findOne()
                .orElse(Profile.UNKNOWN));
  }

  static void save(Database db, long account, Profile profile) {
    db.write(
        handle ->
            handle
                .createUpdate(
                    "update account set industry = :industry, size = :size, region = :region,"
                        + " last_payment = :lastPayment, value = :value, notes = :notes"
                        + " where id = :id")
                .bind("id", account)
                .bind("industry", profile.industry())
                .bind("size", number(profile.size()))
                .bind("region", profile.region())
                .bind("lastPayment", profile.lastPayment().map(LocalDate::toString))
                .bind("value", number(profile.value()))
                .bind("notes", Json.write(profile.notes()))
                .execute());
  }

  private static Long number(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  private static Profile profile(ResultSet row, StatementContext context) throws SQLException {
    return new Profile(
        Row.maybe(row, "industry"),
        Row.optionalLong(row, "size"),
        Row.maybe(row, "region"),
        Row.maybe(row, "last_payment").map(LocalDate::parse),
        Row.optionalLong(row, "value"),
        Json.read(row.getString("notes"), new TypeReference<Map<String, String>>() {}));
  }
}
