package whynow.activity;

import whynow.team.By;

/** Erases a person: their data leaves every table and index; the counts of the history stay. */
public interface Erasure {
  /** Erases; the refusal to be written to stays, as a hash. False when there is no such contact. */
  boolean forget(long contact, By by);
}
