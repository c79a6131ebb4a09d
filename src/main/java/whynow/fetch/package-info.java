/**
 * Gets a page politely and safely: robots.txt, pace per host, limits, private addresses,
 * conditional requests.
 */
package whynow.fetch;
