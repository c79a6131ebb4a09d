package whynow.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;

/** {@code contacts Northlight}: everybody known there, and what is guessed of their addresses. */
public final class ContactsCommand implements Command {
  private final Contacts contacts;
  private final Whom whom;
  private final Messages messages;

  public ContactsCommand(Contacts contacts, Whom whom, Messages messages) {
    this.contacts = contacts;
    this.whom = whom;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("contacts", Usage.required("account"));
  }

  @Override
  public Reply answer(Call call) {
    if (!(whom.in(call.arguments()) instanceof Whom.One one)) {
      throw new Refusal(messages.say(call.language(), "account.unknown", "text", call.arguments()));
    }
    List<Contact> known = contacts.at(one.account().id());
    if (known.isEmpty()) {
      String name = one.account().name();
      return Reply.text(messages.say(call.language(), "account.nobody", "account", name));
    }
    Optional<MailPattern> pattern = MailPattern.of(known);
    return Reply.of(
        Block.Text.of(Block.Run.strong(one.account().name())),
        new Block.Points(
            false, known.stream().map(person -> line(person, pattern, call)).toList()));
  }

  private Block.Text line(Contact person, Optional<MailPattern> pattern, Call call) {
    List<String> parts = new ArrayList<>();
    Stream.of(
            person.title(),
            person.tier().map(t -> t.name().toLowerCase(Locale.ROOT)).orElse(""),
            person.function().map(f -> f.name().toLowerCase(Locale.ROOT)).orElse(""),
            person.email().orElseGet(() -> guess(person, pattern, call)),
            person.phone().orElse(""))
        .filter(part -> !part.isEmpty())
        .forEach(parts::add);
    String rest = parts.isEmpty() ? "" : " · " + String.join(" · ", parts).replace('_', ' ');
    return Block.Text.of(Block.Run.strong(person.name()), Block.Run.plain(rest));
  }

  private String guess(Contact person, Optional<MailPattern> pattern, Call call) {
    return pattern
        .flatMap(p -> p.guess(person.name()).map(mail -> guessed(mail, p, call)))
        .orElse("");
  }

  private String guessed(String mail, MailPattern pattern, Call call) {
    return messages.say(
        call.language(), "account.guess", "mail", mail, "n", pattern.seen(), "of", pattern.of());
  }
}
