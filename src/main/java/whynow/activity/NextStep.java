package whynow.activity;

import whynow.followups.Due;

/**
 * What a log sentence promises.
 *
 * @param due when
 * @param note what, in the rep's own words
 * @param meeting true for a booked meeting, which is reminded before it starts
 */
public record NextStep(Due due, String note, boolean meeting) {}
