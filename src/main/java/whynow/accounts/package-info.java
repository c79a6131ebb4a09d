/** Companies, the people there, and our own reps; matching names, domains and titles to them. */
package whynow.accounts;
