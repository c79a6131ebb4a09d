/**
 * Turns a trigger into an Angle and an Angle into a Draft; checks every claim against its evidence.
 */
package whynow.outreach;
