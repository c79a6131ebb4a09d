package whynow.upkeep;

import java.util.Locale;

/** What is let go by age. People and accounts are not among it: they go when somebody says so. */
public enum Kept {
  /** Pages as they were read, by when they were read or confirmed last; needed ones come again. */
  PAGES(1),

  /** What was found at accounts that nobody watches, with the articles that can be searched. */
  READINGS(1),

  /**
   * Traces of conversations: ids of what was heard and sent, buttons, topics, letters that could
   * not be delivered. Platforms deliver a message again for up to a day.
   */
  MESSAGES(7),

  /** Marks of what was told unasked; without one, a lead that still waits is told of again. */
  TOLD(90),

  /** Touches with their notes, engagements and closed follow-ups; what digests count. */
  TOUCHES(30);

  /** Fewer days than this would bring back what was settled. */
  final int leastDays;

  Kept(int leastDays) {
    this.leastDays = leastDays;
  }

  /** As it stands in the setting, such as {@code pages}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
