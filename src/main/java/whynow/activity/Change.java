package whynow.activity;

import java.time.Instant;

/**
 * One line of the history.
 *
 * @param id rising
 * @param rep who
 * @param kind what: {@code log, contact, remind, done, snooze, drop, own, stage, merge}
 * @param account where; 0 when it concerns no account
 * @param subject id of the touch, follow-up, contact or account that was changed
 * @param undone true when it was taken back
 */
public record Change(
    long id, Instant at, long rep, String kind, long account, long subject, boolean undone) {}
