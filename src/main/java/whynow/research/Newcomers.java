package whynow.research;

import java.util.List;

/** Companies that can be named before they stand in the book. */
public interface Newcomers {
  /** Those that go by this name. */
  List<Outcome.Candidate> named(String name);
}
