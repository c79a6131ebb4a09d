package whynow.activity;

import java.util.Optional;
import whynow.accounts.Contact;
import whynow.followups.Followup;

/** What was written, with the ids it was given. */
public record Logged(Touch touch, Optional<Followup> next, Optional<Contact> newContact) {}
