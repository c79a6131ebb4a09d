/**
 * What comes by mail: a mailbox read without touching it, and mails pasted into the chat. Replies,
 * bounces and what a rep sent find their contact and become touches.
 */
package whynow.mail;
