package whynow.research;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.accounts.Contacts;
import whynow.activity.Touch;
import whynow.activity.Touches;
import whynow.chat.Block;
import whynow.chat.Choice;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.team.Rep;
import whynow.triggers.Trigger;

/** Accounts with something new, the strongest reason first, each with what was done there last. */
public final class NewsNotice {
  private static final int MOST = 7;
  private static final int OFFERED = 3;
  private final Contacts contacts;
  private final Touches touches;
  private final TriggerNotice notice;
  private final Messages messages;

  /** Over these collections. */
  public NewsNotice(Contacts contacts, Touches touches, TriggerNotice notice, Messages messages) {
    this.contacts = contacts;
    this.touches = touches;
    this.notice = notice;
    this.messages = messages;
  }

  private record Moved(Account account, Trigger best) {}

  /** The best of each account, the best account first; never asked with nothing. */
  List<Block> ranked(Rep rep, Map<Account, List<Trigger>> news, LocalDate today) {
    List<Moved> all =
        news.entrySet().stream()
            .map(e -> new Moved(e.getKey(), best(e.getValue())))
            .sorted(Comparator.comparingDouble((Moved m) -> m.best().score()).reversed())
            .toList();
    Language language = rep.language();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Text.of(Block.Run.strong(say(language, "ranked", "n", all.size()))));
    int n = 0;
    for (Moved moved : all.stream().limit(MOST).toList()) {
      blocks.add(Block.Text.of(Block.Run.strong(++n + ". " + moved.account().name())));
      blocks.add(notice.quote(n, moved.best(), language, today));
      blocks.add(
          Block.Text.of(
              last(rep, moved.account(), today).orElseGet(() -> say(language, "not_written"))));
    }
    if (all.size() > MOST) {
      blocks.add(Block.Text.of(say(language, "more", "n", all.size() - MOST)));
    }
    blocks.add(new Block.Choices(all.stream().limit(OFFERED).map(m -> draft(m, rep)).toList()));
    return blocks;
  }

  private static Trigger best(List<Trigger> found) {
    return found.stream().max(Comparator.comparingDouble(Trigger::score)).orElseThrow();
  }

  private Choice draft(Moved moved, Rep rep) {
    Account account = moved.account();
    return Choice.of(
        say(rep.language(), "draft") + " " + account.name(),
        "draft " + account.handle() + " angle " + moved.best().type());
  }

  /** What the rep did there last, which the news is a reason to go on with. */
  Optional<String> last(Rep rep, Account account, LocalDate today) {
    return touches
        .lastAt(account.id())
        .filter(touch -> touch.rep() == rep.id())
        .map(touch -> last(rep, account, touch, today));
  }

  private String last(Rep rep, Account account, Touch touch, LocalDate today) {
    LocalDate day = touch.at().atZone(rep.zone()).toLocalDate();
    String who = touch.contact().flatMap(contacts::find).map(Contact::name).orElse(account.name());
    Language language = rep.language();
    String channel = messages.say(language, "log.channel." + touch.channel().word());
    long days = ChronoUnit.DAYS.between(day, today);
    String key = days < 1 ? "reason_today" : days == 1 ? "reason_yesterday" : "reason";
    return say(language, key, "channel", channel, "who", who, "n", days);
  }

  private String say(Language language, String key, Object... slots) {
    return messages.say(language, "research." + key, slots);
  }
}
