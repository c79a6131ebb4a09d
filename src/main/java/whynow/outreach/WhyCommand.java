package whynow.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Language;
import whynow.language.Messages;

/** {@code why northlight}: the three best reasons to write now, each with its evidence. */
public final class WhyCommand implements Command {
  private final AccountNotice accounts;
  private final Supplier<Angles> angles;
  private final OpenersNotice openers;
  private final Messages messages;

  public WhyCommand(AccountNotice accounts, Supplier<Angles> angles, Messages messages) {
    this.accounts = accounts;
    this.angles = angles;
    this.openers = new OpenersNotice(messages);
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("why", Usage.required("account"));
  }

  @Override
  public boolean takesLong() {
    return true;
  }

  @Override
  public Reply answer(Call call) {
    AccountNotice.Known known = accounts.read(call, "why", accounts.account(call, "why"));
    LocalDate today = call.now().toLocalDate();
    Angles.Reasons reasons =
        angles
            .get()
            .of(
                known.account(),
                known.brief().triggers(),
                Optional.empty(),
                call.language(),
                today);
    return reasons instanceof Angles.Reasons.Found found
        ? shown(call, known, found.angles())
        : openers.of(call, known, (Angles.Reasons.Nothing) reasons, AskedDraft.PLAIN);
  }

  private Reply shown(Call call, AccountNotice.Known known, List<Angle> found) {
    SourceNotice sources =
        new SourceNotice(known.brief(), call.language(), call.now().toLocalDate());
    List<Block> blocks = new ArrayList<>();
    List<Choice> choices = new ArrayList<>();
    blocks.add(new Block.Heading(known.account().name()));
    for (int n = 1; n <= found.size(); n++) {
      Angle angle = found.get(n - 1);
      blocks.addAll(reasons(n, angle, call.language()));
      blocks.add(sources.quote("", angle.trigger().quote(), angle.trigger().url()));
      angle.pain().ifPresent(p -> blocks.add(sources.quote("", p.quote(), p.url())));
      blocks.add(Block.Text.of(say(call.language(), "answer", "reason", angle.reason())));
      String label = say(call.language(), "draft_angle", "n", n);
      choices.add(Choice.of(label, "draft " + known.handle() + " angle " + n));
    }
    blocks.add(new Block.Choices(choices));
    return Reply.of(blocks);
  }

  private List<Block> reasons(int n, Angle angle, Language language) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(because(n + ". " + say(language, "why_now"), angle.whyNow()));
    if (!angle.whyYou().isBlank()) {
      blocks.add(because(say(language, "why_you"), angle.whyYou()));
    }
    return blocks;
  }

  private static Block because(String name, String what) {
    return Block.Text.of(Block.Run.strong(name), Block.Run.plain(" " + what));
  }

  private String say(Language language, String key, Object... slots) {
    return messages.say(language, "outreach." + key, slots);
  }
}
