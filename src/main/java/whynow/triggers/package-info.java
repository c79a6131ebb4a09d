/** Finds in an Article what makes now a good moment, with quote, link and date. */
package whynow.triggers;
