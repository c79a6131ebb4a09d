package whynow.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.accounts.Contact;
import whynow.accounts.Function;
import whynow.accounts.Stranger;
import whynow.accounts.Tier;
import whynow.chat.Block;
import whynow.chat.Block.Run;
import whynow.chat.Choice;
import whynow.chat.Reply;
import whynow.followups.Due;
import whynow.followups.Followup;
import whynow.followups.FollowupNotices;
import whynow.language.Language;
import whynow.language.Messages;

/**
 * How a logged touch is said back: to a Chinese rep the person first, then what, then what next.
 */
public final class LogNotice {
  private final FollowupNotices followups;
  private final Accounts accounts;
  private final Messages messages;

  public LogNotice(FollowupNotices followups, Accounts accounts, Messages messages) {
    this.followups = followups;
    this.accounts = accounts;
    this.messages = messages;
  }

  /** What was written, with the buttons that take it back or move it. */
  Reply logged(LogReading read, List<Logged> logged, Language language, LocalDate today) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(line("log.logged", read, logged, language));
    Optional<Followup> next = logged.stream().flatMap(l -> l.next().stream()).findFirst();
    next.ifPresent(n -> blocks.add(next(n, language, today)));
    int stopped = logged.stream().mapToInt(Logged::stopped).sum();
    if (stopped > 0) {
      blocks.add(
          Block.Text.of(messages.say(language, "followup.cadence.reply_stops", "n", stopped)));
    }
    blocks.add(new Block.Choices(buttons(next, language)));
    return Reply.of(blocks);
  }

  /** What was understood so far, for the rep to see before a question. */
  Block.Text understood(LogReading read, Language language, LocalDate today) {
    List<String> parts = new ArrayList<>();
    read.account().map(Account::name).ifPresent(parts::add);
    people(read).forEach(parts::add);
    read.channel().map(c -> word("channel", c.word(), language)).ifPresent(parts::add);
    read.outcome().map(o -> word("outcome", o.word(), language)).ifPresent(parts::add);
    if (!read.note().isEmpty()) {
      parts.add(say(language, "note", "note", read.note()));
    }
    read.next().map(n -> followups.when(n.reminded(), language, today)).ifPresent(parts::add);
    return Block.Text.of(
        Run.plain(say(language, "understood") + " "), Run.strong(String.join(" · ", parts)));
  }

  String day(LocalDate day, Language language, LocalDate today) {
    return followups.when(Due.on(day), language, today);
  }

  private Block.Text line(String key, LogReading read, List<Logged> logged, Language language) {
    if (read.isSpread()) {
      return spread(read, logged.get(0).touch(), language);
    }
    String who =
        Stream.concat(
                read.contacts().stream().map(c -> described(c, false, language)),
                logged.stream()
                    .flatMap(l -> l.newContact().stream())
                    .map(c -> described(c, true, language)))
            .collect(Collectors.joining(language.isChinese() ? "、" : ", "));
    String account = read.account().map(Account::name).orElse("");
    Touch touch = logged.get(0).touch();
    return Block.Text.of(
        Run.plain(
            messages.say(
                language,
                who.isEmpty() ? key + "_company" : key,
                "what",
                what(touch, language),
                "who",
                who,
                "account",
                account)));
  }

  /** Everybody with their company. */
  private Block.Text spread(LogReading read, Touch touch, Language language) {
    String who =
        read.contacts().stream()
            .map(c -> described(c, false, language) + " · " + company(c))
            .collect(Collectors.joining(language.isChinese() ? "；" : "; "));
    return Block.Text.of(say(language, "logged_spread", "what", what(touch, language), "who", who));
  }

  private String company(Contact contact) {
    return accounts.find(contact.account()).map(Account::name).orElse("?");
  }

  /** Said of those who asked not to be written to, when somebody wrote or called all the same. */
  Block.Text refused(List<String> who, Language language) {
    return Block.Text.of(
        say(language, "refused", "who", String.join(language.isChinese() ? "、" : ", ", who)));
  }

  private String what(Touch touch, Language language) {
    String channel = word("channel", touch.channel().word(), language);
    return touch.outcome() == Touch.Outcome.SENT
        ? channel
        : channel + " · " + word("outcome", touch.outcome().word(), language);
  }

  /** {@code Mara Lindt (COO, executive · operations, new contact)}. */
  private String described(Contact contact, boolean isNew, Language language) {
    List<String> about = new ArrayList<>();
    if (!contact.title().isEmpty()) {
      about.add(contact.title());
    }
    if (isNew) {
      String standing =
          Stream.concat(
                  contact.tier().map(Tier::name).stream(),
                  contact.function().map(Function::name).stream())
              .map(n -> word("standing", n.toLowerCase(java.util.Locale.ROOT), language))
              .collect(Collectors.joining(" · "));
      Stream.of(standing, say(language, "new_contact"))
          .filter(s -> !s.isEmpty())
          .forEach(about::add);
    }
    String open = language.isChinese() ? "（" : " (";
    String close = language.isChinese() ? "）" : ")";
    String between = language.isChinese() ? "，" : ", ";
    return about.isEmpty()
        ? contact.name()
        : contact.name() + open + String.join(between, about) + close;
  }

  private Block.Text next(Followup next, Language language, LocalDate today) {
    String when = followups.when(next.due(), language, today);
    String time = next.due().time().isPresent() ? "" : " 10:00";
    String key = next.note().isEmpty() ? "next" : "next_what";
    return Block.Text.of(say(language, key, "when", when + time, "what", next.note()));
  }

  private List<Choice> buttons(Optional<Followup> next, Language language) {
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of(say(language, "undo"), "undo"));
    next.ifPresent(
        n -> choices.add(Choice.of(say(language, "later"), "snooze #" + n.id() + " 1d")));
    return choices;
  }

  private static List<String> people(LogReading read) {
    return Stream.concat(
            read.contacts().stream().map(Contact::name),
            read.newPeople().stream().map(Stranger::name))
        .toList();
  }

  private String word(String kind, String word, Language language) {
    return say(language, kind + "." + word);
  }

  private String say(Language language, String key, Object... slots) {
    return messages.say(language, "log." + key, slots);
  }
}
