package whynow.activity;

import java.time.Instant;
import java.util.Optional;

/**
 * Something the lead did.
 *
 * @param id given by the store; 0 before it is stored
 * @param at when
 * @param account where
 * @param contact who, where known
 * @param kind one word, such as {@code email_open, site_visit, webinar, reply, download}
 * @param note more words, or empty
 */
public record Engagement(
    long id, Instant at, long account, Optional<Long> contact, String kind, String note) {}
