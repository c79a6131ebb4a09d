package whynow.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Command;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;

/** {@code contacts Northlight}: everybody known there, and what is guessed of their addresses. */
public final class ContactsCommand implements Command {
  private final Contacts contacts;
  private final Whom whom;
  private final ContactCommand adding;
  private final Messages messages;

  /** The list; {@code contacts add …} is said too, and means {@code contact add …}. */
  public ContactsCommand(Contacts contacts, Whom whom, ContactCommand adding, Messages messages) {
    this.adding = adding;
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
    if (ContactCommand.isMeant(call.arguments())) {
      return adding.answer(call);
    }
    Whom.One one =
        WhomNotice.one(
            whom.in(call.arguments()), call, "contacts {name}", "account.unknown", messages);
    List<Contact> known = contacts.at(one.account().id());
    if (known.isEmpty()) {
      String name = one.account().name();
      return Reply.text(messages.say(call.language(), "account.nobody", "account", name));
    }
    return Reply.of(
        Block.Text.of(Block.Run.strong(one.account().name())),
        new Block.Points(
            false,
            known.stream().map(person -> line(person, one.account(), known, call)).toList()));
  }

  private Block.Text line(Contact person, Account account, List<Contact> known, Call call) {
    List<String> parts = new ArrayList<>();
    Stream.of(
            person.title(),
            person.tier().map(t -> standing(t.name(), call)).orElse(""),
            person.function().map(f -> standing(f.name(), call)).orElse(""),
            person.email().orElseGet(() -> guess(person, account, known, call)),
            person.phone().orElse(""))
        .filter(part -> !part.isEmpty())
        .forEach(parts::add);
    String rest = parts.isEmpty() ? "" : " · " + String.join(" · ", parts);
    return Block.Text.of(Block.Run.strong(person.name()), Block.Run.plain(rest));
  }

  private String standing(String word, Call call) {
    return messages.say(call.language(), "log.standing." + word.toLowerCase(Locale.ROOT));
  }

  private String guess(Contact person, Account account, List<Contact> known, Call call) {
    return account
        .domain()
        .flatMap(domain -> EmailGuess.of(person.name(), domain, known))
        .map(guess -> adding.shown(guess, call))
        .orElse("");
  }
}
