/** What customers bought: new logo, cross-sell, upsell; and whom to win back with it. */
package whynow.deals;
