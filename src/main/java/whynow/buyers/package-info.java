/**
 * The people who decide together at an account: who plays which part, who is missing, who answers.
 */
package whynow.buyers;
