package whynow.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * How much a platform takes in one piece, counted in its own unit. Splits where a reader would: at
 * a line, a sentence, a space; never inside a character, however many code points it has.
 *
 * <pre>{@code
 * Limit.ofBytes(2048).split(text)   // pieces; put together again they are the text
 * }</pre>
 */
public final class Limit {
  private final int max;
  private final IntUnaryOperator cost;

  /**
   * A limit in a unit of its own.
   *
   * @param max the most that fits
   * @param cost what one code point counts, such as four for a sign that is written as an entity
   */
  public Limit(int max, IntUnaryOperator cost) {
    this.max = max;
    this.cost = cost;
  }

  /** Counted in UTF-16 units, as Slack and Telegram do. */
  public static Limit ofChars(int max) {
    return new Limit(max, Character::charCount);
  }

  /** Counted in bytes of UTF-8, as WeCom and WeChat do. */
  public static Limit ofBytes(int max) {
    return new Limit(max, Limit::bytes);
  }

  public int size(String text) {
    return text.codePoints().map(cost).sum();
  }

  public boolean fits(String text) {
    return size(text) <= max;
  }

  /** The text in pieces that fit, in order, nothing left out. */
  public List<String> split(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int full = reach(text, start);
      int end = full == text.length() ? full : goodEnd(text, start, full);
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces;
  }

  /** Puts pieces that fit together into as few as possible, keeping their order. */
  public List<String> pack(List<String> pieces, String between) {
    List<String> packed = new ArrayList<>();
    for (String piece : pieces) {
      int last = packed.size() - 1;
      String joined = last < 0 ? piece : packed.get(last) + between + piece;
      if (last >= 0 && fits(joined)) {
        packed.set(last, joined);
      } else {
        packed.add(piece);
      }
    }
    return packed;
  }

  /** The end of the longest piece that fits; one code point at least, so that we get on. */
  private int reach(String text, int start) {
    int used = 0;
    int at = start;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      used += cost.applyAsInt(point);
      if (used > max && at > start) {
        return at;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  private static int goodEnd(String text, int start, int full) {
    int half = start + (full - start) / 2;
    int line = text.lastIndexOf('\n', full - 1) + 1;
    if (line > half) {
      return line;
    }
    int gap = full;
    while (gap > half && !endsWord(text.charAt(gap - 1))) {
      gap--;
    }
    return gap > half ? gap : wholeCharacter(text, start, full);
  }

  private static boolean endsWord(char c) {
    return Character.isWhitespace(c) || "。！？；，、".indexOf(c) >= 0;
  }

  /** Steps back from the middle of a character made of several code points. */
  private static int wholeCharacter(String text, int start, int full) {
    int at = full;
    while (at > start && joins(text.codePointBefore(at), text.codePointAt(at))) {
      at -= Character.charCount(text.codePointBefore(at));
    }
    return at > start ? at : full;
  }

  private static boolean joins(int before, int after) {
    int type = Character.getType(after);
    return before == 0x200D
        || after == 0x200D
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || (after >= 0x1F3FB && after <= 0x1F3FF)
        || (after >= 0x1F1E6 && after <= 0x1F1FF);
  }

  private static int bytes(int point) {
    if (point < 0x80) {
      return 1;
    }
    return point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
}
