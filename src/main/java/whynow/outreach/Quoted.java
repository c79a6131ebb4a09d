package whynow.outreach;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quote short enough for a message: cut where a clause ends, word for word otherwise. */
final class Quoted {
  private static final int WORDS = 24;
  private static final int CHARACTERS = 60;
  private static final Pattern STEP = Pattern.compile("[,;:，；：、。]|\\s[–—-]\\s");

  private Quoted() {}

  static String of(String quote) {
    String inner = quote.strip().replaceAll("[“”\"]", "'");
    String shown = quote.contains("“") || quote.contains("\"") ? inner : quote.strip();
    boolean han = Telling.isChinese(shown);
    if (size(shown, han) <= most(han)) {
      return ended(shown, han);
    }
    return cut(shown, han) + (han ? "……" : " …");
  }

  private static String cut(String text, boolean han) {
    Matcher step = STEP.matcher(text);
    String best = "";
    while (step.find() && size(text.substring(0, step.start()), han) <= most(han)) {
      best = text.substring(0, step.start());
    }
    return size(best, han) * 3 >= most(han) ? best : hardCut(text, han);
  }

  private static String hardCut(String text, boolean han) {
    if (han) {
      return text.substring(0, CHARACTERS);
    }
    Matcher words = Pattern.compile("\\S+\\s*").matcher(text);
    int end = 0;
    for (int i = 0; i < WORDS && words.find(); i++) {
      end = words.end();
    }
    return text.substring(0, end).strip();
  }

  private static String ended(String text, boolean han) {
    return text.matches("(?s).*[.!?。！？…]$") ? text : text + (han ? "。" : ".");
  }

  private static int size(String text, boolean han) {
    return han ? text.length() : text.split("\\s+").length;
  }

  private static int most(boolean han) {
    return han ? CHARACTERS : WORDS;
  }
}
