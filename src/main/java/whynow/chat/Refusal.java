package whynow.chat;

/** A plain no to a person: what cannot be done, and what to do instead. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Reply reply;

  public Refusal(Reply reply) {
    super("refused");
    this.reply = reply;
  }

  public Refusal(String text) {
    this(Reply.text(text));
  }

  public Reply reply() {
    return reply;
  }
}
