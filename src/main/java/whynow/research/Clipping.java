package whynow.research;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import whynow.triggers.Trigger;

/**
 * What was said outside the company's own site and brought in by a rep: an article under a link, a
 * post that was pasted.
 *
 * @param id 0 before it is stored
 * @param contact whose own words it is, where it is one person's
 * @param page where it stands; without an address it stands in the book, on the account's page
 * @param triggers what it tells of the account, scored
 */
public record Clipping(
    long id,
    long account,
    Optional<Long> contact,
    Brief.Page page,
    List<Trigger> triggers,
    Instant at) {
  public Clipping {
    triggers = List.copyOf(triggers);
  }
}
