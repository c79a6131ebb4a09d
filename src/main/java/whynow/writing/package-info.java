/** Gives words to a prompt: from templates, or from a model when one is configured. */
package whynow.writing;
