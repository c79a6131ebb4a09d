package whynow.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import whynow.language.Pinyin;

/** The names and domains of all accounts, ready to be looked up. */
final class AccountIndex {
  private static final int SHORTEST_SOUND = 5;
  private final CompanyWords words;
  private final Map<String, Account> byDomain = new HashMap<>();
  private final Map<String, Set<Account>> byLabel = new HashMap<>();
  private final Map<String, Set<Account>> byWhole = new HashMap<>();
  private final NavigableMap<String, Set<Account>> byCore = new TreeMap<>();
  private final Map<String, Set<Account>> byBare = new HashMap<>();
  private final Map<String, Set<Account>> bySound = new HashMap<>();
  private final NavigableMap<String, Set<Named>> byWords = new TreeMap<>();

  /** One of an account's names. */
  record Named(Account account, CompanyName name) {}

  AccountIndex(Collection<Account> accounts, CompanyWords words) {
    this.words = words;
    accounts.forEach(this::add);
  }

  private void add(Account account) {
    account.domain().ifPresent(domain -> addDomain(domain, account));
    Stream.concat(Stream.of(account.name()), account.aliases().stream())
        .filter(name -> !name.isBlank())
        .forEach(name -> addName(name, account));
  }

  private void addDomain(String domain, Account account) {
    byDomain.putIfAbsent(domain, account);
    put(byLabel, MailDomains.label(domain).replace("-", ""), account);
  }

  private void addName(String name, Account account) {
    CompanyName read = words.read(name);
    if (name.indexOf(' ') < 0
        && MailDomains.registered(name.toLowerCase(java.util.Locale.ROOT)).isPresent()) {
      addDomain(name.toLowerCase(java.util.Locale.ROOT), account);
    }
    put(byWhole, read.whole(), account);
    put(byCore, read.coreKey(), account);
    put(byBare, read.bareKey(), account);
    if (isChinese(read.coreKey())) {
      put(bySound, Pinyin.of(read.coreKey()), account);
      if (read.bareKey().length() > 1) {
        put(bySound, Pinyin.of(read.bareKey()), account);
      }
    }
    byWords
        .computeIfAbsent(String.join(" ", read.core()), k -> new LinkedHashSet<>())
        .add(new Named(account, read));
  }

  private static void put(Map<String, Set<Account>> map, String key, Account account) {
    map.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(account);
  }

  Optional<Account> domain(String registered) {
    return Optional.ofNullable(byDomain.get(registered));
  }

  Set<Account> label(String label) {
    return byLabel.getOrDefault(label.replace("-", ""), Set.of());
  }

  Set<Account> whole(CompanyName name) {
    return byWhole.getOrDefault(name.whole(), Set.of());
  }

  Set<Account> core(String key) {
    return byCore.getOrDefault(key, Set.of());
  }

  Set<Account> bare(CompanyName name) {
    return byBare.getOrDefault(name.bareKey(), Set.of());
  }

  /** Accounts with a Chinese name that is said like this one, or spelt so in Latin letters. */
  Set<Account> sounding(CompanyName name) {
    Set<Account> all = new LinkedHashSet<>();
    for (String key : List.of(name.coreKey(), name.bareKey())) {
      String sound = isChinese(key) ? Pinyin.of(key) : key;
      if (sound.length() >= SHORTEST_SOUND) {
        all.addAll(bySound.getOrDefault(sound, Set.of()));
      }
    }
    return all;
  }

  private static boolean isChinese(String key) {
    return !key.isEmpty() && Character.isIdeographic(key.codePointAt(0));
  }

  /** Accounts whose name goes on where this one ends. */
  List<Account> continuing(CompanyName name) {
    String start = String.join(" ", name.core());
    return byWords.subMap(start, false, start + '\uffff', false).values().stream()
        .flatMap(Set::stream)
        .filter(named -> name.begins(named.name()))
        .map(Named::account)
        .distinct()
        .toList();
  }

  /** Accounts whose name this one goes on from, saying nothing new or plenty in common. */
  List<Account> continued(CompanyName name) {
    return Stream.iterate(name.core(), w -> w.size() > 1, w -> w.subList(0, w.size() - 1))
        .skip(1)
        .flatMap(front -> fronted(name, front))
        .distinct()
        .toList();
  }

  private Stream<Account> fronted(CompanyName name, List<String> front) {
    List<String> rest = name.core().subList(front.size(), name.core().size());
    boolean same = front.size() > 1 || words.saysNothing(rest);
    return same ? core(CompanyName.key(front)).stream() : Stream.empty();
  }

  /** Accounts whose name is this one but for a slip of the finger. */
  List<Account> slips(CompanyName name) {
    String key = name.coreKey();
    return byCore.entrySet().stream()
        .filter(e -> Spelling.slip(key, e.getKey()))
        .flatMap(e -> e.getValue().stream())
        .distinct()
        .toList();
  }

  /** Accounts whose name has the same words, the last in another form: "Brewing", "Brewery". */
  List<Account> otherForms(CompanyName name) {
    int last = name.core().size() - 1;
    if (last < 1) {
      return List.of();
    }
    String front = String.join(" ", name.core().subList(0, last)) + " ";
    return byWords.subMap(front, false, front + '\uffff', false).values().stream()
        .flatMap(Set::stream)
        .filter(named -> named.name().core().size() == last + 1)
        .filter(n -> Spelling.isOtherForm(name.core().get(last), n.name().core().get(last)))
        .map(Named::account)
        .distinct()
        .toList();
  }

  /** Legal forms that an account states in any of its names. */
  boolean statesOtherForm(Account account, CompanyName asked) {
    return Stream.concat(Stream.of(account.name()), account.aliases().stream())
        .map(words::read)
        .filter(name -> name.coreKey().equals(asked.coreKey()))
        .allMatch(
            name -> !name.legalForm().isEmpty() && !name.legalForm().equals(asked.legalForm()));
  }
}
