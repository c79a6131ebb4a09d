package whynow.outreach;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** Chooses a wording by the account, so that it varies between accounts and never on repeat. */
final class Pick {
  private Pick() {}

  static String from(List<String> wordings, String seed) {
    return wordings.isEmpty() ? "" : wordings.get(index(wordings.size(), seed));
  }

  private static int index(int size, String seed) {
    CRC32 crc = new CRC32();
    crc.update(seed.getBytes(StandardCharsets.UTF_8));
    return (int) ((crc.getValue() >>> 3) % size);
  }
}
