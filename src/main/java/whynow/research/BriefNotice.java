package whynow.research;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.accounts.Contacts;
import whynow.accounts.Tier;
import whynow.activity.Touch;
import whynow.activity.Touches;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Reply;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.language.Reasons;
import whynow.triggers.Trigger;

/** The account brief: the answer first, in five seconds; what it stands on below. */
public final class BriefNotice {
  private static final int SHOWN = 3;
  private static final int OFFERED = 2;

  private final Reason reason;
  private final Function<Account, Optional<String>> kinds;
  private final Contacts contacts;
  private final Touches touches;
  private final TriggerNotice triggers;
  private final Messages messages;
  private final Reasons reasons;

  /**
   * A notice.
   *
   * @param kinds the kind of message where the account stands, when it is not a first one
   */
  public BriefNotice(
      Reason reason,
      Function<Account, Optional<String>> kinds,
      Contacts contacts,
      Touches touches,
      TriggerNotice triggers,
      Messages messages) {
    this.reason = reason;
    this.kinds = kinds;
    this.contacts = contacts;
    this.touches = touches;
    this.triggers = triggers;
    this.messages = messages;
    this.reasons = new Reasons(messages);
  }

  /** The brief for one reader. */
  Reply of(Brief brief, Call call) {
    Language language = call.language();
    LocalDate today = call.now().toLocalDate();
    List<Trigger> own = brief.triggers().stream().filter(Trigger::own).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(who(brief, language, today));
    Optional<Reason.Why> why = reason.best(brief.account(), brief.triggers(), language, today);
    blocks.addAll(why(why, own, language));
    List<Trigger> shown = shown(own, why);
    for (int i = 0; i < shown.size(); i++) {
      blocks.add(triggers.quote(i + 1, shown.get(i), language, today));
    }
    blocks.add(Block.Text.of(team(brief, call)));
    List<Brief.Named> found = found(brief);
    if (!found.isEmpty()) {
      blocks.add(Block.Text.of(say(language, "named", "people", named(found, language))));
    }
    blocks.add(new Block.Choices(choices(brief, own, language)));
    if (!found.isEmpty()) {
      blocks.add(new Block.Choices(found.stream().map(p -> adding(p, brief, language)).toList()));
    }
    blocks.add(Block.Text.of(read(brief, language)));
    return Reply.of(blocks);
  }

  private Block who(Brief brief, Language language, LocalDate today) {
    Account account = brief.account();
    List<String> parts = new ArrayList<>();
    String gist = Gist.of(account.summary(), account.name());
    if (!gist.isEmpty()) {
      parts.add(gist);
    }
    account.language().ifPresent(tag -> parts.add(named(tag, language)));
    parts.add(newest(brief, language, today));
    return Block.Text.of(
        Block.Run.strong(account.name()), Block.Run.plain(" · " + String.join(" · ", parts)));
  }

