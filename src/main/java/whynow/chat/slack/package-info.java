/** Slack events and sockets in, Block Kit out. */
package whynow.chat.slack;
