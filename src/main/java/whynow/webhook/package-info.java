/** Tells another system, such as a CRM, of touches and stage moves as they happen. */
package whynow.webhook;
