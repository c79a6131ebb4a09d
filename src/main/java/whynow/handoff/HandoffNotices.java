package whynow.handoff;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.chat.Block;
import whynow.chat.Choice;
import whynow.chat.Reply;
import whynow.delivery.Messenger;
import whynow.delivery.Told;
import whynow.followups.Due;
import whynow.followups.FollowupNotices;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.team.AllOrNothing;
import whynow.team.Calendars;
import whynow.team.Rep;
import whynow.team.Reps;
import whynow.team.WorkingTimes;

/**
 * Brings an offer to the AE, its answer to the SDR, and a broken clock to the AE's cover and the
 * managers: each once, in the hearer's working hours.
 */
public final class HandoffNotices {
  private static final Duration LOOK_BACK = Duration.ofDays(14);
  private final Handoffs handoffs;
  private final Accounts accounts;
  private final Reps reps;
  private final WorkingTimes times;
  private final Calendars calendars;
  private final Told told;
  private final AllOrNothing book;
  private final HandoffRules rules;
  private final PackNotice packs;
  private final FollowupNotices lines;
  private final Messages messages;

  public HandoffNotices(
      Handoffs handoffs,
      Accounts accounts,
      Reps reps,
      WorkingTimes times,
      Calendars calendars,
      Told told,
      AllOrNothing book,
      HandoffRules rules,
      PackNotice packs,
      FollowupNotices lines,
      Messages messages) {
    this.handoffs = handoffs;
    this.accounts = accounts;
    this.reps = reps;
    this.times = times;
    this.calendars = calendars;
    this.told = told;
    this.book = book;
    this.rules = rules;
    this.packs = packs;
    this.lines = lines;
    this.messages = messages;
  }

  /** Tells everybody what concerns them and was not told yet. */
  public void tell(Instant now, Messenger messenger) {
    for (Handoff offer : handoffs.waiting()) {
      hearers(offer.to(), now)
          .forEach(rep -> tell(messenger, rep, "offer", offer, now, () -> pack(offer, rep, now)));
      if (offer.isLate(now)) {
        beyond(offer, now)
            .forEach(rep -> tell(messenger, rep, "late", offer, now, () -> late(offer, rep, now)));
      }
    }
    for (Handoff answer : handoffs.answeredSince(now.minus(LOOK_BACK))) {
      reps.byId(answer.from())
          .ifPresent(rep -> tell(messenger, rep, "answer", answer, now, () -> answer(answer, rep)));
    }
  }

  private List<Rep> hearers(long rep, Instant now) {
    List<Rep> all = new ArrayList<>(reps.byId(rep).stream().toList());
    times.coverOf(rep, now).flatMap(reps::byId).ifPresent(all::add);
    return all;
  }

  private List<Rep> beyond(Handoff offer, Instant now) {
    List<Rep> all = new ArrayList<>(hearers(offer.from(), now));
    reps.all().stream().filter(rep -> rep.role().may(Rep.Role.MANAGER)).forEach(all::add);
    return all.stream().filter(rep -> rep.id() != offer.to()).distinct().toList();
  }

  private void tell(
      Messenger messenger, Rep rep, String what, Handoff of, Instant now, Supplier<Reply> reply) {
    if (calendars.of(rep).isWorking(now) && messenger.doorOf(rep.id()).isPresent()) {
      book.together(
          () -> {
            if (told.first("handoff " + what + " " + of.id() + " " + rep.id(), now)) {
              messenger.tell(rep.id(), reply.get());
            }
          });
    }
  }

  /** The one-page pack with what the AE can do about it. */
  Reply pack(Handoff offer, Rep reader, Instant now) {
    Language language = reader.language();
    ZonedDateTime here = now.atZone(reader.zone());
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Text.of(line(offer, reader, now)));
    accounts
        .find(offer.account())
        .ifPresent(a -> blocks.addAll(packs.of(a, offer.note(), reader, here.toLocalDate())));
    if (offer.isWaiting()) {
      blocks.add(
          new Block.Choices(
              List.of(
                  Choice.of(say(language, "accept"), "handoff accept #" + offer.id()),
                  Choice.of(say(language, "return"), "handoff return #" + offer.id()))));
    }
    return Reply.of(blocks);
  }

  /** {@code Northlight Foods: from Dana to Ben, answer by tomorrow 17:30 (#3)}. */
  String line(Handoff offer, Rep reader, Instant now) {
    Language language = reader.language();
    return say(
        language,
        offer.isLate(now) ? "line.late" : "line." + offer.state().word(),
        "account",
        account(offer),
        "from",
        name(offer.from()),
        "to",
        name(offer.to()),
        "when",
        when(offer.due(), reader, now),
        "reason",
        reason(offer, language),
        "id",
        offer.id());
  }

  String when(Instant moment, Rep reader, Instant now) {
    ZonedDateTime there = moment.atZone(reader.zone());
    Due due = Due.at(there.toLocalDate(), there.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    return lines.when(due, reader.language(), now.atZone(reader.zone()).toLocalDate());
  }

  private Reply late(Handoff offer, Rep rep, Instant now) {
    return Reply.text(line(offer, rep, now));
  }

  private Reply answer(Handoff answer, Rep rep) {
    return Reply.text(line(answer, rep, answer.answered().orElse(answer.at())));
  }

  /** Why it was returned: the reason's name, then the AE's own words. */
  private String reason(Handoff offer, Language language) {
    if (offer.reason().isEmpty()) {
      return "";
    }
    String name = rules.name(offer.reason(), language);
    boolean more = !offer.words().isBlank() && !offer.words().equals(offer.reason());
    return more ? name + (language.isChinese() ? "，“" : ", “") + offer.words() + "”" : name;
  }

  String account(Handoff offer) {
    return accounts.find(offer.account()).map(Account::name).orElse("?");
  }

  String name(long rep) {
    return reps.byId(rep).map(Rep::name).orElse("?");
  }

  private String say(Language language, String key, Object... slots) {
    return messages.say(language, "handoff." + key, slots);
  }
}
