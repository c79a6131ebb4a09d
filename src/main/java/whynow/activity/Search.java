package whynow.activity;

import java.time.Instant;
import java.util.List;

/** Finds words in everything the book holds, Chinese ones of two characters too. */
public interface Search {
  /**
   * Looks for all the words; the last may be unfinished.
   *
   * @param rep only this rep's own touches are looked at; 0 for everybody's
   * @return newest first
   */
  List<Found> find(String words, long rep, int limit);

  /**
   * One thing found.
   *
   * @param kind {@code account, contact, touch, article}
   * @param id of that thing; 0 for an article
   * @param account where
   * @param at when it was written
   * @param text what stands there
   * @param url of an article, else empty
   */
  record Found(String kind, long id, long account, Instant at, String text, String url) {}
}
