/** Whynow, and App, which builds everything by hand, top to bottom. */
package whynow;
