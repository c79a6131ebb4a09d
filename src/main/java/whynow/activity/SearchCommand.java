package whynow.activity;

import java.util.List;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Command;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.team.Sharing;

/** {@code search detention}: in accounts, contacts, touches and articles. */
public final class SearchCommand implements Command {
  private static final int MOST = 15;
  private final Search search;
  private final Accounts accounts;
  private final Sharing sharing;
  private final Messages messages;

  public SearchCommand(Search search, Accounts accounts, Sharing sharing, Messages messages) {
    this.search = search;
    this.accounts = accounts;
    this.sharing = sharing;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("search", Usage.required("words"));
  }

  @Override
  public Reply answer(Call call) {
    long whose = sharing.seesAll(call.rep()) ? 0 : call.rep().id();
    List<Search.Found> found = search.find(call.arguments(), whose, MOST);
    if (found.isEmpty()) {
      return Reply.text(
          messages.say(call.language(), "account.not_found", "text", call.arguments()));
    }
    return Reply.of(new Block.Points(false, found.stream().map(f -> line(f, call)).toList()))
        .privately();
  }

  private Block.Text line(Search.Found found, Call call) {
    String account = accounts.find(found.account()).map(Account::name).orElse("?");
    String kind = messages.say(call.language(), "account.kind." + found.kind());
    String text = found.text().lines().findFirst().orElse("");
    String plain = " " + kind + " · " + text;
    return found.url().isEmpty()
        ? Block.Text.of(Block.Run.strong(account), Block.Run.plain(plain))
        : Block.Text.of(
            Block.Run.strong(account),
            Block.Run.plain(" " + kind + " · "),
            Block.Run.link(text, found.url()));
  }
}
