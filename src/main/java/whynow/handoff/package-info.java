/** An account changes hands: from SDR to AE, to whoever stands in, or to a new owner for good. */
package whynow.handoff;
