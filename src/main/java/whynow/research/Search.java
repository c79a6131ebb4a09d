package whynow.research;

import java.util.List;

/** Asks a search service which sites a company's name leads to. */
public interface Search {
  /** None is configured. */
  Search NONE = name -> new Answer(List.of(), List.of());

  /**
   * What the service said.
   *
   * @param urls pages, best first; they prove nothing yet
   * @param problems why there are none, in plain words, a line each
   */
  record Answer(List<String> urls, List<String> problems) {
    public Answer {
      urls = List.copyOf(urls);
      problems = List.copyOf(problems);
    }
  }

  /** Never throws: a service that fails is a service that found nothing. */
  Answer of(String name);
}
