/** Pages for people (digest, account, settings) and the API. */
package whynow.web;
