/** Our own people: reps, their roles, hours, languages and chat identities. */
package whynow.team;
