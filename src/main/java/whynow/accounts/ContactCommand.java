package whynow.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.team.By;

/**
 * {@code contact add Mara Lindt, COO, Northlight, mara@northlight.example, +49 40 1234567}; {@code
 * contact guess Jon Brandt}: the address they would have, as their colleagues have theirs.
 */
public final class ContactCommand implements Command {
  private static final Pattern MAIL = Pattern.compile("[^\\s<>,;，；]+@[^\\s<>,;，；]+");
  private static final Pattern PHONE = Pattern.compile("(?<!\\w)\\+?\\d[\\d ()/.-]{5,20}\\d");
  private static final Pattern ADD =
      Pattern.compile("(?i)^(?:add|new|新增|添加|加)(?![\\p{IsLatin}])[\\s:：]*");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:^|\\s+)(?:tel|phone|mobile|mob|e-?mail|mail|电话|手机|座机|邮箱|邮件|电邮)[.:：]?\\s*$");
  private static final Pattern GUESS =
      Pattern.compile("(?i)^(?:guess|email|推测|猜)(?![\\p{IsLatin}])\\s*(?:邮箱|email)?[\\s:：]*");
  private final Accounts accounts;
  private final Contacts contacts;
  private final AccountMatcher matcher;
  private final Whom whom;
  private final TitleReader titles;
  private final Messages messages;

  public ContactCommand(
      Accounts accounts,
      Contacts contacts,
      AccountMatcher matcher,
      Whom whom,
      TitleReader titles,
      Messages messages) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.matcher = matcher;
    this.whom = whom;
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
    Matcher guess = GUESS.matcher(call.arguments());
    if (guess.find()) {
      return guessed(call, call.arguments().substring(guess.end()));
    }
    String text = ADD.matcher(call.arguments()).replaceFirst("");
    Optional<String> mail = first(MAIL, text);
    String rest = mail.map(m -> text.replace(m, "")).orElse(text);
    Optional<String> phone = first(PHONE, rest);
    List<String> parts = new ArrayList<>(parts(phone.map(p -> without(rest, p)).orElse(rest)));
    Optional<Account> account = account(parts, mail);
    if (account.isEmpty() || parts.isEmpty()) {
      throw new Refusal(messages.say(call.language(), "account.contact_how", "text", text));
    }
    String title = parts.size() > 1 ? titleAt(account.get(), parts.get(1)) : "";
    return added(call, person(account.get(), parts.get(0), title, mail, phone), account.get());
  }

  /** 远舟冷链采购总监 is a title with the company before it. */
  private static String titleAt(Account account, String title) {
    return title.startsWith(account.name())
        ? title.substring(account.name().length()).replaceFirst("^[的\\s]+", "")
        : title;
  }

  /** True for words that ask for this rather than for a list. */
  static boolean isMeant(String arguments) {
    return ADD.matcher(arguments).find() || GUESS.matcher(arguments).find();
  }

  private Reply guessed(Call call, String text) {
    if (!(whom.in(text) instanceof Whom.One one) || one.contact().isEmpty()) {
      throw new Refusal(messages.say(call.language(), "account.guess_whom", "text", text));
    }
    Contact person = one.contact().get();
    String said =
        person
            .email()
            .or(() -> guess(person, one.account()).map(guess -> shown(guess, call)))
            .orElseGet(() -> messages.say(call.language(), "account.no_guess"));
    return Reply.of(Block.Text.of(Block.Run.strong(one.name()), Block.Run.plain(" · " + said)));
  }

  private Optional<EmailGuess> guess(Contact person, Account account) {
    return account
        .domain()
        .flatMap(domain -> EmailGuess.of(person.name(), domain, contacts.at(account.id())));
  }

  /** The address with the mark that it is a guess, and how sure it is. */
  String shown(EmailGuess guess, Call call) {
    return messages.say(
        call.language(),
        "account.guess",
        "mail",
        guess.address(),
        "n",
        guess.following(),
        "of",
        guess.known(),
        "percent",
        Math.round(guess.sureness() * 100));
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
        .map(part -> LABEL.matcher(part).replaceFirst("").strip())
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

  /** With all that was read and inferred, so that a wrong guess is seen. */
  private String described(Contact person, Call call) {
    String about =
        Stream.of(
                Stream.of(person.title()),
                person.tier().map(Tier::name).map(n -> standing(n, call)).stream(),
                person.function().map(Function::name).map(n -> standing(n, call)).stream(),
                person.email().stream(),
                person.phone().stream())
            .flatMap(part -> part)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    String open = call.language().isChinese() ? "（" : " (";
    String close = call.language().isChinese() ? "）" : ")";
    return about.isEmpty() ? person.name() : person.name() + open + about + close;
  }

  private String standing(String word, Call call) {
    return messages.say(call.language(), "log.standing." + word.toLowerCase(Locale.ROOT));
  }

  private Reply added(Call call, Contact person, Account account) {
    Contact kept = contacts.save(person, new By(call.rep().id(), call.now().toInstant()));
    String text =
        messages.say(
            call.language(),
            "account.added",
            "name",
            described(kept, call),
            "account",
            account.name());
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
