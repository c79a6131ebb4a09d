package whynow.mail;

import java.util.ArrayList;
import java.util.List;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.FreeText;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;

/**
 * A mail pasted or forwarded into the chat, with its header lines: logged with whom it is from or
 * to, as the rep's own touch.
 */
public final class PasteCommand implements FreeText {
  private final MailLog log;
  private final Messages messages;

  /** Writes what is pasted. */
  public PasteCommand(MailLog log, Messages messages) {
    this.log = log;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("paste", Usage.optional("a mail with its From and To lines"));
  }

  @Override
  public boolean claims(String text, Call call) {
    return text.indexOf('\n') > 0 && PastedMail.in(text).isPresent();
  }

  @Override
  public Reply answer(Call call) {
    Mail mail = PastedMail.in(call.arguments()).orElseThrow(() -> refusal(call, "unreadable"));
    List<MailLog.Heard> heard = log.understand(mail).stream().map(h -> h.by(call.rep())).toList();
    if (heard.isEmpty()) {
      String name = mail.from().name().isEmpty() ? mail.from().address() : mail.from().name();
      throw refusal(
          call,
          "nobody",
          "who",
          shown(mail.from()),
          "name",
          name,
          "address",
          mail.from().address());
    }
    heard.forEach(log::write);
    return said(call, heard);
  }

  private static String shown(Mail.Address who) {
    return who.name().isEmpty() ? who.address() : who.name() + " <" + who.address() + ">";
  }

  private Reply said(Call call, List<MailLog.Heard> heard) {
    List<Block> blocks = new ArrayList<>();
    List<Choice> choices = new ArrayList<>();
    for (MailLog.Heard one : heard) {
      blocks.add(line(call, one));
      if (one.kind() == MailLog.Kind.REPLY) {
        choices.add(
            Choice.of(
                say(call, "draft_reply"),
                "draft " + one.account().name() + " to " + one.who() + " by email reply"));
      } else if (one.kind() == MailLog.Kind.UNSUBSCRIBED) {
        choices.add(Choice.of(say(call, "stop"), "dnc " + one.other().address()));
      }
    }
    choices.add(Choice.of(messages.say(call.language(), "followup.undo"), "undo"));
    blocks.add(new Block.Choices(choices));
    return Reply.of(blocks);
  }

  private Block line(Call call, MailLog.Heard heard) {
    String who = heard.who() + " · " + heard.account().name();
    String what =
        switch (heard.kind()) {
          case REPLY -> say(call, "reply");
          case SENT -> say(call, "sent");
          case UNSUBSCRIBED -> say(call, "asked", "words", heard.note());
          case AWAY -> say(call, "away", "words", heard.note());
          case BOUNCED ->
              say(call, "bounced", "address", heard.other().address(), "why", heard.note());
        };
    return Block.Text.of(Block.Run.strong(who), Block.Run.plain(" " + what));
  }

  private String say(Call call, String key, Object... slots) {
    return messages.say(call.language(), "mail." + key, slots);
  }

  private Refusal refusal(Call call, String key, Object... slots) {
    return new Refusal(say(call, key, slots));
  }
}
