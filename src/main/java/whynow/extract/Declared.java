package whynow.extract;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charset that a byte order mark, a header or the page itself declares. */
final class Declared {
  private static final int LOOK_AT = 16_384;
  private static final Pattern CHARSET =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
  private static final Pattern PAGE =
      Pattern.compile(
          "(?is)<meta\\s[^>]*?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)|^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)");

  /** The names browsers read as a larger charset of the same family (Encoding Standard, 4.2). */
  private static final Map<String, String> LARGER =
      Map.of(
          "gb2312",
          "GB18030",
          "gbk",
          "GB18030",
          "x-gbk",
          "GB18030",
          "gb_2312-80",
          "GB18030",
          "iso-8859-1",
          "windows-1252",
          "latin1",
          "windows-1252",
          "us-ascii",
          "windows-1252",
          "ascii",
          "windows-1252",
          "iso-8859-9",
          "windows-1254",
          "big5",
          "Big5-HKSCS");

  private Declared() {}

  static Optional<Charset> byMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (b.length >= 2 && b[0] == (byte) 0xfe && b[1] == (byte) 0xff) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (b.length >= 2 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  static Optional<Charset> byHeader(String contentType) {
    Matcher m = CHARSET.matcher(contentType);
    return m.find() ? named(m.group(1)) : Optional.empty();
  }

  /** As browsers hear it, else whatever looks like a declaration. */
  static Optional<Charset> byPage(byte[] body) {
    String start = start(body);
    return byMeta(start).or(() -> byLooks(start));
  }

  /** As browsers hear it. */
  static Optional<Charset> byMeta(byte[] body) {
    return byMark(body).or(() -> byMeta(start(body)));
  }

  private static Optional<Charset> byMeta(String start) {
    return MetaScan.of(start, name -> named(name).isPresent()).flatMap(Declared::named);
  }

  private static String start(byte[] body) {
    return new String(body, 0, Math.min(body.length, LOOK_AT), StandardCharsets.ISO_8859_1);
  }

  private static Optional<Charset> byLooks(String start) {
    Matcher m = PAGE.matcher(start.replaceAll("(?s)<!--.*?-->", ""));
    if (!m.find()) {
      return Optional.empty();
    }
    return named(m.group(1) != null ? m.group(1) : m.group(2));
  }

  static boolean isUtf16(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  private static Optional<Charset> named(String name) {
    try {
      return Optional.of(Charset.forName(LARGER.getOrDefault(name.toLowerCase(Locale.ROOT), name)));
    } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }
}
