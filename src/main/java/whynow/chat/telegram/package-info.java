/** Telegram updates in, Telegram HTML and inline keyboards out. */
package whynow.chat.telegram;
