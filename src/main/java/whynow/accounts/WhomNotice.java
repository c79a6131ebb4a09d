package whynow.accounts;

import java.util.List;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.language.Messages;

/** Asks who is meant, when that is not clear. */
public final class WhomNotice {
  private static final int MOST = 6;

  private WhomNotice() {}

  /**
   * The one who was found.
   *
   * @param line turned into a command line with the name and the words behind it, by {@code
   *     {name}}, as in {@code "stage {name}"}; a button each when several come into question
   * @param unknown the text that says that nobody was found, with a slot {@code {text}}
   * @throws Refusal that asks which one, or says how to go on
   */
  public static Whom.One one(
      Whom.Answer answer, Call call, String line, String unknown, Messages messages) {
    if (answer instanceof Whom.One one) {
      return one;
    }
    if (answer instanceof Whom.Several several) {
      throw new Refusal(which(several, call, line, messages));
    }
    throw new Refusal(messages.say(call.language(), unknown, "text", call.arguments()));
  }

  private static Reply which(Whom.Several several, Call call, String line, Messages messages) {
    List<Choice> choices =
        several.names().stream()
            .limit(MOST)
            .map(n -> Choice.of(n, line.replace("{name}", (n + " " + several.rest()).strip())))
            .toList();
    return Reply.of(
        Block.Text.of(messages.say(call.language(), "account.which")), new Block.Choices(choices));
  }
}
