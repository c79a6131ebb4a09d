package whynow.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Turns a page's bytes into text. Pages lie about their charset, so what they declare is only
 * believed when the bytes agree.
 *
 * <pre>{@code
 * String html = PageCharset.decode(bytes, "text/html; charset=utf-8");
 * }</pre>
 */
public final class PageCharset {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private PageCharset() {}

  /**
   * Decodes by byte order mark, then UTF-8 where the bytes are UTF-8, then the header, the page's
   * own declaration, and what the bytes look like; the first that fits every byte wins.
   *
   * @param body the bytes as they came, unzipped
   * @param contentType the Content-Type header; may be empty
   * @return the text, without a byte order mark
   */
  public static String decode(byte[] body, String contentType) {
    for (Charset charset : candidates(body, contentType)) {
      Optional<String> text = strictly(body, charset);
      if (text.isPresent()) {
        return text.get();
      }
    }
    return mended(body, declared(body, contentType));
  }

  private static Set<Charset> candidates(byte[] body, String contentType) {
    Set<Charset> all = new LinkedHashSet<>();
    Declared.byMark(body).ifPresent(all::add);
    ByteShapes.wide(body).ifPresent(all::add);
    all.add(StandardCharsets.UTF_8);
    Declared.byHeader(contentType).filter(c -> plausible(c, body)).ifPresent(all::add);
    Declared.byPage(body).filter(c -> plausible(c, body)).ifPresent(all::add);
    all.addAll(ByteShapes.guesses(body));
    return all;
  }

  /**
   * A single-byte charset fits any bytes, so it is not believed for what reads as Chinese; of two
   * Chinese ones the bytes may clearly show the other.
   */
  private static boolean plausible(Charset charset, byte[] body) {
    return !Declared.isUtf16(charset)
        && !ByteShapes.isClearlyAnother(charset, body)
        && (ByteShapes.isMultiByte(charset) || !ByteShapes.looksDoubleByte(body));
  }

  private static Charset declared(byte[] body, String contentType) {
    Optional<Charset> said =
        Declared.byHeader(contentType)
            .or(() -> Declared.byPage(body))
            .filter(c -> !Declared.isUtf16(c));
    if (said.isPresent()) {
      return said.get();
    }
    return ByteShapes.looksDoubleByte(body) ? GB18030 : StandardCharsets.UTF_8;
  }

  /** The text if every byte fits; a character cut off at the very end is dropped. */
  private static Optional<String> strictly(byte[] body, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(body);
    CharBuffer out = CharBuffer.allocate((int) (body.length * decoder.maxCharsPerByte()) + 8);
    CoderResult result = decoder.decode(in, out, false);
    if (result.isError()) {
      return Optional.empty();
    }
    return Optional.of(text(out));
  }

  /** The text where some bytes do not fit: those are read as western letters. */
  private static String mended(byte[] body, Charset charset) {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(body);
    CharBuffer out = CharBuffer.allocate(body.length * 2 + 8);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      byte[] stray = new byte[result.length()];
      in.get(stray);
      out.put(new String(stray, WESTERN).replace("\ufffd", ""));
      result = decoder.decode(in, out, true);
    }
    return text(out);
  }

  private static String text(CharBuffer out) {
    String text = out.flip().toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
