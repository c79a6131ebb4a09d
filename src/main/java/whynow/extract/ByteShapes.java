package whynow.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What bytes look like when nobody says, or what was said cannot be true. */
final class ByteShapes {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset CYRILLIC = Charset.forName("windows-1251");
  private static final int LOOK_AT = 200_000;
  private static final double CLEARLY = 0.75;

  private ByteShapes() {}

  /** UTF-16 without a mark: every other byte of plain markup is zero. */
  static Optional<Charset> wide(byte[] body) {
    int n = Math.min(body.length, 2000) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < n; i += 2) {
      even += body[i] == 0 ? 1 : 0;
      odd += body[i + 1] == 0 ? 1 : 0;
    }
    if (Math.max(even, odd) * 4 < n / 2 || n == 0) {
      return Optional.empty();
    }
    return Optional.of(even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  static boolean isMultiByte(Charset charset) {
    return charset.newEncoder().maxBytesPerChar() > 1;
  }

  /**
   * Whether high bytes come in pairs, as in Chinese; in western text they stand alone, in Cyrillic
   * text in runs that are odd as often as even and hold only the letters' range.
   */
  static boolean looksDoubleByte(byte[] body) {
    int paired = 0;
    int alone = 0;
    int n = Math.min(body.length, LOOK_AT);
    for (int i = 0; i < n; i++) {
      if (body[i] >= 0) {
        continue;
      }
      if (i + 1 < n && (body[i + 1] & 0xff) >= 0x40) {
        paired += body[i + 1] < 0 ? 1 : 0;
        i++;
      } else {
        alone++;
      }
    }
    return paired > 4
        && alone * 20 <= paired
        && (common(body, 0xb0, 0xd7) > 0.4 || common(body, 0xa4, 0xc6) > 0.6);
  }

  /** The charsets worth trying, likeliest first. The last fits any bytes. */
  static List<Charset> guesses(byte[] body) {
    if (!looksDoubleByte(body)) {
      return cyrillic(body) ? List.of(CYRILLIC) : List.of(WESTERN, GB18030, CYRILLIC);
    }
    double simplified = common(body, 0xb0, 0xd7);
    double traditional = common(body, 0xa4, 0xc6);
    return traditional > simplified && lowTrails(body)
        ? List.of(BIG5, GB18030)
        : List.of(GB18030, BIG5);
  }

  /** True for Simplified Chinese bytes under the name of Big5, and the other way round. */
  static boolean isClearlyAnother(Charset declared, byte[] body) {
    double simplified = common(body, 0xb0, 0xd7);
    double traditional = common(body, 0xa4, 0xc6);
    return (declared.equals(GB18030) && traditional > CLEARLY && lowTrails(body))
        || (declared.equals(BIG5) && simplified > CLEARLY && !lowTrails(body));
  }

  /** Most high bytes in the range of windows-1251's letters, in long runs. */
  private static boolean cyrillic(byte[] body) {
    int letters = 0;
    int high = 0;
    int runs = 0;
    for (int i = 0; i < Math.min(body.length, LOOK_AT); i++) {
      if (body[i] < 0) {
        high++;
        letters += (body[i] & 0xff) >= 0xc0 ? 1 : 0;
        runs += i == 0 || body[i - 1] >= 0 ? 1 : 0;
      }
    }
    return high > 20 && letters > high * 0.9 && high > runs * 3;
  }

  /** The share of double-byte characters whose first byte is in the range of common Han. */
  private static double common(byte[] body, int from, int to) {
    int in = 0;
    int all = 0;
    int n = Math.min(body.length, LOOK_AT) - 1;
    for (int i = 0; i < n; i++) {
      if (body[i] < 0) {
        int lead = body[i] & 0xff;
        in += lead >= from && lead <= to ? 1 : 0;
        all++;
        i++;
      }
    }
    return all == 0 ? 0 : in / (double) all;
  }

  /** Big5 has second bytes below 0x80 in a third of its characters; GB2312 text has none. */
  private static boolean lowTrails(byte[] body) {
    int low = 0;
    int all = 0;
    int n = Math.min(body.length, LOOK_AT) - 1;
    for (int i = 0; i < n; i++) {
      if (body[i] < 0) {
        low += body[i + 1] >= 0x40 ? 1 : 0;
        all++;
        i++;
      }
    }
    return low > all * 0.1;
  }
}
