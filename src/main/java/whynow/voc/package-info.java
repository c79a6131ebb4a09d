/** The customers' own words by theme, and how gladly they would recommend us. */
package whynow.voc;
