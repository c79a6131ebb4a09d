package whynow.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whynow.store.Store;
import whynow.store.jdbc.JdbcStore;
import whynow.team.Rep;

/** Who is let into an empty book, and as what; there is no password to begin with. */
class AdmissionTest {
  @TempDir private Path folder;

  private static Admission admission(Store store, Set<String> admins) {
    return new Admission(store.reps(), store.loginCodes(), admins, Set.of(), ZoneId.of("UTC"));
  }

  private static Optional<Rep.Role> role(Admission in, String platform, String id, boolean member) {
    Person person = new Person(platform, id, "P" + id, "T1");
    return in.admit(person, member, "help").map(Rep::role);
  }

  @ParameterizedTest
  @ValueSource(strings = {"slack", "telegram", "wecom", "wechat", "terminal"})
  void whoIsNamedIsAdminAndWhoComesBeforeThemIsNot(String platform) {
    try (Store store = JdbcStore.open("jdbc:sqlite:" + folder.resolve(platform + ".db"))) {
      Admission in = admission(store, Set.of(platform + ":U1"));
      assertEquals(Optional.empty(), role(in, platform, "U9", false), "a stranger stays outside");
      assertEquals(Optional.of(Rep.Role.REP), role(in, platform, "U2", true));
      assertEquals(Optional.of(Rep.Role.ADMIN), role(in, platform, "U1", false));
      assertEquals(Optional.of(Rep.Role.REP), role(in, platform, "U2", true), "and stays so");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"slack", "wecom", "terminal"})
  void whereNobodyIsNamedTheFirstMemberOfTheTeamIsAdmin(String platform) {
    try (Store store = JdbcStore.open("jdbc:sqlite:" + folder.resolve(platform + "2.db"))) {
      Admission in = admission(store, Set.of());
      assertEquals(Optional.empty(), role(in, platform, "U9", false));
      assertEquals(Optional.of(Rep.Role.ADMIN), role(in, platform, "U2", true));
      assertEquals(Optional.of(Rep.Role.REP), role(in, platform, "U3", true));
    }
  }
}
