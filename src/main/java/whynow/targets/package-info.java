/**
 * Which accounts to work: what the best customers share and who is like them, what an account is
 * worth, where it stands in its life, and how many a rep can carry.
 */
package whynow.targets;
