package whynow.handoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.accounts.Whom;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.team.By;
import whynow.team.Calendars;
import whynow.team.Rep;
import whynow.team.Reps;
import whynow.team.Rights;

/**
 * {@code handoff Northlight to @Ben they have a budget}, {@code handoff accept #3}, {@code handoff
 * return #3 no budget}; alone, what waits.
 */
public final class HandoffCommand implements Command {
  private static final Pattern ANSWER =
      Pattern.compile("(?i)^(accept|return|接受|接收|退回)\\s*#?(\\d{1,12})(?:\\s+(.*))?$");

  private final Handoffs handoffs;
  private final Accounts accounts;
  private final Reps reps;
  private final Whom whom;
  private final Rights rights;
  private final Calendars calendars;
  private final HandoffRules rules;
  private final HandoffNotices notices;
  private final Messages messages;

  public HandoffCommand(
      Handoffs handoffs,
      Accounts accounts,
      Reps reps,
      Whom whom,
      Rights rights,
      Calendars calendars,
      HandoffRules rules,
      HandoffNotices notices,
      Messages messages) {
    this.handoffs = handoffs;
    this.accounts = accounts;
    this.reps = reps;
    this.whom = whom;
    this.rights = rights;
    this.calendars = calendars;
    this.rules = rules;
    this.notices = notices;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("handoff", Usage.optional("account"), Usage.optional("to @ae"));
  }

  @Override
  public Reply answer(Call call) {
    Matcher answer = ANSWER.matcher(call.arguments());
    if (answer.matches()) {
      String words = Optional.ofNullable(answer.group(3)).orElse("").strip();
      Handoff offer = waiting(call, Long.parseLong(answer.group(2)));
      boolean takes = answer.group(1).matches("(?i)accept|接受|接收");
      return takes ? accept(call, offer) : giveBack(call, offer, words);
    }
    return call.arguments().isBlank() ? list(call) : offer(call);
  }

  private Reply offer(Call call) {
    Optional<ToWhom> named = ToWhom.in(call.arguments(), reps);
    Account account = account(call, named.map(ToWhom::what).orElse(call.arguments()));
    mayGive(call, account);
    if (named.isEmpty()) {
      return whoTakesIt(call, account);
    }
    Rep to = named.get().rep();
    if (to.id() == call.rep().id()) {
      throw refusal(call, "yourself", "account", account.name());
    }
    handoffs
        .waitingAt(account.id())
        .ifPresent(
            h -> {
              throw new Refusal(notices.line(h, call.rep(), now(call)));
            });
    Instant due = calendars.of(to).after(now(call), rules.answerWithin());
    Handoff kept =
        handoffs.offer(
            Handoff.offered(
                account.id(), call.rep().id(), to.id(), now(call), due, named.get().rest()),
            by(call));
    Reply pack = notices.pack(kept, call.rep(), now(call));
    List<Block> blocks = new ArrayList<>(pack.blocks());
    blocks.remove(blocks.size() - 1);
    blocks.add(undo(call));
    return Reply.of(blocks);
  }

  private Account account(Call call, String words) {
    if (whom.in(words) instanceof Whom.One one) {
      return accounts.find(one.account().id()).orElseThrow();
    }
    throw new Refusal(messages.say(call.language(), "account.unknown", "text", words));
  }

  private void mayGive(Call call, Account account) {
    if (account.owner().isPresent()
        && !rights.mayActFor(call.rep(), account.owner().get(), now(call))) {
      throw refusal(
          call,
          "not_yours",
          "account",
          account.name(),
          "owner",
          notices.name(account.owner().get()));
    }
  }

  private Reply whoTakesIt(Call call, Account account) {
    List<Choice> choices =
        reps.all().stream()
            .filter(rep -> rep.id() != call.rep().id())
            .map(r -> Choice.of(r.name(), "handoff " + account.name() + " to @" + r.name()))
            .toList();
    return Reply.of(
        Block.Text.of(say(call, "to_whom", "account", account.name())), new Block.Choices(choices));
  }

  private Handoff waiting(Call call, long id) {
    Handoff offer = handoffs.find(id).orElseThrow(() -> refusal(call, "unknown", "id", id));
    if (!rights.mayActFor(call.rep(), offer.to(), now(call))) {
      throw refusal(call, "not_for_you", "who", notices.name(offer.to()));
    }
    if (!offer.isWaiting()) {
      throw new Refusal(notices.line(offer, call.rep(), now(call)));
    }
    return offer;
  }

  private Reply accept(Call call, Handoff offer) {
    Account account = accounts.find(offer.account()).orElseThrow();
    boolean now = handoffs.accept(offer.id(), rules.stageAfter(account.stage()), by(call));
    return answered(call, offer, now);
  }

  private Reply giveBack(Call call, Handoff offer, String words) {
    if (words.isEmpty()) {
      return why(call, offer);
    }
    return answered(call, offer, handoffs.giveBack(offer.id(), rules.read(words), words, by(call)));
  }

  private Reply why(Call call, Handoff offer) {
    List<Choice> choices =
        rules.reasons().stream()
            .map(
                id ->
                    Choice.of(
                        rules.name(id, call.language()),
                        "handoff return #" + offer.id() + " " + id))
            .toList();
    return Reply.of(
        Block.Text.of(say(call, "why_return", "account", notices.account(offer), "id", offer.id())),
        new Block.Choices(choices));
  }

  private Reply answered(Call call, Handoff offer, boolean changed) {
    Handoff now = handoffs.find(offer.id()).orElse(offer);
    Reply reply = Reply.text(notices.line(now, call.rep(), now(call))).inPlace();
    return changed ? reply.with(undo(call)) : reply;
  }

  private Reply list(Call call) {
    boolean all = call.rep().role().may(Rep.Role.MANAGER);
    List<Handoff> mine =
        handoffs.waiting().stream()
            .filter(h -> all || h.from() == call.rep().id() || isFor(call, h))
            .toList();
    if (mine.isEmpty()) {
      return Reply.text(say(call, "none"));
    }
    List<Choice> choices =
        mine.stream()
            .filter(h -> isFor(call, h))
            .limit(3)
            .flatMap(
                h ->
                    List.of(
                        Choice.of(say(call, "accept") + " #" + h.id(), "handoff accept #" + h.id()),
                        Choice.of(say(call, "return") + " #" + h.id(), "handoff return #" + h.id()))
                        .stream())
            .toList();
    List<Block.Text> lines =
        mine.stream()
            .map(h -> Block.Text.of(notices.line(h, call.rep(), now(call))))
            .collect(Collectors.toList());
    Reply reply = Reply.of(new Block.Points(false, lines));
    return choices.isEmpty() ? reply : reply.with(new Block.Choices(choices));
  }

  private boolean isFor(Call call, Handoff offer) {
    return rights.mayActFor(call.rep(), offer.to(), now(call));
  }

  private Block undo(Call call) {
    return new Block.Choices(
        List.of(Choice.of(messages.say(call.language(), "followup.undo"), "undo")));
  }

  private static Instant now(Call call) {
    return call.now().toInstant();
  }

  private static By by(Call call) {
    return new By(call.rep().id(), now(call));
  }

  private String say(Call call, String key, Object... slots) {
    return messages.say(call.language(), "handoff." + key, slots);
  }

  private Refusal refusal(Call call, String key, Object... slots) {
    return new Refusal(say(call, key, slots));
  }
}
