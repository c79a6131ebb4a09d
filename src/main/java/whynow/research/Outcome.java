package whynow.research;

import java.util.List;

/** What came of asking about a company. */
public sealed interface Outcome {
  /** Its pages were read. */
  record Read(Brief brief) implements Outcome {}

  /** Several companies fit: nobody picks one in silence. */
  record Ambiguous(List<Candidate> candidates) implements Outcome {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * There is nothing to read.
   *
   * @param reason in plain words, with what to type instead
   * @param tried what was tried, a line each
   */
  record NotFound(String reason, List<String> tried) implements Outcome {
    public NotFound {
      tried = List.copyOf(tried);
    }
  }

  /** A company that may be meant. */
  record Candidate(String name, String domain) {}
}
