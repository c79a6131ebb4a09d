package whynow.mail;

import java.util.Locale;
import whynow.team.Reps;

/**
 * A rep's own mail address, as an identity of theirs: {@code settings mail dana@docklane.example}.
 */
public final class MailIdentity {
  /** What the identities of this kind are called. */
  public static final String PLATFORM = "mail";

  private MailIdentity() {}

  /** The identity of an address. */
  public static Reps.Identity of(String address) {
    return new Reps.Identity(PLATFORM, address.strip().toLowerCase(Locale.ROOT));
  }
}
