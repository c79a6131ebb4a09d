package whynow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import whynow.chat.Bot;
import whynow.chat.Conversation;
import whynow.chat.Reply;
import whynow.store.Store;
import whynow.team.Rep;
import whynow.web.AccountPage;
import whynow.web.AccountTimeline;
import whynow.web.AccountsPage;
import whynow.web.DayPage;
import whynow.web.DigestPage;
import whynow.web.FunnelPage;
import whynow.web.MethodPage;
import whynow.web.Page;
import whynow.web.Pages;
import whynow.web.SettingsPage;

/** The pages of the console by their addresses. */
final class WebPages {
  private WebPages() {}

  static Map<String, Page> of(App app, Pages.Ask ask) {
    Store store = app.store();
    BookCommands book = app.book();
    DigestPage digest =
        new DigestPage(
            book.digestCommand(), book.digestNotices(), book.digestWords(), store.reps());
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put(
        "/today",
        new DayPage(
            store.followups(),
            book.hotLeads(),
            book.followupNotices(),
            book.hotNotices(),
            store.workingTimes(),
            store.reps(),
            store.accounts()));
    pages.put("/digest", digest);
    pages.put("/digest/{date}", digest);
    pages.put("/funnel", new FunnelPage(store.ledger(), book.stages(), ask));
    pages.put("/method", new MethodPage(ask));
    pages.put("/settings", new SettingsPage(store.reps(), store.workingTimes()));
    pages.put("/hot", answered(ask, "hot"));
    pages.put("/watching", answered(ask, "watching"));
    pages.put("/accounts", new AccountsPage(store.accounts(), ask));
    pages.put(
        "/accounts/{id}",
        new AccountPage(
            store,
            book.stages(),
            new AccountTimeline(store, app.research().triggerNotice(), book.sharing()),
            book.followupNotices(),
            ask));
    return pages;
  }

  /** Shows what a command answers. */
  private static Page answered(Pages.Ask ask, String line) {
    return view -> ask.answer(view.rep(), line).blocks().forEach(view::show);
  }

  /** The bot, asked by a page. */
  static Pages.Ask asking(Bot bot) {
    return new Pages.Ask() {
      @Override
      public Reply answer(Rep rep, String line) {
        return bot.ask(rep, page(rep), line);
      }

      @Override
      public Optional<Reply> act(Rep rep, String line) {
        return bot.act(rep, page(rep), line);
      }
    };
  }

  private static Conversation page(Rep rep) {
    return Conversation.direct("web", "" + rep.id());
  }
}
