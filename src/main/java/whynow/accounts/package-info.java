/** Companies and the people there; matching names, domains and titles to them. */
package whynow.accounts;
