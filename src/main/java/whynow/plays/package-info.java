/**
 * One theme played at a list of accounts over a span of days, on several channels: each account
 * with its own angle, and what came of it.
 */
package whynow.plays;
