package whynow.delivery;

import java.time.Instant;

/** Sees to it that a conversation's letters are taken out, by one hand at a time. */
public interface Dispatch {
  void soon(String conversation, Instant when);
}
