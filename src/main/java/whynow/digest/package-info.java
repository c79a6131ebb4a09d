/** The day, the week and the funnel of a rep or a team. */
package whynow.digest;
