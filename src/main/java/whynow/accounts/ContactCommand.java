package whynow.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.team.By;

/** {@code contact add Mara Lindt, COO, Northlight, mara@northlight.example, +49 40 1234567}. */
public final class ContactCommand implements Command {
  private static final Pattern MAIL = Pattern.compile("[^\\s<>,;，；]+@[^\\s<>,;，；]+");
  private static final Pattern PHONE = Pattern.compile("(?<!\\w)\\+?\\d[\\d ()/.-]{5,20}\\d");
  private final Accounts accounts;
  private final Contacts contacts;
  private final AccountMatcher matcher;
  private final TitleReader titles;
  private final Messages messages;

  public ContactCommand(
      Accounts accounts,
      Contacts contacts,
      AccountMatcher matcher,
      TitleReader titles,
      Messages messages) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.matcher = matcher;
    this.titles = titles;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of(
        "contact", Usage.required("name"), Usage.optional("title"), Usage.required("account"));
  }

  @Override
  public Reply answer(Call call) {
    String text = call.arguments().replaceFirst("(?i)^(add|new|新增|添加|加)[\\s:：]*", "");
    Optional<String> mail = first(MAIL, text);
    String rest = mail.map(m -> text.replace(m, "")).orElse(text);
    Optional<String> phone = first(PHONE, rest);
    List<String> parts = new ArrayList<>(parts(phone.map(p -> without(rest, p)).orElse(rest)));
    Optional<Account> account = account(parts, mail);
    if (account.isEmpty() || parts.isEmpty()) {
      throw new Refusal(messages.say(call.language(), "account.contact_how", "text", text));
    }
    String title = parts.size() > 1 ? parts.get(1) : "";
    return added(call, person(account.get(), parts.get(0), title, mail, phone), account.get());
  }

  private static String without(String text, String part) {
    return text.replace(part, "");
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  private static List<String> parts(String text) {
    return Pattern.compile("[,，;；、|]|\\s+at\\s+|\\s+@\\s*")
        .splitAsStream(text)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The last part that names an account is it; else the address tells. */
  private Optional<Account> account(List<String> parts, Optional<String> mail) {
    for (int i = parts.size() - 1; i > 0; i--) {
      AccountMatch match = matcher.match(parts.get(i));
      if (match.account().isPresent()) {
        parts.remove(i);
        return match.account();
      }
    }
    return mail.flatMap(m -> matcher.match(m).account());
  }

  private Contact person(
      Account account, String name, String title, Optional<String> mail, Optional<String> phone) {
    TitleReading read = titles.read(title);
    return new Contact(
        0, account.id(), name, title, read.tier(), read.function(), mail, phone, Optional.empty());
  }

  private Reply added(Call call, Contact person, Account account) {
    Contact kept = contacts.save(person, new By(call.rep().id(), call.now().toInstant()));
    String text =
        messages.say(
            call.language(), "account.added", "name", kept.name(), "account", account.name());
    return Reply.of(
        Block.Text.of(text),
        new Block.Choices(
            List.of(
                Choice.of(messages.say(call.language(), "followup.undo"), "undo"),
                Choice.of(
                    messages.say(call.language(), "account.see_all"),
                    "contacts " + accounts.find(account.id()).orElse(account).name()))));
  }
}
