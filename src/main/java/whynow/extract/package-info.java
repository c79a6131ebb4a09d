/** Turns a page into an Article: title, date, text, language. */
package whynow.extract;
