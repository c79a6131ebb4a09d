/** Languages, the words of the bot in each, and dates as people say them. */
package whynow.language;
