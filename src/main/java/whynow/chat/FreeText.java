package whynow.chat;

/** A command that also takes what is said without its verb: a sentence to log, a link, a post. */
public interface FreeText extends Command {
  /**
   * True when this text is for this command. The call then gets the whole text as its arguments.
   *
   * @param call who asks and when; its arguments are the text
   */
  boolean claims(String text, Call call);
}
