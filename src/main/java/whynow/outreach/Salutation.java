package whynow.outreach;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import whynow.accounts.Contact;

/**
 * How a person is addressed: by the first name in English, by surname and rank in Chinese (王总, 李经理,
 * 陈工). A gender is never guessed.
 */
final class Salutation {
  private static final Pattern HAN_NAME = Pattern.compile("^\\p{IsHan}{2,4}$");
  private static final List<String> DOUBLE_SURNAMES =
      List.of(
          "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "東方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒",
          "端木", "夏侯", "独孤", "南宫", "南宮", "张简", "張簡", "范姜");
  private static final List<String[]> RANKS =
      List.of(
          new String[] {"董事长|董事長|Chair", "董"},
          new String[] {"工程师|工程師|Engineer", "工"},
          new String[] {"主任", "主任"},
          new String[] {"主管|Supervisor", "主管"},
          new String[] {
            "总监|總監|总经理|總經理|总裁|總裁|首席|[副]总|執行長|营运长|營運長|財務長|技術長|厂长|廠長|合伙人|(?i)\\bC[EFOTMIRP]O\\b|President|Chief|Director|VP|Partner|Founder",
            "总"
          },
          new String[] {"经理|經理|Manager|Head", "经理"},
          new String[] {"老师|老師|教授", "老师"});

  private Salutation() {}

  /** The first name of a Western name; a Chinese name whole. */
  static String first(Contact contact) {
    String name = contact.name().strip();
    return HAN_NAME.matcher(name).find() ? name : firstWord(name);
  }

  /** Surname and rank for a Chinese name with a title, else the name as it is. */
  static String chinese(Contact contact) {
    String name = contact.name().strip();
    if (!HAN_NAME.matcher(name).find()) {
      return firstWord(name);
    }
    return rank(contact.title()).map(r -> surname(name) + r).orElse(name);
  }

  private static Optional<String> rank(String title) {
    return RANKS.stream()
        .filter(r -> Pattern.compile(r[0]).matcher(title).find())
        .map(r -> r[1])
        .findFirst();
  }

  private static String surname(String name) {
    boolean two = name.length() > 2 && DOUBLE_SURNAMES.contains(name.substring(0, 2));
    return name.substring(0, two ? 2 : 1);
  }

  private static String firstWord(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }
}
