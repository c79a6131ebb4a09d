/** The browser console: messages in, html out. */
package whynow.chat.web;
