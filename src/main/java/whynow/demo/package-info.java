/**
 * The demo workspace: invented companies with sites that are really fetched, on loopback, and a
 * book that somebody has worked with.
 */
package whynow.demo;
