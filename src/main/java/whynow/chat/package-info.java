/**
 * The conversation model: one message in, one reply out. Commands are declared here once; platforms
 * are thin adapters below.
 */
package whynow.chat;
