package whynow.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.accounts.AccountMatch.Certainty;
import whynow.language.Folded;
import whynow.playbook.DataFolder;

/**
 * Finds the account that a name, an email address, a domain or a URL speaks of: by domain first,
 * then by name, whatever its legal form, script or width. It is sure only when nothing else comes
 * into question.
 *
 * <pre>{@code
 * new AccountMatcher(accounts, data).match("Northlight Foods GmbH").certainty()   // SURE
 * new AccountMatcher(accounts, data).match("mara@gmail.com").certainty()          // NONE
 * }</pre>
 */
public final class AccountMatcher {
  private static final Pattern MAIL =
      Pattern.compile("[^\\s@<>\"'(),;:，；：]+@([\\p{L}\\p{N}.-]+\\.[\\p{L}\\p{N}-]+)");
  private static final Pattern APART =
      Pattern.compile("[,，;；|/]|\\s+-\\s+|\\s(?i:at|from|of|von|bei|chez)\\s|[(（<]");
  private static final Pattern URL =
      Pattern.compile("^(?:https?://)?(?:[^/@]*@)?([^/:?#]+)(?:[:/?#].*)?$");

  private final Accounts accounts;
  private final CompanyWords words;
  private final MailDomains domains;
  private AccountIndex index;
  private long indexed;

  /** Matches against these accounts, as they are at each question. */
  public AccountMatcher(Accounts accounts, DataFolder data) {
    this.accounts = accounts;
    this.words = new CompanyWords(data);
    this.domains = new MailDomains(data);
  }

  /** Which account this speaks of. */
  public AccountMatch match(String asked) {
    String folded = Folded.of(asked).trim();
    Matcher mail = MAIL.matcher(folded);
    if (mail.find()) {
      return byMail(mail.group(1), rest(asked, mail));
    }
    Matcher url = URL.matcher(folded);
    if (folded.indexOf(' ') < 0 && url.matches()) {
      Optional<String> domain = MailDomains.registered(url.group(1));
      if (domain.isPresent() && !looksLikeName(folded)) {
        return byDomain(domain.get());
      }
    }
    return byName(asked);
  }

  /** "Acme Inc." ends in a dot, not in a domain. */
  private static boolean looksLikeName(String folded) {
    return folded.endsWith(".");
  }

  private static String rest(String asked, Matcher mail) {
    return new StringBuilder(asked.strip()).replace(mail.start(), mail.end(), "").toString();
  }

  private AccountMatch byMail(String host, String besides) {
    String domain = MailDomains.registered(host).orElse(host);
    if (!domains.isFree(domain)) {
      return byDomain(domain);
    }
    boolean named = besides.codePoints().anyMatch(Character::isLetter);
    return named ? besideFreeMail(besides) : AccountMatch.none(Optional.empty());
  }

  /** "Lang, Bühler & Kranz" beside an address that anybody may have: at best it is likely. */
  private AccountMatch besideFreeMail(String besides) {
    AccountMatch whole = byName(besides);
    return whole.certainty() != Certainty.NONE
        ? whole
        : APART
            .splitAsStream(besides)
            .map(part -> part.replaceAll("[\"“”'<>()]", "").strip())
            .filter(part -> part.codePoints().filter(Character::isLetter).count() >= 2)
            .map(this::byName)
            .filter(match -> match.certainty() != Certainty.NONE)
            .findFirst()
            .map(AccountMatch::atMostLikely)
            .orElse(whole);
  }

  private AccountMatch byDomain(String domain) {
    Optional<Account> known = index().domain(domain).or(() -> accounts.byDomain(domain));
    if (known.isPresent()) {
      return AccountMatch.one(Certainty.SURE, known.get());
    }
    String label = MailDomains.label(domain).replace("-", "");
    Set<Account> similar = new LinkedHashSet<>(index().label(label));
    similar.addAll(index().core(label));
    return similar.isEmpty() || domains.isFree(domain)
        ? AccountMatch.none(Optional.of(domain).filter(d -> !domains.isFree(d)))
        : judge(similar, Certainty.LIKELY);
  }

  private AccountMatch byName(String asked) {
    CompanyName name = words.read(asked);
    if (name.whole().isEmpty()) {
      return AccountMatch.none(Optional.empty());
    }
    Set<Account> same = index().core(name.coreKey());
    return same.isEmpty() ? similar(name) : exact(name, same);
  }

  private AccountMatch exact(CompanyName name, Set<Account> same) {
    Set<Account> whole = index().whole(name);
    if (whole.size() == 1 && (!name.legalForm().isEmpty() || name.core().size() > 1)) {
      return AccountMatch.one(Certainty.SURE, whole.iterator().next());
    }
    Set<Account> all = new LinkedHashSet<>(same);
    if (name.core().size() == 1 && name.legalForm().isEmpty()) {
      all.addAll(goingOn(name));
    }
    if (all.size() > 1) {
      return AccountMatch.ambiguous(List.copyOf(all));
    }
    Account one = all.iterator().next();
    boolean otherForm = !name.legalForm().isEmpty() && index().statesOtherForm(one, name);
    return AccountMatch.one(otherForm ? Certainty.LIKELY : Certainty.SURE, one);
  }

  /** Chinese names are written without spaces, so only a Latin one stands alone as a word. */
  private Collection<Account> goingOn(CompanyName name) {
    boolean chinese = Character.isIdeographic(name.coreKey().codePointAt(0));
    return chinese && name.coreKey().length() > 2 ? List.of() : index().continuing(name);
  }

  private AccountMatch similar(CompanyName name) {
    List<Function<CompanyName, Collection<Account>>> ways =
        List.of(
            this::samePlain,
            n -> index().continued(n),
            n -> index().sounding(n),
            n -> index().otherForms(n),
            n -> index().slips(n));
    for (Function<CompanyName, Collection<Account>> way : ways) {
      Collection<Account> found = way.apply(name);
      if (!found.isEmpty()) {
        return judge(found, Certainty.LIKELY);
      }
    }
    return AccountMatch.none(Optional.empty());
  }

  private Collection<Account> samePlain(CompanyName name) {
    Set<Account> all = new LinkedHashSet<>(index().bare(name));
    all.addAll(index().continuing(name));
    all.addAll(index().continuing(name.barely()));
    all.addAll(index().label(name.coreKey()));
    return all;
  }

  private static AccountMatch judge(Collection<Account> found, Certainty certainty) {
    return found.size() == 1
        ? AccountMatch.one(certainty, found.iterator().next())
        : AccountMatch.ambiguous(new ArrayList<>(found));
  }

  synchronized AccountIndex index() {
    long now = accounts.revision();
    if (index == null || now != indexed) {
      index = new AccountIndex(accounts.all(), words);
      indexed = now;
    }
    return index;
  }
}
