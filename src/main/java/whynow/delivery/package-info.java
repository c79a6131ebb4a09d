/** The outbox: what must reach a person, sent once, in order, at the platform's pace. */
package whynow.delivery;
