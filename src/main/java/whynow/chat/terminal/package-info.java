/** A chat on standard input and output; also the friendliest way to try a new command. */
package whynow.chat.terminal;