  private static String named(String tag, Language reader) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.forLanguageTag(reader.tag()));
  }

  private String newest(Brief brief, Language language, LocalDate today) {
    return brief.pages().stream()
        .filter(p -> p.kind() == Brief.Kind.POST)
        .flatMap(p -> p.published().stream())
        .max(LocalDate::compareTo)
        .map(day -> ago(ChronoUnit.DAYS.between(day, today), language))
        .orElseGet(() -> say(language, "no_dates"));
  }

  private String ago(long days, Language language) {
    return days <= 0
        ? say(language, "newest_today")
        : say(language, days == 1 ? "newest_yesterday" : "newest", "n", days);
  }

  /** The strongest, and in any case the one that is quoted as the reason: its source is shown. */
  private static List<Trigger> shown(List<Trigger> own, Optional<Reason.Why> why) {
    List<Trigger> first = new ArrayList<>(own.subList(0, Math.min(SHOWN, own.size())));
    String you = why.map(Reason.Why::you).orElse("");
    own.stream()
        .skip(first.size())
        .filter(trigger -> you.contains(trigger.quote()))
        .findFirst()
        .ifPresent(quoted -> first.set(SHOWN - 1, quoted));
    return first;
  }

  private List<Block> why(Optional<Reason.Why> why, List<Trigger> own, Language language) {
    if (why.isEmpty()) {
      return List.of(
          Block.Text.of(say(language, own.isEmpty() ? "nothing_at_all" : "nothing_fresh")));
    }
    return Stream.of(
            because("why_now", why.get().now(), language),
            because("why_you", why.get().you(), language))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Block> because(String name, String what, Language language) {
    return Optional.of(what)
        .filter(said -> !said.isBlank())
        .map(
            said ->
                Block.Text.of(
                    Block.Run.strong(say(language, name)),
                    Block.Run.plain(space(language) + said)));
  }

  private String team(Brief brief, Call call) {
    List<Contact> people = contacts.at(brief.account().id());
    String known =
        people.isEmpty()
            ? say(call.language(), "nobody_known")
            : say(
                call.language(),
                "known",
                "people",
                joined(
                    people.stream().map(c -> person(c.name(), c.title(), call.language())).toList(),
                    call.language()));
    return known
        + space(call.language())
        + gaps(people, call.language())
        + last(brief.account(), call);
  }

  private static String person(String name, String title, Language language) {
    if (title.isBlank()) {
      return name;
    }
    return language.isChinese() ? name + "（" + title + "）" : name + " (" + title + ")";
  }

  /** Between sentences; Chinese full stops and colons bring their own. */
  private static String space(Language language) {
    return language.isChinese() ? "" : " ";
  }

  private String gaps(List<Contact> people, Language language) {
    List<String> missing = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      if (!people.isEmpty() && people.stream().noneMatch(c -> c.tier().equals(Optional.of(tier)))) {
        missing.add(say(language, "tier." + tier.name().toLowerCase(Locale.ROOT)));
      }
    }
    return missing.isEmpty()
        ? ""
        : say(language, "gaps", "tiers", joined(missing, language)) + space(language);
  }

  private String last(Account account, Call call) {
    return touches
        .lastAt(account.id())
        .map(t -> say(call.language(), "last_touch", "touch", shown(t, call)))
        .orElseGet(() -> say(call.language(), "no_touch"));
  }

  private String shown(Touch touch, Call call) {
    LocalDate day = touch.at().atZone(call.rep().zone()).toLocalDate();
    String channel = messages.say(call.language(), "log.channel." + touch.channel().word());
    return joined(
        List.of(channel, TriggerNotice.shown(day, call.language(), call.now().toLocalDate())),
        call.language());
  }

  private String kindName(String kind, Language language) {
    return kind.isEmpty() ? "" : " · " + say(language, "kind." + kind.strip());
  }

  private List<Choice> choices(Brief brief, List<Trigger> own, Language language) {
    String name = brief.account().handle();
    List<Choice> choices = new ArrayList<>();
    String kind = kinds.apply(brief.account()).map(k -> " " + k).orElse("");
    for (Tier tier : Tier.values()) {
      String word = tier.name().toLowerCase(Locale.ROOT);
      String label = say(language, "draft_for", "tier", say(language, "tier." + word));
      choices.add(
          Choice.of(label + kindName(kind, language), "draft " + name + " to " + word + kind));
    }
    if (own.size() > SHOWN) {
      choices.add(Choice.of(say(language, "all", "n", own.size()), "triggers " + name));
    }
    choices.add(Choice.of(say(language, "plan"), "plan " + name));
    choices.add(Choice.of(say(language, "watch"), "watch " + name));
    return choices;
  }

  /** People the pages name and the book does not know. */
  private List<Brief.Named> found(Brief brief) {
    List<Contact> known = contacts.at(brief.account().id());
    return brief.people().stream()
        .filter(p -> known.stream().noneMatch(c -> c.name().equals(p.name())))
        .limit(OFFERED)
        .toList();
  }

  private static String named(List<Brief.Named> people, Language language) {
    return joined(
        people.stream().map(p -> person(p.name(), p.title(), language)).toList(), language);
  }

  private Choice adding(Brief.Named person, Brief brief, Language language) {
    return Choice.of(
        say(language, "add", "person", person.name()),
        "contact add " + person.name() + ", " + person.title() + ", " + brief.account().handle());
  }

  private static String joined(List<String> things, Language language) {
    return String.join(language.isChinese() ? "、" : ", ", things);
  }

  /** Read so lately that nothing was asked anew. */
  private static boolean again(Brief brief) {
    Brief.Stats stats = brief.stats();
    return stats.fetched() + stats.notModified() == 0
        && stats.stopped().isEmpty()
        && !brief.pages().isEmpty();
  }

  private String read(Brief brief, Language language) {
    Brief.Stats stats = brief.stats();
    String seconds = String.format(Locale.ROOT, "%.1f", stats.elapsedMs() / 1000.0);
    String line =
        again(brief)
            ? say(language, "remembered", "pages", brief.pages().size())
            : say(language, "cost", "pages", stats.fetched(), "seconds", seconds);
    List<String> notes = new ArrayList<>(List.of(line));
    stats.stopped().map(why -> reasons.in(language, why)).ifPresent(notes::add);
    stats.notes().stream().limit(SHOWN).map(n -> reasons.inLine(language, n)).forEach(notes::add);
    return String.join(" · ", notes);
  }

  private String say(Language language, String key, Object... slots) {
    return messages.say(language, "research." + key, slots);
  }
}
