package whynow.activity;

import java.util.Optional;
import whynow.accounts.Contact;
import whynow.followups.Followup;

/**
 * What is written into the book at once: a touch, what was promised in it, and the person met.
 *
 * <pre>{@code
 * touches.log(Entry.of(touch).withNew(contact).then(followup));
 * }</pre>
 *
 * @param touch what happened; its contact is filled in when {@code newContact} is there
 * @param next the promise made; its contact follows the touch's
 * @param newContact somebody the book did not know
 * @param trigger type of the trigger the message stood on, for what works
 * @param content the piece of content that was sent, for what works
 * @param founding true when its account was added to the book for it, and goes with it when it is
 *     taken back
 */
public record Entry(
    Touch touch,
    Optional<Followup> next,
    Optional<Contact> newContact,
    Optional<String> trigger,
    Optional<String> content,
    boolean founding) {

  public static Entry of(Touch touch) {
    return new Entry(
        touch, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  public Entry then(Followup followup) {
    return new Entry(touch, Optional.of(followup), newContact, trigger, content, founding);
  }

  public Entry withNew(Contact contact) {
    return new Entry(touch, next, Optional.of(contact), trigger, content, founding);
  }

  public Entry onTrigger(String type) {
    return new Entry(touch, next, newContact, Optional.of(type), content, founding);
  }

  public Entry sending(String piece) {
    return new Entry(touch, next, newContact, trigger, Optional.of(piece), founding);
  }

  Entry founding(boolean made) {
    return new Entry(touch, next, newContact, trigger, content, made);
  }
}
