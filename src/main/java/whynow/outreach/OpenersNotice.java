package whynow.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Reply;
import whynow.language.Messages;
import whynow.triggers.Trigger;

/** What is said when nothing is fresh: why, and how to begin all the same. */
final class OpenersNotice {
  private final Messages messages;

  OpenersNotice(Messages messages) {
    this.messages = messages;
  }

  /** The reason with the openers as buttons; or the opener itself, where one was chosen. */
  Reply of(Call call, AccountNotice.Known known, Angles.Reasons.Nothing nothing, AskedDraft asked) {
    Optional<Angles.Opener> chosen =
        nothing.openers().stream()
            .filter(o -> asked.opener().equals(Optional.of(o.kind())))
            .findFirst();
    return chosen
        .map(o -> opening(call, known, o))
        .orElseGet(() -> offered(call, known, nothing, asked));
  }

  private Reply offered(
      Call call, AccountNotice.Known known, Angles.Reasons.Nothing nothing, AskedDraft asked) {
    List<Choice> choices = new ArrayList<>();
    for (Angles.Opener opener : nothing.openers()) {
      String line = asked.and("opener", opener.kind()).line(known.handle());
      choices.add(Choice.of(say(call, "opener." + opener.kind()), line));
    }
    String watch = say(call, "watch", "account", known.account().name());
    choices.add(Choice.of(watch, "watch " + known.handle()));
    return Reply.of(Block.Text.of(nothing.reason()), new Block.Choices(choices));
  }

  private Reply opening(Call call, AccountNotice.Known known, Angles.Opener opener) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.DraftText(Optional.empty(), opener.text()));
    SourceNotice sources =
        new SourceNotice(known.brief(), call.language(), call.now().toLocalDate());
    Optional<Trigger> stated = opener.stated();
    stated.ifPresent(t -> blocks.add(sources.quote("1 · ", t.quote(), t.url())));
    return Reply.of(blocks).privately();
  }

  private String say(Call call, String key, Object... slots) {
    return messages.say(call.language(), "outreach." + key, slots);
  }
}
