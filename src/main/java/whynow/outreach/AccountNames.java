package whynow.outreach;

import java.util.ArrayList;
import java.util.List;
import whynow.accounts.Account;

/** What an account may be called in a text. */
final class AccountNames {
  private AccountNames() {}

  /** Name, short name, aliases, and the first word where it says enough. */
  static List<String> of(Account account) {
    List<String> names = new ArrayList<>();
    names.add(account.name());
    names.add(ShortName.of(account.name()));
    names.addAll(account.aliases());
    String first = account.name().replaceFirst("\\s.*", "");
    if (first.length() >= 4) {
      names.add(first);
    }
    return names.stream().distinct().filter(n -> n.length() > 1).toList();
  }
}
