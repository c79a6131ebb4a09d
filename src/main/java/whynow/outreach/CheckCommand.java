package whynow.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import whynow.accounts.Contact;
import whynow.accounts.Contacts;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.extract.Article;
import whynow.language.Messages;
import whynow.research.Brief;

/** {@code check northlight TEXT}: each sentence of a text, held against what their pages say. */
public final class CheckCommand implements Command {
  private final AccountNotice accounts;

  /** Stands before a text that is to be put right; said by the button. */
  private static final String FIX = "fix=yes ";

  private final Contacts contacts;
  private final Function<Brief, List<Article>> pages;
  private final Supplier<Guard> guard;
  private final Messages messages;

  public CheckCommand(
      AccountNotice accounts,
      Contacts contacts,
      Function<Brief, List<Article>> pages,
      Supplier<Guard> guard,
      Messages messages) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.pages = pages;
    this.guard = guard;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("check", Usage.required("account"), Usage.required("text"));
  }

  @Override
  public boolean takesLong() {
    return true;
  }

  @Override
  public Reply answer(Call call) {
    AccountNotice.Known known = accounts.read(call, "check", accounts.first(call, "check"));
    String text = known.rest().strip().replaceAll("^[\"“「]|[\"”」]$", "");
    if (text.isEmpty()) {
      throw new Refusal(say(call, "check_what", "account", known.handle()));
    }
    Guard judge = guard.get();
    if (text.startsWith(FIX)) {
      return mended(call, known, judge, text.substring(FIX.length())).privately();
    }
    List<Finding> findings = judge.check(text, evidence(call, known, judge));
    return shown(call, known, text, findings, judge.manners(text)).privately();
  }

  private Evidence evidence(Call call, AccountNotice.Known known, Guard judge) {
    List<String> names = new ArrayList<>(List.of(call.rep().name()));
    known.brief().people().forEach(p -> names.add(p.name()));
    contacts.at(known.account().id()).stream().map(CheckCommand::named).forEach(names::add);
    return judge.evidence(
        known.account(),
        known.brief().triggers(),
        pages.apply(known.brief()),
        names,
        call.now().toLocalDate());
  }

  private static String named(Contact contact) {
    return contact.name() + " " + contact.title();
  }

  /** The text as it may be sent, and what it rests on once more. */
  private Reply mended(Call call, AccountNotice.Known known, Guard judge, String text) {
    String mended = judge.mended(text, evidence(call, known, judge));
    if (mended.isEmpty()) {
      throw new Refusal(say(call, "fix_nothing_left", "account", known.handle()));
    }
    return Reply.of(
        List.of(
            Block.Text.of(say(call, "fixed")),
            new Block.DraftText(Optional.empty(), mended),
            new Block.Choices(choices(call, known))));
  }

  private Reply shown(
      Call call,
      AccountNotice.Known known,
      String text,
      List<Finding> findings,
      List<Draft.Problem> manners) {
    SourceNotice sources =
        new SourceNotice(known.brief(), call.language(), call.now().toLocalDate());
    List<Block> blocks = new ArrayList<>();
    for (int n = 1; n <= findings.size(); n++) {
      Finding finding = findings.get(n - 1);
      blocks.add(verdict(call, n, finding));
      finding.quote().ifPresent(q -> blocks.add(sources.quote("", q, finding.url().orElse(""))));
    }
    if (!manners.isEmpty()) {
      RuleWords rules = new RuleWords(messages);
      String all =
          manners.stream()
              .map(p -> rules.say(call.language(), p))
              .collect(Collectors.joining(call.language().isChinese() ? "；" : "; "));
      blocks.add(Block.Text.of(say(call, "also", "problems", all)));
    }
    List<Choice> choices = new ArrayList<>();
    if (findings.stream().anyMatch(Finding::isFault)) {
      String fix = "check " + known.handle() + " " + FIX + text;
      choices.add(Choice.of(say(call, "fix"), fix));
    }
    choices.addAll(choices(call, known));
    blocks.add(new Block.Choices(choices));
    return Reply.of(blocks);
  }

  private Block verdict(Call call, int number, Finding finding) {
    return Block.Text.of(
        Block.Run.plain(number + " “" + finding.text() + "”: "),
        Block.Run.strong(words(call, finding)));
  }

  private String words(Call call, Finding finding) {
    String verdict = say(call, "verdict." + finding.verdict().word());
    return finding.fault().map(f -> verdict + " · " + fault(call, f)).orElse(verdict);
  }

  private String fault(Call call, String fault) {
    String key = "outreach.fault." + fault.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
    return messages.has(key) ? messages.say(call.language(), key) : fault;
  }

  private List<Choice> choices(Call call, AccountNotice.Known known) {
    return List.of(
        Choice.of(say(call, "draft_instead"), "draft " + known.handle()),
        Choice.of(
            say(call, "log_anyway"),
            "log "
                + messages.say(
                    call.language(), "outreach.log.email", "who", known.account().name())));
  }

  private String say(Call call, String key, Object... slots) {
    return messages.say(call.language(), "outreach." + key, slots);
  }
}
