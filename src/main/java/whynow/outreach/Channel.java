package whynow.outreach;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a message goes; each has a file in {@code data/outreach/channels}. */
public enum Channel {
  EMAIL,
  CALL,
  VOICEMAIL,
  LINKEDIN,
  WECHAT,
  PITCH;

  /** The word used in commands and file names. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Channel> of(String word) {
    return Stream.of(values()).filter(c -> c.word().equalsIgnoreCase(word)).findFirst();
  }
}
