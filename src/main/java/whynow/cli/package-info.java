/** The command-line verbs; each calls the same feature a chat command calls. */
package whynow.cli;
