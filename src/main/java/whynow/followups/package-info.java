/** Dated promises and cadences; what is due today. */
package whynow.followups;
