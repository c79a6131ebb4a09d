package whynow.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.accounts.StageMove;
import whynow.activity.Engagement;
import whynow.activity.Touch;
import whynow.chat.Block;
import whynow.research.TriggerNotice;
import whynow.store.Store;
import whynow.team.Rep;
import whynow.team.Sharing;
import whynow.triggers.Trigger;

/** What happened at an account, theirs and ours on one line of time, the newest first. */
public final class AccountTimeline {
  private static final int MOST = 60;
  private final Store store;
  private final TriggerNotice triggers;
  private final Sharing sharing;

  public AccountTimeline(Store store, TriggerNotice triggers, Sharing sharing) {
    this.store = store;
    this.triggers = triggers;
    this.sharing = sharing;
  }

  /** One moment; within a day theirs come first. */
  private record Moment(LocalDate day, boolean ours, Consumer<Element> written) {}

  void add(View view, Account account) {
    List<Moment> moments = new ArrayList<>();
    events(account).forEach(t -> moments.add(event(view, t)));
    store.engagements().at(account.id(), MOST).forEach(e -> moments.add(engagement(view, e)));
    touches(view, account).forEach(t -> moments.add(touch(view, t)));
    store.accounts().moves(account.id()).forEach(m -> moments.add(move(view, m)));
    Element section = view.section(view.say("account.timeline"));
    if (moments.isEmpty()) {
      view.add(section, Block.Text.of(view.say("account.nothing", "name", account.name())));
      return;
    }
    Element list = section.appendElement("ol").addClass("timeline");
    moments.stream()
        .sorted(Comparator.comparing(Moment::day).reversed().thenComparing(Moment::ours))
        .limit(MOST)
        .forEach(moment -> item(view, list, moment));
  }

  private static void item(View view, Element list, Moment moment) {
    Element item = list.appendElement("li").addClass(moment.ours() ? "ours" : "theirs");
    item.appendElement("time")
        .attr("datetime", moment.day().toString())
        .text(TriggerNotice.shown(moment.day(), view.language(), view.today()));
    moment.written().accept(item);
  }

  private List<Trigger> events(Account account) {
    return store.readings().of(account.id()).stream()
        .flatMap(reading -> reading.brief().triggers().stream())
        .filter(t -> t.own() && t.published().isPresent())
        .toList();
  }

  private Moment event(View view, Trigger trigger) {
    return new Moment(
        trigger.published().orElseThrow(),
        false,
        item -> view.add(item, triggers.quote(trigger, view.language())));
  }

  private Moment engagement(View view, Engagement engagement) {
    String text =
        Stream.of(
                engagement.contact().flatMap(store.contacts()::find).map(Contact::name).orElse(""),
                engagement.kind().replace('_', ' '),
                engagement.note())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · "));
    return new Moment(
        LocalDate.ofInstant(engagement.at(), view.rep().zone()),
        false,
        item -> view.add(item, Block.Text.of(text)));
  }

  /** A rep sees their own, and all that is shared with them. */
  private List<Touch> touches(View view, Account account) {
    boolean all = sharing.seesAllAt(account.owner(), view.rep(), view.now());
    return store.touches().at(account.id(), MOST).stream()
        .filter(touch -> all || touch.rep() == view.rep().id())
        .toList();
  }

  private Moment touch(View view, Touch touch) {
    String whom = touch.contact().flatMap(store.contacts()::find).map(Contact::name).orElse("");
    String who = store.reps().byId(touch.rep()).map(Rep::name).orElse("");
    boolean theirs = touch.direction() == Touch.Direction.IN;
    String arrow = whom.isEmpty() ? who : theirs ? whom + " → " + who : who + " → " + whom;
    String rest =
        Stream.of(
                view.word("log.channel." + touch.channel().word()),
                view.word("log.outcome." + touch.outcome().word()),
                touch.note())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · ", " · ", ""));
    return new Moment(
        LocalDate.ofInstant(touch.at(), view.rep().zone()),
        !theirs,
        item -> view.add(item, Block.Text.of(Block.Run.strong(arrow), Block.Run.plain(rest))));
  }

  private Moment move(View view, StageMove move) {
    String text =
        view.say("account.moved", "from", move.from(), "to", move.to())
            + (move.reason().isBlank() ? "" : " · " + move.reason());
    return new Moment(
        LocalDate.ofInstant(move.at(), view.rep().zone()),
        true,
        item -> view.add(item, Block.Text.of(text)));
  }
}
