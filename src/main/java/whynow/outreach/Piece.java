package whynow.outreach;

import java.util.List;
import java.util.Optional;
import whynow.triggers.Trigger;

/** Some words of a message and what carries them. */
record Piece(String text, List<Draft.Claim> claims) {
  static final Piece NONE = new Piece("", List.of());

  Piece {
    claims = List.copyOf(claims);
  }

  /** Words that claim nothing. */
  static Piece of(String text) {
    return new Piece(text, List.of());
  }

  /** Words about the account, from a page. */
  static Piece told(String text, Trigger trigger) {
    return new Piece(
        text,
        List.of(
            new Draft.Claim(
                text, Optional.of(trigger.quote()), Optional.of(trigger.url()), Optional.empty())));
  }

  /** Words about their own history with us: the evidence stands in our book, on no page. */
  static Piece booked(String text, String what) {
    return new Piece(
        text,
        List.of(
            new Draft.Claim(text, Optional.of(what), Optional.empty(), Optional.of(Draft.BOOK))));
  }

  /** Words about us, from the playbook. */
  static Piece ours(String text, String playbook) {
    if (text.isEmpty()) {
      return NONE;
    }
    return new Piece(
        text,
        List.of(new Draft.Claim(text, Optional.empty(), Optional.empty(), Optional.of(playbook))));
  }
}
