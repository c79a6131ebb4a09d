package whynow.accounts;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whynow.language.Folded;
import whynow.playbook.DataFolder;

/**
 * Finds who a sentence speaks of: accounts and contacts of the book, however they are called, and
 * people the book does not know.
 *
 * <pre>{@code
 * names.in("vm for Priya @ Tessel").people()   // Priya Nair
 * names.in("顾总让我们周四前出报价").account()      // 远舟冷链, where 顾明远 works
 * }</pre>
 */
public final class Names {
  private static final Pattern HOST = Pattern.compile("(?<![\\w@.-])(?:[\\w-]+\\.)+[a-z]{2,}");

  private final Accounts accounts;
  private final Contacts contacts;
  private final CompanyWords companyWords;
  private final UnknownCompany unknownCompany;
  private final MailDomains domains;
  private final Supplier<PeopleWords> peopleWords;
  private final TitleReader titles;
  private AccountMentions accountMentions;
  private ContactMentions contactMentions;
  private long accountsSeen;
  private long contactsSeen;

  /** Looks for the names in this book, as it is at each question. */
  public Names(Accounts accounts, Contacts contacts, TitleReader titles, DataFolder data) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.titles = titles;
    this.companyWords = new CompanyWords(data);
    this.unknownCompany = new UnknownCompany(companyWords);
    this.domains = new MailDomains(data);
    this.peopleWords = data.file("activity/people.yaml", PeopleWords.class);
  }

  /** Who is named in this text. */
  public synchronized Named in(String text) {
    refresh();
    String folded = Folded.of(text);
    List<Mention<Account>> places = new ArrayList<>(byAddress(folded));
    accountMentions.in(folded).stream()
        .filter(m -> places.stream().noneMatch(p -> p.overlaps(m.start(), m.end())))
        .forEach(places::add);
    List<Mention<Contact>> people = people(text, folded, places);
    List<Mention<Account>> apart =
        places.stream().filter(p -> people.stream().noneMatch(c -> hides(c, p))).toList();
    List<Stranger> strangers =
        new Strangers(peopleWords.get(), titles).in(text, taken(apart, people));
    Optional<Account> account = account(apart, people);
    Optional<String> unknown =
        apart.isEmpty() && people.isEmpty() ? unknownCompany.in(text, strangers) : Optional.empty();
    return new Named(
        account, apart, inAccount(people, account), strangers, unknown, employers(people));
  }

  private List<Account> employers(List<Mention<Contact>> people) {
    return people.stream()
        .filter(m -> m.meant().size() == 1)
        .map(m -> m.meant().get(0).account())
        .distinct()
        .flatMap(id -> accounts.find(id).stream())
        .toList();
  }

  /** A person's name is no company's, unless it stands in a longer name or address. */
  private static boolean hides(Mention<Contact> person, Mention<Account> place) {
    return person.overlaps(place.start(), place.end())
        && person.end() - person.start() >= place.end() - place.start();
  }

  private void refresh() {
    if (accountMentions == null || accountsSeen != accounts.revision()) {
      accountsSeen = accounts.revision();
      accountMentions = new AccountMentions(accounts.all(), companyWords);
    }
    if (contactMentions == null || contactsSeen != contacts.revision()) {
      contactsSeen = contacts.revision();
      contactMentions = new ContactMentions(contacts.all(), peopleWords.get());
    }
  }

  /** Accounts by the domain of a mail address or web address. */
  private List<Mention<Account>> byAddress(String folded) {
    List<Mention<Account>> found = new ArrayList<>();
    Matcher mail = Strangers.MAIL.matcher(folded);
    while (mail.find()) {
      String host = mail.group().substring(mail.group().indexOf('@') + 1);
      domain(host).ifPresent(a -> found.add(at(mail, a)));
    }
    Matcher web = HOST.matcher(folded);
    while (web.find()) {
      domain(web.group()).ifPresent(a -> found.add(at(web, a)));
    }
    return found;
  }

  private static Mention<Account> at(Matcher m, Account account) {
    return new Mention<>(m.start(), m.end(), List.of(account), true);
  }

  private Optional<Account> domain(String host) {
    return Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(host, true, false))
        .or(() -> MailDomains.registered(host))
        .filter(d -> !domains.isFree(d))
        .flatMap(accounts::byDomain);
  }

  /** People at the accounts named; where there are none, anybody, and by whole name anywhere. */
  private List<Mention<Contact>> people(String text, String folded, List<Mention<Account>> places) {
    Set<Long> at =
        places.stream()
            .flatMap(m -> m.meant().stream())
            .map(Account::id)
            .collect(Collectors.toUnmodifiableSet());
    List<Mention<Contact>> mailed = byMail(folded);
    List<Mention<Contact>> there =
        contactMentions.in(text, folded, c -> at.contains(c.account()), true);
    List<Mention<Contact>> all = new ArrayList<>(mailed);
    all.addAll(there);
    if (all.isEmpty()) {
      contactMentions.in(text, folded, c -> true, false).stream()
          .filter(m -> places.isEmpty() || m.full())
          .forEach(all::add);
    }
    if (all.isEmpty() && !places.isEmpty()) {
      all.addAll(contactMentions.byTitle(folded, c -> at.contains(c.account())));
    }
    return Mention.longest(all);
  }

  private List<Mention<Contact>> byMail(String folded) {
    List<Mention<Contact>> found = new ArrayList<>();
    Matcher mail = Strangers.MAIL.matcher(folded);
    while (mail.find()) {
      contacts
          .byEmail(mail.group().toLowerCase(Locale.ROOT))
          .ifPresent(c -> found.add(new Mention<>(mail.start(), mail.end(), List.of(c), true)));
    }
    return found;
  }

  /** The one account that every certain sign points to, the people named before the places. */
  private Optional<Account> account(List<Mention<Account>> places, List<Mention<Contact>> people) {
    Set<Long> employers = new LinkedHashSet<>();
    people.forEach(m -> m.meant().forEach(c -> employers.add(c.account())));
    List<Account> named = places.stream().flatMap(m -> m.meant().stream()).distinct().toList();
    List<Account> both = named.stream().filter(a -> employers.contains(a.id())).toList();
    if (!both.isEmpty()) {
      boolean first = both.size() == 1 || (oneEach(places) && !eachAtTheirOwn(people, both));
      return first ? Optional.of(both.get(0)) : Optional.empty();
    }
    if (!places.isEmpty()) {
      return places.get(0).meant().size() == 1
          ? Optional.of(places.get(0).meant().get(0))
          : Optional.empty();
    }
    return employers.size() == 1
        ? accounts.find(employers.iterator().next())
        : firstEmployer(people);
  }

  private static boolean oneEach(List<Mention<Account>> places) {
    return places.stream().allMatch(m -> m.meant().size() == 1);
  }

  /** "Priya at Tessel and Ruth at Harrow": every company named has somebody of its own here. */
  private static boolean eachAtTheirOwn(List<Mention<Contact>> people, List<Account> companies) {
    Set<Long> at =
        people.stream()
            .filter(m -> m.meant().size() == 1)
            .map(m -> m.meant().get(0).account())
            .collect(Collectors.toUnmodifiableSet());
    return companies.stream().allMatch(a -> at.contains(a.id()));
  }

  private Optional<Account> firstEmployer(List<Mention<Contact>> people) {
    Set<Long> sure =
        people.stream()
            .filter(m -> m.meant().stream().map(Contact::account).distinct().count() == 1)
            .map(m -> m.meant().get(0).account())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return sure.size() == 1 ? accounts.find(sure.iterator().next()) : Optional.empty();
  }

  /** Once the account is known, only its people are meant. */
  private static List<Mention<Contact>> inAccount(
      List<Mention<Contact>> people, Optional<Account> account) {
    if (account.isEmpty()) {
      return people;
    }
    long id = account.get().id();
    return people.stream()
        .map(
            m -> {
              List<Contact> there = m.meant().stream().filter(c -> c.account() == id).toList();
              return there.isEmpty() ? m : new Mention<>(m.start(), m.end(), there, m.full());
            })
        .toList();
  }

  private static List<int[]> taken(List<Mention<Account>> places, List<Mention<Contact>> people) {
    return Stream.concat(
            places.stream().map(m -> new int[] {m.start(), m.end()}),
            people.stream().map(m -> new int[] {m.start(), m.end()}))
        .toList();
  }
}
