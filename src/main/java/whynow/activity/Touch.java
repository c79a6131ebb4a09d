package whynow.activity;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One logged activity. It refers to people by id, so that a person can be erased and the history
 * still adds up.
 *
 * @param id given by the store; 0 before it is stored
 * @param at when it happened, UTC
 * @param rep who did it
 * @param account where
 * @param contact with whom, where known
 * @param note the rep's own words, or empty
 */
public record Touch(
    long id,
    Instant at,
    long rep,
    long account,
    Optional<Long> contact,
    Channel channel,
    Direction direction,
    Outcome outcome,
    String note) {

  public enum Channel {
    EMAIL,
    CALL,
    SMS,
    LINKEDIN,
    WECHAT,
    WHATSAPP,
    TELEGRAM,
    LINE,
    MEETING,
    EVENT,
    OTHER;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public enum Direction {
    OUT,
    IN;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public enum Outcome {
    SENT,
    NO_ANSWER,
    LEFT_VOICEMAIL,
    CONNECTED,
    REPLIED,
    INTERESTED,
    OBJECTION,
    NOT_INTERESTED,
    WANTS_QUOTE,
    REFERRED,
    MEETING_BOOKED,
    MEETING_HELD,
    BOUNCED,
    UNSUBSCRIBED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whose cadence a touch ends. */
  public enum Stops {
    PERSON,
    ACCOUNT
  }

  /**
   * An answer ends the cadence at the whole account, for it is now a conversation; a dead address
   * or an unsubscription ends it for that person.
   */
  public Optional<Stops> stops() {
    return switch (outcome) {
      case BOUNCED, UNSUBSCRIBED -> contact.map(person -> Stops.PERSON);
      case SENT, NO_ANSWER, LEFT_VOICEMAIL, CONNECTED ->
          direction == Direction.IN ? Optional.of(Stops.ACCOUNT) : Optional.empty();
      default -> Optional.of(Stops.ACCOUNT);
    };
  }
}
