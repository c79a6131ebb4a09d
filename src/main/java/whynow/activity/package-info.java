/** Touches: logging them in fields or plain sentences, history, undo. */
package whynow.activity;
