package whynow.activity;

import java.util.List;
import java.util.Optional;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.accounts.Refusable;
import whynow.accounts.Refusals;
import whynow.accounts.Whom;
import whynow.accounts.WhomNotice;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.followups.Cadences;
import whynow.language.Messages;
import whynow.team.By;

/**
 * {@code dnc Mara Lindt}, {@code dnc @northlight.example}: nobody writes there again; {@code forget
 * Mara Lindt}: the person's data is erased, the refusal stays.
 */
public final class PrivacyCommand implements Command {
  private final String verb;
  private final Refusals refusals;
  private final Erasure erasure;
  private final Cadences cadences;
  private final Whom whom;
  private final Messages messages;

  private PrivacyCommand(
      String verb,
      Refusals refusals,
      Erasure erasure,
      Cadences cadences,
      Whom whom,
      Messages messages) {
    this.verb = verb;
    this.refusals = refusals;
    this.erasure = erasure;
    this.cadences = cadences;
    this.whom = whom;
    this.messages = messages;
  }

  public static PrivacyCommand dnc(
      Refusals refusals, Erasure erasure, Cadences cadences, Whom whom, Messages messages) {
    return new PrivacyCommand("dnc", refusals, erasure, cadences, whom, messages);
  }

  public static PrivacyCommand forget(
      Refusals refusals, Erasure erasure, Cadences cadences, Whom whom, Messages messages) {
    return new PrivacyCommand("forget", refusals, erasure, cadences, whom, messages);
  }

  @Override
  public Usage usage() {
    return Usage.of(verb, Usage.required("who"));
  }

  @Override
  public Reply answer(Call call) {
    String text = call.arguments().strip();
    boolean sure = text.endsWith(" !sure");
    String who = sure ? text.substring(0, text.length() - 6) : text;
    return verb.equals("dnc") ? refuse(call, who) : forget(call, who, sure);
  }

  private Reply refuse(Call call, String who) {
    By by = new By(call.rep().id(), call.now().toInstant());
    Whom.Answer found = whom.in(who);
    if (found instanceof Whom.Several) {
      WhomNotice.one(found, call, "dnc {name}", "account.which", messages);
    }
    if (found instanceof Whom.One one && one.rest().isBlank()) {
      one.contact()
          .ifPresentOrElse(
              person -> Refusable.own(person).forEach(r -> refusals.refuse(r, by)),
              () ->
                  Refusable.of(one.account(), Optional.empty())
                      .forEach(r -> refusals.refuse(r, by)));
      return refused(call, "account.refused", one.name(), by);
    }
    Refusable typed = Refusable.of(who);
    refusals.refuse(typed, by);
    boolean company = typed.kind().equals("company");
    return refused(call, company ? "account.refused_company" : "account.refused", who, by);
  }

  private Reply refused(Call call, String key, String who, By by) {
    cadences.dropRefused(by);
    return Reply.text(messages.say(call.language(), key, "who", who));
  }

  private Reply forget(Call call, String who, boolean sure) {
    Whom.One one =
        WhomNotice.one(whom.in(who), call, "forget {name}", "account.forget_how", messages);
    if (one.contact().isEmpty()) {
      throw new Refusal(messages.say(call.language(), "account.forget_how", "text", who));
    }
    Contact person = one.contact().get();
    if (!sure) {
      return ask(call, person, one.account());
    }
    erasure.forget(person.id(), new By(call.rep().id(), call.now().toInstant()));
    return Reply.text(messages.say(call.language(), "account.forgotten")).inPlace();
  }

  private Reply ask(Call call, Contact person, Account account) {
    String name = person.name() + ", " + account.name();
    return Reply.of(
            Block.Text.of(messages.say(call.language(), "account.forget_sure", "who", name)),
            new Block.Choices(
                List.of(
                    Choice.of(
                        messages.say(call.language(), "account.forget_yes"),
                        "forget " + name + " !sure"))))
        .privately();
  }
}
