package whynow.followups;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import whynow.accounts.Accounts;
import whynow.accounts.Contacts;
import whynow.chat.Block;
import whynow.chat.Choice;
import whynow.language.Language;
import whynow.language.Messages;

/** How promises are said: who, what and by when, in one line. */
public final class FollowupNotices {
  private final Accounts accounts;
  private final Contacts contacts;
  private final Messages messages;

  public FollowupNotices(Accounts accounts, Contacts contacts, Messages messages) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.messages = messages;
  }

  /** {@code Mara Lindt · Northlight Foods call about Leipzig, tomorrow 15:00 (#12)}. */
  public Block.Text line(Followup followup, Language language, LocalDate today) {
    return lines(List.of(followup), language, today).get(0);
  }

  /** A line each; who they are about is asked of the book at once. */
  public List<Block.Text> lines(List<Followup> followups, Language language, LocalDate today) {
    Map<Long, String> companies =
        accounts.names(followups.stream().map(Followup::account).toList());
    Map<Long, String> people =
        contacts.names(followups.stream().flatMap(f -> f.contact().stream()).toList());
    return followups.stream()
        .map(f -> line(f, who(f, companies, people), language, today))
        .toList();
  }

  private Block.Text line(Followup followup, String who, Language language, LocalDate today) {
    String what = followup.note().isEmpty() ? say(language, "usual") : followup.note();
    String key = followup.due().date().isBefore(today) ? "line.overdue" : "line.due";
    return Block.Text.of(
        Block.Run.strong(who),
        Block.Run.plain(
            " "
                + messages.say(
                    language,
                    "followup." + key,
                    "what",
                    what,
                    "when",
                    when(followup.due(), language, today),
                    "id",
                    followup.id())));
  }

  /** The person first, then the company. */
  public String who(Followup followup) {
    return who(
        followup,
        accounts.names(List.of(followup.account())),
        contacts.names(followup.contact().stream().toList()));
  }

  private static String who(
      Followup followup, Map<Long, String> companies, Map<Long, String> people) {
    String account = companies.getOrDefault(followup.account(), "?");
    return followup.contact().map(people::get).map(name -> name + " · " + account).orElse(account);
  }

  /** {@code today 15:00}, {@code tomorrow}, {@code Tue 1 Dec}. */
  public String when(Due due, Language language, LocalDate today) {
    String time = due.time().map(t -> " " + t).orElse("");
    long days = ChronoUnit.DAYS.between(today, due.date());
    if (days >= -1 && days <= 1) {
      return say(language, days < 0 ? "yesterday" : days == 0 ? "today" : "tomorrow") + time;
    }
    return day(due.date(), language, today) + time;
  }

  /** {@code Tue 1 Dec}. */
  public String day(LocalDate day, Language language) {
    return day(day, language, day);
  }

  private static String day(LocalDate day, Language language, LocalDate today) {
    String year = day.getYear() == today.getYear() ? "" : language.isChinese() ? "y年" : " y";
    String pattern = language.isChinese() ? year + "M月d日（EEE）" : "EEE d MMM" + year;
    Locale locale = language.isChinese() ? Locale.CHINA : Locale.ENGLISH;
    return day.format(DateTimeFormatter.ofPattern(pattern, locale));
  }

  /** Done, Snooze and Log for each of the first few. */
  public Block.Choices buttons(List<Followup> followups, Language language) {
    List<Choice> choices = new ArrayList<>();
    boolean one = followups.size() == 1;
    for (Followup followup : followups.stream().limit(3).toList()) {
      String id = "#" + followup.id();
      String mark = one ? "" : " " + id;
      draft(followup, language)
          .map(c -> Choice.of(c.label() + mark, c.command()))
          .ifPresent(choices::add);
      choices.add(Choice.of(say(language, "done") + mark, "done " + id));
      choices.add(Choice.of(say(language, "snooze") + mark, "snooze " + id + " 1d"));
      if (one) {
        choices.add(Choice.of(say(language, "log"), "log " + who(followup).replace(" · ", ", ")));
      }
    }
    return new Block.Choices(choices);
  }

  /** Writes the message a step of a cadence asks for. */
  public Optional<Choice> draft(Followup followup, Language language) {
    if (followup.draft().isEmpty()) {
      return Optional.empty();
    }
    String account = accounts.find(followup.account()).map(a -> a.handle()).orElse("");
    String to = followup.contact().flatMap(contacts::find).map(c -> " to " + c.name()).orElse("");
    return account.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Choice.of(say(language, "draft"), "draft " + account + to + " " + followup.draft()));
  }

  private String say(Language language, String key) {
    return messages.say(language, "followup." + key);
  }
}
