package whynow.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds who a command is about: the words before it begin with a person or a company of the book.
 *
 * <pre>{@code
 * whom.in("Mara Lindt call about Leipzig")   // One(Northlight, Mara Lindt, "call about Leipzig")
 * }</pre>
 */
public final class Whom {
  private static final int LONGEST = 8;
  private static final Pattern AT = Pattern.compile("(?i)\\s*(?:[,，@(（]|at|from|of)?\\s*");
  private final Accounts accounts;
  private final Contacts contacts;
  private final AccountMatcher matcher;
  private final Names names;

  /** Whole names are found by the matcher; short names, first names and 顾总 as in a sentence. */
  public Whom(Accounts accounts, Contacts contacts, AccountMatcher matcher, Names names) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.matcher = matcher;
    this.names = names;
  }

  /** What was found. */
  public sealed interface Answer {}

  /** One account, perhaps one person there, and the words that follow. */
  public record One(Account account, Optional<Contact> contact, String rest) implements Answer {
    /** The person with the company, or the company alone. */
    public String name() {
      return contact.map(c -> c.name() + " · " + account.name()).orElse(account.name());
    }
  }

  /** Several come into question; each name is one that finds it; the rest of the words follow. */
  public record Several(List<String> names, String rest) implements Answer {}

  /** Nobody the book knows. */
  public record Nobody(String text) implements Answer {}

  /** Reads the longest beginning that names somebody. */
  public Answer in(String text) {
    return asItStands(read(text));
  }

  private Answer read(String text) {
    String clean = text.strip().replaceFirst("^[@\"“「]", "");
    for (String start : beginnings(clean)) {
      String rest = clean.substring(start.length()).strip().replaceFirst("^[,，:：·\"”」]\\s*", "");
      Optional<Answer> found = named(start, rest);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return spokenOf(clean, true)
        .or(() -> spokenOf(capital(clean), true))
        .orElseGet(() -> new Nobody(clean));
  }

  /** Where a name is asked for, "bill" is somebody and no invoice. */
  private static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Who is named in a text, for whoever reads more than a line. */
  public Names names() {
    return names;
  }

  /** Reads who is named anywhere: "me to call Priya", 给顾总打电话. */
  public Answer anywhereIn(String text) {
    Answer answer = read(text);
    return asItStands(
        answer instanceof Nobody nobody ? spokenOf(nobody.text(), false).orElse(nobody) : answer);
  }

  /** Names are remembered while stages and owners change: the account is asked for anew. */
  private Answer asItStands(Answer answer) {
    return answer instanceof One one
        ? new One(
            accounts.find(one.account().id()).orElse(one.account()), one.contact(), one.rest())
        : answer;
  }

  /** As people are called in talk: by first name, by title, a company by half its name. */
  private Optional<Answer> spokenOf(String text, boolean first) {
    Named named = names.in(text);
    Optional<Mention<Contact>> person =
        named.people().stream().filter(m -> !first || m.start() == 0).findFirst();
    Optional<Mention<Account>> place =
        named.accounts().stream().filter(m -> !first || m.start() == 0).findFirst();
    if (place.isPresent() && person.filter(p -> p.start() < place.get().start()).isEmpty()) {
      return Optional.of(company(place.get(), text));
    }
    return person.map(p -> person(p, named, text));
  }

  private Answer company(Mention<Account> place, String text) {
    String rest = (text.substring(0, place.start()) + behind(text, place.end())).strip();
    return place.meant().size() == 1
        ? atCompany(place.meant().get(0), rest)
        : new Several(place.meant().stream().map(Account::handle).toList(), rest);
  }

  private Answer person(Mention<Contact> person, Named named, String text) {
    Optional<Mention<Account>> there =
        named.accounts().stream().filter(m -> m.start() >= person.end()).findFirst();
    String between = there.map(m -> text.substring(person.end(), m.start())).orElse("-");
    int end = AT.matcher(between).matches() ? there.get().end() : person.end();
    String rest = (text.substring(0, person.start()) + behind(text, end)).strip();
    return person.meant().size() == 1
        ? new One(
            accounts.find(person.meant().get(0).account()).orElseThrow(),
            Optional.of(person.meant().get(0)),
            rest)
        : narrowed(person.meant(), rest);
  }

  private static String behind(String text, int end) {
    return text.substring(end).replaceFirst("^[\\s,，:：·\"”」]+", "");
  }

  /** Ends of words; in Chinese, where none are written, every character may end a name. */
  private static List<String> beginnings(String text) {
    List<Integer> ends = new ArrayList<>(List.of(text.length()));
    int words = 0;
    for (int i = 1; i < text.length() && words < LONGEST; i++) {
      boolean space = " ,，:：·".indexOf(text.charAt(i)) >= 0;
      boolean han = Character.isIdeographic(text.charAt(i - 1)) && i >= 2;
      if (space || han) {
        ends.add(i);
        words += space ? 1 : 0;
      }
    }
    return ends.stream()
        .distinct()
        .sorted((a, b) -> b - a)
        .map(end -> text.substring(0, end))
        .toList();
  }

  private Optional<Answer> named(String name, String rest) {
    if (name.isBlank()) {
      return Optional.empty();
    }
    List<Contact> people = people(name);
    if (people.size() == 1) {
      return Optional.of(person(people.get(0), rest));
    }
    if (people.size() > 1) {
      return Optional.of(narrowed(people, rest));
    }
    return company(name).map(account -> atCompany(account, rest));
  }

  private List<Contact> people(String name) {
    return name.contains("@") ? contacts.byEmail(name).stream().toList() : contacts.named(name);
  }

  /** "Anna Schmidt, Northlight" says which Anna. */
  private Answer narrowed(List<Contact> people, String rest) {
    for (Contact contact : people) {
      String account = accounts.find(contact.account()).map(Account::name).orElse("");
      if (!account.isEmpty()
          && rest.toLowerCase(java.util.Locale.ROOT)
              .startsWith(account.toLowerCase(java.util.Locale.ROOT))) {
        return person(contact, rest.substring(account.length()).strip());
      }
    }
    return new Several(
        people.stream()
            .map(c -> c.name() + ", " + accounts.find(c.account()).map(Account::name).orElse("?"))
            .toList(),
        rest);
  }

  private Answer person(Contact contact, String rest) {
    Account account = accounts.find(contact.account()).orElseThrow();
    String after =
        rest.startsWith(account.name()) ? rest.substring(account.name().length()).strip() : rest;
    return new One(account, Optional.of(contact), after);
  }

  private Optional<Account> company(String name) {
    AccountMatch match = matcher.match(name);
    return match.certainty() == AccountMatch.Certainty.SURE ? match.account() : Optional.empty();
  }

  /** After the company a person of it may follow, by whole or first name. */
  private Answer atCompany(Account account, String rest) {
    String lower = rest.toLowerCase(java.util.Locale.ROOT);
    List<Contact> there =
        contacts.at(account.id()).stream()
            .filter(c -> Stream.of(c.name(), first(c)).anyMatch(n -> begins(lower, n)))
            .collect(Collectors.toList());
    if (there.size() != 1) {
      return new One(account, Optional.empty(), rest);
    }
    Contact contact = there.get(0);
    String name = begins(lower, contact.name()) ? contact.name() : first(contact);
    return new One(account, Optional.of(contact), rest.substring(name.length()).strip());
  }

  private static String first(Contact contact) {
    return contact.name().split(" ", 2)[0];
  }

  private static boolean begins(String text, String name) {
    return text.startsWith(name.toLowerCase(java.util.Locale.ROOT));
  }
}
