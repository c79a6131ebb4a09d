package whynow.outreach;

import java.time.LocalDate;
import java.util.Optional;
import whynow.triggers.Trigger;

/**
 * One thing that stands somewhere: a sentence of a page, or of the playbook.
 *
 * @param text what is compared; for an event also our own telling of it
 * @param quote the words of the page; empty for the playbook
 * @param url where they stand; empty for the playbook
 * @param published when
 * @param trigger the event it states, where one was found in it
 * @param view true for a general remark of ours, which claims nothing
 * @param features the text, taken apart
 */
record EvidenceLine(
    String text,
    String quote,
    String url,
    Optional<LocalDate> published,
    Optional<Trigger> trigger,
    boolean view,
    Features features) {

  /** The same line with a part of it to compare. */
  EvidenceLine told(Features part) {
    return new EvidenceLine(text, quote, url, published, trigger, view, part);
  }

  boolean isOurs() {
    return quote.isEmpty();
  }
}
