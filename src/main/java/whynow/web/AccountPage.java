package whynow.web;

import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import whynow.accounts.Account;
import whynow.accounts.Stages;
import whynow.chat.Block;
import whynow.chat.Choice;
import whynow.followups.Followup;
import whynow.followups.FollowupNotices;
import whynow.store.Store;
import whynow.team.Rep;

/**
 * An account: who they are, what is promised, their events and our touches on one line of time, who
 * buys there, and a draft for the reader that is chosen.
 */
public final class AccountPage implements Page {
  private static final List<String> READERS = List.of("executive", "director", "practitioner");
  private final Store store;
  private final Stages stages;
  private final AccountTimeline timeline;
  private final FollowupNotices promises;
  private final Pages.Ask ask;

  public AccountPage(
      Store store,
      Stages stages,
      AccountTimeline timeline,
      FollowupNotices promises,
      Pages.Ask ask) {
    this.store = store;
    this.stages = stages;
    this.timeline = timeline;
    this.promises = promises;
    this.ask = ask;
  }

  @Override
  public void fill(View view) {
    Account account =
        Optional.of(view.asked("id"))
            .filter(id -> id.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .flatMap(store.accounts()::find)
            .orElseThrow(() -> new NotFoundResponse("There is no such account."));
    view.title(account.name());
    who(view, account);
    promises(view, account);
    timeline.add(view, account);
    buyers(view, account);
    drafts(view, account);
  }

  private void who(View view, Account account) {
    String owner =
        account
            .owner()
            .flatMap(store.reps()::byId)
            .map(Rep::name)
            .orElse(view.say("account.nobodys"));
    Stream<Block.Run> domain =
        account.domain().stream()
            .flatMap(
                d -> Stream.of(Block.Run.link(d, "https://" + d + "/"), Block.Run.plain(" · ")));
    Block.Run rest = Block.Run.plain(stage(view, account) + " · " + owner);
    view.add(new Block.Text(Stream.concat(domain, Stream.of(rest)).toList()));
    if (!account.summary().isBlank()) {
      view.add(Block.Text.of(account.summary()));
    }
    String name = account.handle();
    view.add(
        new Block.Choices(
            List.of(
                Choice.of(view.say("account.read_again"), "research " + name),
                Choice.of(view.say("account.watch"), "watch " + name),
                Choice.of(view.say("account.score"), "score " + name))));
  }

  private String stage(View view, Account account) {
    return stages.all().stream()
        .filter(stage -> stage.id().equals(account.stage()))
        .map(stage -> stage.name(view.language()))
        .findFirst()
        .orElse(account.stage());
  }

  private void promises(View view, Account account) {
    List<Followup> open = store.followups().openAt(account.id());
    if (open.isEmpty()) {
      return;
    }
    Element list = view.section(view.say("account.next")).appendElement("ul").addClass("tasks");
    for (Followup followup : open) {
      Element item = list.appendElement("li");
      boolean own = followup.rep() == view.rep().id();
      String whose =
          own ? "" : store.reps().byId(followup.rep()).map(rep -> rep.name() + ": ").orElse("");
      LocalDate today = view.today();
      List<Block.Run> runs = promises.line(followup, view.language(), today).runs();
      view.add(
          item,
          new Block.Text(Stream.concat(Stream.of(Block.Run.plain(whose)), runs.stream()).toList()));
      if (own) {
        view.add(item, promises.buttons(List.of(followup), view.language()));
      }
    }
  }

  /** As {@code buyers} answers, its own heading left out. */
  private void buyers(View view, Account account) {
    Element section = view.section(view.say("account.people"));
    List<Block> blocks =
        ask.answer(view.rep(), "buyers " + account.handle()).blocks().stream()
            .filter(block -> !(block instanceof Block.Heading))
            .collect(Collectors.toList());
    view.addAll(section, blocks);
  }

  /** Written when a reader is chosen, since a model may be asked. */
  private void drafts(View view, Account account) {
    view.section(view.say("account.drafts")).id("drafts");
    Map<String, String> links = new LinkedHashMap<>();
    String here = "/accounts/" + account.id() + "?draft=";
    READERS.forEach(
        reader -> links.put(here + reader + "#drafts", view.word("log.standing." + reader)));
    view.links(view.say("account.drafts"), links, here + view.asked("draft") + "#drafts");
    if (READERS.contains(view.asked("draft"))) {
      String line = "draft " + account.handle() + " to " + view.asked("draft");
      ask.answer(view.rep(), line).blocks().forEach(view::add);
    }
  }
}
