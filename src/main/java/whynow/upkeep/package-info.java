/** What is kept for how long, and the nightly work that lets the rest go. */
package whynow.upkeep;
