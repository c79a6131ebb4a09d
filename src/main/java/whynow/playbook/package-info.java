/** Reads data/ and prompts/, keeps the last good version, points at the line that is wrong. */
package whynow.playbook;
