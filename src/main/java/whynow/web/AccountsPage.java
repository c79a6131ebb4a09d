package whynow.web;

import java.util.List;
import org.jsoup.nodes.Element;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.chat.Block;

/** The accounts as {@code accounts} answers, each name leading to its page; {@code ?of=mine}. */
public final class AccountsPage implements Page {
  private final Accounts accounts;
  private final Pages.Ask ask;

  public AccountsPage(Accounts accounts, Pages.Ask ask) {
    this.accounts = accounts;
    this.ask = ask;
  }

  @Override
  public void fill(View view) {
    for (Block block : ask.answer(view.rep(), "accounts " + view.asked("of")).blocks()) {
      view.add(block).select("td:first-child").forEach(this::link);
    }
  }

  private void link(Element cell) {
    List<Account> named = accounts.named(cell.text());
    if (named.size() == 1) {
      String name = cell.text();
      cell.text("").appendElement("a").attr("href", "/accounts/" + named.get(0).id()).text(name);
    }
  }
}
