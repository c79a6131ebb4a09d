package whynow.fetch;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Bytes to text when headers, meta tags and byte order marks disagree: the first encoding in which
 * every byte makes sense is taken.
 */
final class Decoding {
  private static final int HEAD = 4096;
  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
  private static final String COMMON = "的一是在不了有和人这中大为上个国我以要他这這為個國們会會来來，。";
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Decoding() {}

  static String text(byte[] bytes, String contentType) {
    return withoutMark(
        marked(bytes)
            .or(() -> Optional.of(StandardCharsets.UTF_8))
            .flatMap(charset -> strictly(bytes, charset))
            .or(() -> mostPlausible(bytes, contentType))
            .orElseGet(() -> leniently(bytes, contentType)));
  }

  /** GBK makes sense of most Big5 and the other way round: common characters tell them apart. */
  private static Optional<String> mostPlausible(byte[] bytes, String contentType) {
    return candidates(bytes, contentType).stream()
        .flatMap(charset -> strictly(bytes, charset).stream())
        .max(Comparator.comparingLong(Decoding::commonCharacters));
  }

  /** Later ones win a tie, so the server's word stands last. */
  private static List<Charset> candidates(byte[] bytes, String contentType) {
    List<Charset> declared =
        Stream.of(declared(head(bytes)), declared(contentType)).flatMap(Optional::stream).toList();
    if (declared.isEmpty()) {
      return List.of(WINDOWS_1252, BIG5, GB18030);
    }
    List<Charset> wide = declared.stream().filter(c -> !isLatin(c)).toList();
    return wide.isEmpty() ? List.of(StandardCharsets.ISO_8859_1, WINDOWS_1252) : wide;
  }

  private static long commonCharacters(String text) {
    return text.chars().filter(c -> COMMON.indexOf(c) >= 0).count();
  }

  /** Latin 1 makes sense of any bytes, so it is believed last. */
  private static boolean isLatin(Charset charset) {
    return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(WINDOWS_1252);
  }

  private static String head(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
  }

  private static Optional<Charset> marked(byte[] bytes) {
    if (bytes.length < 2) {
      return Optional.empty();
    }
    int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    if (first == 0xfeff || (first >> 8 == 0 && bytes[1] != 0)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    boolean little = first == 0xfffe || (bytes[0] != 0 && bytes[1] == 0);
    return little ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  private static Optional<Charset> declared(String words) {
    Matcher found = DECLARED.matcher(words);
    return found.find() ? named(found.group(1)) : Optional.empty();
  }

  /** The wider set is meant where the narrower is named: pages use its characters freely. */
  private static Optional<Charset> named(String name) {
    try {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "gb2312", "gbk", "x-gbk", "gb_2312-80", "csgb2312" -> Optional.of(GB18030);
        case "big5", "big5-hkscs", "x-x-big5", "cn-big5" -> Optional.of(BIG5);
        case "iso-8859-1", "latin1", "us-ascii", "ascii" -> Optional.of(WINDOWS_1252);
        case "utf-16" -> Optional.empty();
        default -> Optional.of(Charset.forName(name));
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return Optional.of(text.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** A few broken bytes: take the reading with the fewest gaps. */
  private static String leniently(byte[] bytes, String contentType) {
    List<Charset> all = new ArrayList<>(List.of(StandardCharsets.UTF_8));
    declared(head(bytes)).ifPresent(all::add);
    declared(contentType).ifPresent(all::add);
    return all.stream()
        .map(charset -> new String(bytes, charset))
        .min(Comparator.comparingLong(text -> text.chars().filter(c -> c == 0xFFFD).count()))
        .orElseThrow();
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
