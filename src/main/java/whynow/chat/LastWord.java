package whynow.chat;

/** A command that sees every answer before it is said, such as to tie a button to its moment. */
public interface LastWord extends Command {
  /** The answer as it is to be said, after the answering command has done its work. */
  Reply lastWord(Reply answer, Call call);
}
