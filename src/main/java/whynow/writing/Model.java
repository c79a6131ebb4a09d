package whynow.writing;

import java.time.Duration;

/**
 * A language model that answers a prompt.
 *
 * <pre>{@code
 * Model model = Model.openAi(URI.create("http://localhost:11434/v1"), Optional.empty(), "qwen3");
 * }</pre>
 */
public interface Model {
  /**
   * Asks once.
   *
   * @param prompt the whole prompt
   * @param schema a JSON schema that the answer must follow
   * @param within real time for the whole exchange, body included
   * @return the answer or why there is none; never throws for what a server does
   */
  Answer ask(String prompt, String schema, Duration within);

  /** What came of asking. */
  sealed interface Answer {
    /**
     * An answer that is complete.
     *
     * @param text the model's words
     * @param tokens what it cost, as the server counts, else by estimate
     */
    record Text(String text, int tokens) implements Answer {}

    /**
     * No answer that can be used.
     *
     * @param why for the log, without the key
     */
    record None(String why) implements Answer {}
  }
}
