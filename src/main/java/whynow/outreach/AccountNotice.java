package whynow.outreach;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import whynow.accounts.Account;
import whynow.accounts.AccountMatcher;
import whynow.accounts.Contact;
import whynow.accounts.Refusals;
import whynow.accounts.Whom;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.language.Messages;
import whynow.research.Brief;
import whynow.research.Readings;

/** The account a command is about, with what was read of it; or what to say instead. */
public final class AccountNotice {
  private final Targets targets;
  private final Readings readings;
  private final FirstReading first;
  private final Refusals refusals;
  private final Messages messages;

  /** Reads a company that nobody has read yet, under the eyes of whoever asks. */
  public interface FirstReading {
    /**
     * What was read.
     *
     * @param again the command line that asks the same of another domain
     */
    Brief read(Call call, String company, UnaryOperator<String> again);
  }

  public AccountNotice(
      Whom whom,
      AccountMatcher matcher,
      Readings readings,
      FirstReading first,
      Refusals refusals,
      Messages messages) {
    this.targets = new Targets(whom, matcher);
    this.readings = readings;
    this.first = first;
    this.refusals = refusals;
    this.messages = messages;
  }

  /** An account that was read, and all else that was said. */
  record Known(Account account, Optional<Contact> contact, String rest, Brief brief) {
    /** The name that finds it again. */
    String handle() {
      return account.handle();
    }
  }

  /** The one account the line is about; asks or refuses otherwise. */
  Targets.Target.One account(Call call, String verb) {
    return one(call, verb, targets.in(said(call, verb)));
  }

  /**
   * The same; a line that names no company is about the one the talk is about.
   *
   * @param namesNone true for words that say all else but a company
   */
  Targets.Target.One account(Call call, String verb, Predicate<String> namesNone) {
    Targets.Target target = targets.in(said(call, verb));
    return target instanceof Targets.Target.Nobody nobody && namesNone.test(nobody.name())
        ? spokenOf(call).orElseThrow(() -> new Refusal(say(call, "which", "verb", verb)))
        : one(call, verb, target);
  }

  private Optional<Targets.Target.One> spokenOf(Call call) {
    return call.topic()
        .account()
        .map(account -> targets.in(account + " " + call.arguments()))
        .filter(Targets.Target.One.class::isInstance)
        .map(Targets.Target.One.class::cast);
  }

  /** The account that the line begins with, where a text follows that may name others. */
  Targets.Target.One first(Call call, String verb) {
    return one(call, verb, targets.first(said(call, verb)));
  }

  private String said(Call call, String verb) {
    if (call.arguments().isBlank()) {
      throw new Refusal(say(call, "which", "verb", verb));
    }
    return call.arguments();
  }

  private Targets.Target.One one(Call call, String verb, Targets.Target target) {
    if (target instanceof Targets.Target.Several several) {
      throw several(call, verb, several);
    }
    if (target instanceof Targets.Target.Nobody nobody) {
      Brief brief = first.read(call, nobody.name(), domain -> line(verb, domain, nobody.rest()));
      return new Targets.Target.One(brief.account(), Optional.empty(), nobody.rest());
    }
    return (Targets.Target.One) target;
  }

  /** With what was read of it; it is read now when nothing was. */
  Known read(Call call, String verb, Targets.Target.One one) {
    Account account = one.account();
    String name = account.handle();
    call.topic().is(name);
    return readings
        .of(account.id())
        .map(reading -> new Known(account, one.contact(), one.rest(), reading.brief()))
        .orElseGet(
            () -> {
              Brief brief = first.read(call, name, domain -> line(verb, domain, one.rest()));
              return new Known(brief.account(), one.contact(), one.rest(), brief);
            });
  }

  private static String line(String verb, String domain, String rest) {
    return (verb + " " + domain + " " + rest.strip()).strip();
  }

  /** Nobody writes to those who asked not to be written to. */
  void refuseIfUnwanted(Call call, Account account, Optional<Contact> contact) {
    if (refusals.refuses(account, contact, call.rep().id(), call.now().toInstant())) {
      String who = contact.map(Contact::name).orElse(account.name());
      throw new Refusal(say(call, "do_not_contact", "who", who));
    }
  }

  private Refusal several(Call call, String verb, Targets.Target.Several several) {
    List<Choice> choices =
        several.names().stream().map(n -> Choice.of(n, line(verb, n, several.rest()))).toList();
    return new Refusal(Reply.of(Block.Text.of(say(call, "several")), new Block.Choices(choices)));
  }

  private String say(Call call, String key, Object... slots) {
    return messages.say(call.language(), "outreach." + key, slots);
  }
}
