package whynow.language;

import com.github.houbb.opencc4j.util.ZhTwConverterUtil;

/** The two scripts of Chinese. */
public final class Script {
  private Script() {}

  /**
   * Simplified to Traditional as written in Taiwan, by word: 软件 becomes 軟體. Of two forms of a
   * character the one of Taiwan's standard list (國字標準字體) is taken, where the converter takes the
   * other.
   */
  public static String toTraditional(String simplified) {
    return ZhTwConverterUtil.toTraditional(simplified)
        .replace('“', '「')
        .replace('”', '」')
        .replace('覈', '核')
        .replace('裏', '裡');
  }

  /** Traditional to Simplified, by word. Other text is returned as it is. */
  public static String toSimplified(String traditional) {
    return ZhTwConverterUtil.toSimple(traditional);
  }
}
