package whynow.accounts;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import whynow.playbook.DataFolder;

/** Registered domains, by the public suffix list, and those where anybody may have an address. */
final class MailDomains {
  private static final Pattern HOST =
      Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?(\\.[\\p{L}\\p{N}-]+)+");

  /** The file as written. */
  record FreeMail(Set<String> domains) {}

  private final Supplier<FreeMail> free;

  MailDomains(DataFolder data) {
    this.free = data.file("matching/free_mail.yaml", FreeMail.class);
  }

  /** What its owner registered: {@code acme.co.uk} of {@code mail.acme.co.uk}. */
  static Optional<String> registered(String host) {
    if (!HOST.matcher(host).matches()) {
      return Optional.empty();
    }
    String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
    return Optional.of(domain == null ? lastTwo(host) : domain);
  }

  /**
   * What stands before the public suffix: {@code acme} of {@code acme.co.uk}; a lone word is its
   * own.
   */
  static String label(String registered) {
    return registered.split("\\.", 2)[0];
  }

  boolean isFree(String registered) {
    Set<String> domains = free.get().domains();
    return domains.contains(registered) || domains.contains(label(registered));
  }

  private static String lastTwo(String host) {
    List<String> labels = List.of(host.split("\\.", -1));
    return String.join(".", labels.subList(Math.max(0, labels.size() - 2), labels.size()));
  }
}
