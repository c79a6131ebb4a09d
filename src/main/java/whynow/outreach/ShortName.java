package whynow.outreach;

import java.util.regex.Pattern;

/** A company's name as people say it: without its legal form. */
final class ShortName {
  private static final Pattern LEGAL =
      Pattern.compile(
          "(?i)[,\\s]+(inc|incorporated|llc|ltd|limited|corp|corporation|co|company|plc|gmbh|ag|kg|se|sa|s\\.a|sas|s\\.r\\.l|srl|spa|bv|b\\.v|nv|ab|as|oy|aps|pte|pty|holdings?|group)\\.?(?=$|[,\\s])|\\s*[(（].*?[)）]");
  private static final Pattern LEGAL_HAN = Pattern.compile("(股份|集团|集團)?(有限责任|有限責任|有限|股份有限)?公司$");

  /** What a page's title adds to the name. */
  private static final Pattern TAGLINE =
      Pattern.compile("\\s*[|_｜].*$|\\s[-–—:]\\s.*$|(?<=\\p{IsHan})[-–—].*$");

  private ShortName() {}

  static String of(String name) {
    String bare = LEGAL.matcher(TAGLINE.matcher(name).replaceFirst("")).replaceAll("");
    bare = LEGAL_HAN.matcher(bare.strip()).replaceFirst("").strip();
    return bare.length() < 2 ? name : bare;
  }
}
