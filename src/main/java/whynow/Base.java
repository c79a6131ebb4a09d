package whynow;

import java.time.Clock;
import java.util.function.Supplier;
import whynow.accounts.AccountMatcher;
import whynow.language.Messages;
import whynow.playbook.DataFolder;
import whynow.store.Store;

/**
 * What every part of the house stands on; the book and the names in it are opened when they are
 * first needed.
 *
 * @param settings as they were set
 * @param clock product time; see {@code WHYNOW_NOW}
 * @param data the team's words and knowledge
 * @param messages what is said, in every language
 * @param book where everything is kept
 * @param names says which account is meant
 */
record Base(
    Settings settings,
    Clock clock,
    DataFolder data,
    Messages messages,
    Supplier<Store> book,
    Supplier<AccountMatcher> names) {

  Store store() {
    return book.get();
  }

  AccountMatcher matcher() {
    return names.get();
  }
}
