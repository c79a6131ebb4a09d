package whynow.accounts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a company that is named in a text and does not stand in the book. */
final class UnknownCompany {
  private static final String CAPITALS =
      "((?:\\p{Lu}|\\d)[\\w&.'-]*(?: (?:\\p{Lu}[\\w&.'-]*|&|and \\p{Lu}\\w+))*)";
  private static final Pattern AT = Pattern.compile("(?:\\b(?:at|@|from|of|with)|@) ?" + CAPITALS);
  private static final Pattern NAMED = Pattern.compile("(?<![\\p{L}\\d@.])" + CAPITALS);

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{3,}");

  /** What a Chinese company's name may follow without a space. */
  private static final Pattern BEFORE =
      Pattern.compile("[了过過去到给給和跟与與同的访訪在向约約见見趟找从從]|联系|聯繫|聯絡|电话|電話|打给|打給|今天|昨天|上午|下午");

  private static final int FEWEST = 4;
  private final CompanyWords words;

  UnknownCompany(CompanyWords words) {
    this.words = words;
  }

  /** The first one, as it was written; a stranger's name is none. */
  Optional<String> in(String text, List<Stranger> strangers) {
    return latin(AT, text, strangers, 1)
        .or(() -> latin(NAMED, text, strangers, 2))
        .or(() -> chinese(text));
  }

  /** Behind "at" one word will do; elsewhere its last word must be one that companies end in. */
  private Optional<String> latin(
      Pattern pattern, String text, List<Stranger> strangers, int fewest) {
    Matcher m = pattern.matcher(text);
    while (m.find()) {
      int at = m.start(1);
      boolean free =
          strangers.stream().noneMatch(s -> s.start() <= at && at < s.start() + s.name().length());
      if (free && (fewest == 1 || endsAsCompanies(m.group(1)))) {
        return Optional.of(m.group(1).replaceFirst("[.,']+$", "").trim());
      }
    }
    return Optional.empty();
  }

  private boolean endsAsCompanies(String name) {
    List<String> parts = CompanyWords.words(name);
    return parts.size() > 1 && words.endsNames(parts.get(parts.size() - 1));
  }

  private Optional<String> chinese(String text) {
    Matcher m = CHINESE.matcher(text);
    while (m.find()) {
      Optional<String> name = words.companyAtFront(m.group()).map(UnknownCompany::bare);
      if (name.isPresent()) {
        return name.filter(n -> words.companyAtFront(n).isPresent());
      }
    }
    return Optional.empty();
  }

  /** 星海物流 of 上午拜访了星海物流. */
  private static String bare(String run) {
    Matcher m = BEFORE.matcher(run);
    int start = 0;
    while (m.find()) {
      start = run.length() - m.end() >= FEWEST ? m.end() : start;
    }
    return run.substring(start);
  }
}
