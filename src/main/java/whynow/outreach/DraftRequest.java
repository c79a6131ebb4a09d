package whynow.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import whynow.accounts.Contact;
import whynow.accounts.Function;
import whynow.accounts.Tier;
import whynow.language.Language;

/**
 * What kind of message is wanted.
 *
 * @param contact to whom, where known; the greeting uses the name
 * @param rep who signs, where known
 * @param angle which of the account's angles, 1 for the best
 * @param wanted types of trigger whose angles stand before all others
 * @param past what they have had from us, which a win-back names
 * @param today the product's date
 */
public record DraftRequest(
    Tier tier,
    Function function,
    Channel channel,
    Length length,
    Language language,
    Kind kind,
    Optional<Contact> contact,
    Optional<String> rep,
    int angle,
    List<String> wanted,
    Past past,
    LocalDate today) {

  /** A short first email in English about the best angle. */
  public static DraftRequest to(Tier tier, Function function, LocalDate today) {
    return new DraftRequest(
        tier,
        function,
        Channel.EMAIL,
        Length.SHORT,
        Language.EN,
        Kind.FIRST,
        Optional.empty(),
        Optional.empty(),
        1,
        List.of(),
        Past.NONE,
        today);
  }

  public DraftRequest by(Channel newChannel, Length newLength) {
    return new DraftRequest(
        tier,
        function,
        newChannel,
        newLength,
        language,
        kind,
        contact,
        rep,
        angle,
        wanted,
        past,
        today);
  }

  public DraftRequest in(Language newLanguage) {
    return new DraftRequest(
        tier,
        function,
        channel,
        length,
        newLanguage,
        kind,
        contact,
        rep,
        angle,
        wanted,
        past,
        today);
  }

  public DraftRequest as(Kind newKind) {
    return new DraftRequest(
        tier, function, channel, length, language, newKind, contact, rep, angle, wanted, past,
        today);
  }

  public DraftRequest about(int newAngle) {
    return new DraftRequest(
        tier, function, channel, length, language, kind, contact, rep, newAngle, wanted, past,
        today);
  }

  /** The same, about what happened of these types where it did. */
  public DraftRequest aboutType(List<String> types) {
    return new DraftRequest(
        tier, function, channel, length, language, kind, contact, rep, angle, types, past, today);
  }

  public DraftRequest with(Optional<Contact> newContact, Optional<String> newRep) {
    return new DraftRequest(
        tier,
        function,
        channel,
        length,
        language,
        kind,
        newContact,
        newRep,
        angle,
        wanted,
        past,
        today);
  }

  /** The same, knowing what they have had from us. */
  public DraftRequest after(Past newPast) {
    return new DraftRequest(
        tier, function, channel, length, language, kind, contact, rep, angle, wanted, newPast,
        today);
  }

  String tierWord() {
    return tier.name().toLowerCase(Locale.ROOT);
  }
}
