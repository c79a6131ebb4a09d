/** What runs when, declared on one screen; db-scheduler runs it. */
package whynow.jobs;
