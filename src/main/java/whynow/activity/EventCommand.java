package whynow.activity;

import java.util.Locale;
import whynow.accounts.Contact;
import whynow.accounts.Whom;
import whynow.accounts.WhomNotice;
import whynow.chat.Call;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;

/** {@code event Priya Nair webinar dock planning}: something the lead did. */
public final class EventCommand implements Command {
  private final Engagements engagements;
  private final Whom whom;
  private final Messages messages;

  public EventCommand(Engagements engagements, Whom whom, Messages messages) {
    this.engagements = engagements;
    this.whom = whom;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("event", Usage.required("who"), Usage.required("kind"), Usage.optional("note"));
  }

  @Override
  public Reply answer(Call call) {
    Whom.One one =
        WhomNotice.one(
            whom.in(call.arguments()), call, "event {name}", "account.event_how", messages);
    if (one.rest().isBlank()) {
      throw new Refusal(
          messages.say(call.language(), "account.event_how", "text", call.arguments()));
    }
    String[] words = one.rest().split("\\s+", 2);
    engagements.add(
        new Engagement(
            0,
            call.now().toInstant(),
            one.account().id(),
            one.contact().map(Contact::id),
            words[0].toLowerCase(Locale.ROOT),
            words.length > 1 ? words[1] : ""));
    return Reply.text(
        messages.say(call.language(), "account.event_kept", "who", one.name(), "kind", words[0]));
  }
}
