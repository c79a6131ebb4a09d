/**
 * Tells another system, such as a CRM, of touches and stage moves as they happen, and takes what
 * other systems tell.
 */
package whynow.webhook;
