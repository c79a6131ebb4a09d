package whynow.activity;

import java.util.Optional;
import whynow.accounts.Contact;
import whynow.followups.Followup;

/**
 * What was written, with the ids it was given.
 *
 * @param stopped steps of a cadence that it dropped, as a reply does
 */
public record Logged(
    Touch touch, Optional<Followup> next, Optional<Contact> newContact, int stopped) {}
