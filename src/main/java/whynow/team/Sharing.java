package whynow.team;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import whynow.playbook.DataFolder;

/** What a rep may see of what colleagues did, as {@code data/sharing.yaml} says now. */
public final class Sharing {
  private final Supplier<File> file;
  private final Rights rights;

  enum With {
    @JsonProperty("own")
    OWN,
    @JsonProperty("account")
    ACCOUNT,
    @JsonProperty("team")
    TEAM
  }

  record File(With touches) {
    File {
      if (touches == null) {
        throw new IllegalArgumentException("touches is own, account or team");
      }
    }
  }

  public Sharing(DataFolder data, Rights rights) {
    this.file = data.file("sharing.yaml", File.class);
    this.rights = rights;
  }

  /** True when the rep sees everybody's touches and digests. */
  public boolean seesAll(Rep rep) {
    return rep.role().may(Rep.Role.MANAGER) || file.get().touches() == With.TEAM;
  }

  /**
   * True when the rep sees everybody's touches at an account.
   *
   * @param owner of the account; empty when it is nobody's
   */
  public boolean seesAllAt(Optional<Long> owner, Rep rep, Instant now) {
    return seesAll(rep)
        || (file.get().touches() == With.ACCOUNT
            && owner.map(o -> rights.mayActFor(rep, o, now)).orElse(false));
  }
}
