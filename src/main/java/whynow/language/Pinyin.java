package whynow.language;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Locale;

/** Chinese in Latin letters, as it is said and as it is typed. */
public final class Pinyin {
  private Pinyin() {}

  /** {@code beichenwuliu} of 北辰物流: lower case, without tones and spaces; Latin stays. */
  public static String of(String text) {
    return PinyinHelper.toPinyin(Script.toSimplified(text), PinyinStyleEnum.NORMAL, "")
        .toLowerCase(Locale.ROOT)
        .replace('ü', 'v')
        .replace(" ", "");
  }
}
