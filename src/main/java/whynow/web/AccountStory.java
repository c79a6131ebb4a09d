package whynow.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.activity.Touch;
import whynow.chat.Block;
import whynow.chat.Choice;
import whynow.followups.Followup;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.store.Store;
import whynow.team.Rep;
import whynow.triggers.Trigger;

/** An account's page: who they are, their events and our touches in order of time, the people. */
public final class AccountStory implements AccountPage {
  private static final int MOST = 40;

  private final Store store;
  private final Messages messages;

  public AccountStory(Store store, Messages messages) {
    this.store = store;
    this.messages = messages;
  }

  @Override
  public List<Block> blocks(Account account, Rep rep) {
    Language language = rep.language();
    List<Block> blocks = new ArrayList<>();
    blocks.add(who(account));
    blocks.add(new Block.Choices(choices(account, language)));
    List<Block> story = timeline(account, rep.zone(), language);
    if (!story.isEmpty()) {
      blocks.add(new Block.Heading(say(language, "timeline")));
      blocks.addAll(story);
    }
    blocks.add(new Block.Heading(say(language, "people")));
    blocks.add(people(account, language));
    followups(account).ifPresent(blocks::add);
    return blocks;
  }

  private static Block who(Account account) {
    List<Block.Run> runs = new ArrayList<>();
    account.domain().ifPresent(d -> runs.add(Block.Run.link(d, "https://" + d + "/")));
    runs.add(Block.Run.plain((runs.isEmpty() ? "" : " · ") + account.stage()));
    if (!account.summary().isBlank()) {
      runs.add(Block.Run.plain(" · " + account.summary()));
    }
    return new Block.Text(runs);
  }

  private List<Choice> choices(Account account, Language language) {
    String name = account.domain().orElse(account.name());
    return List.of(
        Choice.of(say(language, "read_again"), "research " + name),
        Choice.of(say(language, "all_triggers"), "triggers " + name),
        Choice.of(say(language, "watch"), "watch " + name));
  }

  /** One line of time: what happened there, and what we did about it. */
  private record Moment(LocalDate day, Block block) {}

  private List<Block> timeline(Account account, ZoneId zone, Language language) {
    List<Moment> moments = new ArrayList<>();
    store
        .readings()
        .of(account.id())
        .ifPresent(
            r ->
                r.brief().triggers().stream()
                    .filter(t -> t.own() && t.published().isPresent())
                    .forEach(
                        t -> moments.add(new Moment(t.published().get(), event(t, language)))));
    store
        .touches()
        .at(account.id(), MOST)
        .forEach(t -> moments.add(new Moment(day(t, zone), touch(t, zone))));
    return moments.stream()
        .sorted(Comparator.comparing(Moment::day).reversed())
        .limit(MOST)
        .map(Moment::block)
        .toList();
  }

  private static LocalDate day(Touch touch, ZoneId zone) {
    return LocalDate.ofInstant(touch.at(), zone);
  }

  private Block event(Trigger trigger, Language language) {
    String type =
        messages.has("triggers.type." + trigger.type())
            ? messages.say(language, "triggers.type." + trigger.type())
            : trigger.type().replace('_', ' ');
    return new Block.Quote(
        trigger.quote(),
        type + " · " + trigger.certainty().word() + " · " + trigger.published().orElseThrow(),
        trigger.url());
  }

  private Block touch(Touch touch, ZoneId zone) {
    String whom = touch.contact().flatMap(store.contacts()::find).map(Contact::name).orElse("");
    String who = store.reps().byId(touch.rep()).map(Rep::name).orElse("");
    return Block.Text.of(
        Block.Run.strong(day(touch, zone) + " · " + who + " → " + whom),
        Block.Run.plain(
            " · "
                + touch.channel().word()
                + ", "
                + touch.outcome().word().replace('_', ' ')
                + (touch.note().isBlank() ? "" : " · " + touch.note())));
  }

  private Block people(Account account, Language language) {
    List<Contact> people = store.contacts().at(account.id());
    if (people.isEmpty()) {
      return Block.Text.of(say(language, "nobody"));
    }
    return new Block.Table(
        List.of(say(language, "name"), say(language, "title"), say(language, "tier")),
        people.stream()
            .map(
                c ->
                    List.of(
                        c.name(),
                        c.title(),
                        c.tier().map(t -> t.name().toLowerCase(Locale.ROOT)).orElse("–")))
            .toList());
  }

  private Optional<Block> followups(Account account) {
    List<Block.Text> open =
        store.followups().openAt(account.id()).stream().map(this::line).toList();
    return open.isEmpty() ? Optional.empty() : Optional.of(new Block.Points(false, open));
  }

  private Block.Text line(Followup followup) {
    return Block.Text.of(
        Block.Run.strong(followup.due().toString()), Block.Run.plain(" · " + followup.note()));
  }

  private String say(Language language, String key) {
    return messages.say(language, "web.account." + key);
  }
}
