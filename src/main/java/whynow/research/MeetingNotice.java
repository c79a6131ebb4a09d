package whynow.research;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.accounts.Contacts;
import whynow.activity.Touch;
import whynow.activity.Touches;
import whynow.chat.Block;
import whynow.followups.Followup;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.team.Rep;
import whynow.triggers.Trigger;

/**
 * What to know on the way into a meeting: whom one meets, what was said last, what is new there.
 */
public final class MeetingNotice {
  private static final int SHOWN = 2;
  private final Accounts accounts;
  private final Contacts contacts;
  private final Touches touches;
  private final Readings readings;
  private final TriggerNotice triggers;
  private final Messages messages;

  public MeetingNotice(
      Accounts accounts,
      Contacts contacts,
      Touches touches,
      Readings readings,
      TriggerNotice triggers,
      Messages messages) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.touches = touches;
    this.readings = readings;
    this.triggers = triggers;
    this.messages = messages;
  }

  /** A few blocks; none when nothing is known. */
  public List<Block> brief(Followup meeting, Rep rep, LocalDate today) {
    Language language = rep.language();
    List<Block> blocks = new ArrayList<>();
    List<String> known = new ArrayList<>();
    accounts
        .find(meeting.account())
        .map(Account::summary)
        .filter(s -> !s.isBlank())
        .ifPresent(known::add);
    meeting
        .contact()
        .flatMap(contacts::find)
        .filter(c -> !c.title().isBlank())
        .map(c -> c.name() + ", " + c.title())
        .ifPresent(known::add);
    last(meeting, rep).map(touch -> said(touch, rep)).ifPresent(known::add);
    if (!known.isEmpty()) {
      blocks.add(Block.Text.of(String.join(" · ", known)));
    }
    List<Trigger> fresh = fresh(meeting.account());
    for (int i = 0; i < fresh.size(); i++) {
      blocks.add(triggers.quote(i + 1, fresh.get(i), language, today));
    }
    return blocks;
  }

  /** The rep's own: what colleagues said there is not everybody's to read. */
  private Optional<Touch> last(Followup meeting, Rep rep) {
    return touches.at(meeting.account(), 20).stream()
        .filter(touch -> touch.rep() == rep.id())
        .findFirst();
  }

  private String said(Touch touch, Rep rep) {
    String note = touch.note().isBlank() ? "" : ", " + touch.note();
    String channel = messages.say(rep.language(), "log.channel." + touch.channel().word());
    String what = channel + ", " + touch.at().atZone(rep.zone()).toLocalDate() + note;
    return messages.say(rep.language(), "research.last_touch", "touch", what);
  }

  private List<Trigger> fresh(long account) {
    return readings.of(account).stream()
        .flatMap(reading -> reading.brief().triggers().stream())
        .filter(trigger -> trigger.own() && trigger.score() > 0)
        .limit(SHOWN)
        .toList();
  }
}
