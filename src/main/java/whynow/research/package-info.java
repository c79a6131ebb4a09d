/** Finds an account's own pages, reads the newest first, and writes the brief. */
package whynow.research;
