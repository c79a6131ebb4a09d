package whynow.team;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys of the API. */
public interface ApiKeys {
  /**
   * Makes a key.
   *
   * @return its token, which is told nowhere again; empty when the name is taken
   */
  Optional<String> make(String name, ApiKey.Scope scope, Instant now, Optional<Instant> until);

  /** The key of a token; empty when it is unknown, revoked or over. */
  Optional<ApiKey> find(String token, Instant now);

  /** All that were not revoked, by name. */
  List<ApiKey> all();

  /** Ends a key at once; false when there is none of this name. */
  boolean revoke(String name);
}
