/** Points by the team's own rules; which leads are hot, and why. */
package whynow.scoring;
