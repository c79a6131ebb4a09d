/** The collections the features asked for, opened together. */
package whynow.store;
