package whynow.outreach;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;

/** Chinese words as they are spelt in Latin letters. */
final class Pinyin {
  private Pinyin() {}

  /** The runs of Chinese characters in a text, each spelt as one word. */
  static String of(String text) {
    StringBuilder spelt = new StringBuilder();
    text.codePoints()
        .forEach(
            c ->
                spelt.append(
                    Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                        ? PinyinHelper.toPinyin(Character.toString(c), PinyinStyleEnum.NORMAL, "")
                        : " "));
    return spelt.toString();
  }
}
