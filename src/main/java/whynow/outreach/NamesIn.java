package whynow.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.language.Script;

/** Names within a sentence: of people, companies, products and places. */
final class NamesIn {
  private static final Pattern LATIN =
      Pattern.compile(
          "[\\p{Lu}][\\p{IsLatin}\\p{N}&'’.-]*(?:[ ](?:(?:of|de|van|von|der|&) )?[\\p{Lu}][\\p{IsLatin}\\p{N}&'’-]*)*");
  private static final Set<String> COMMON =
      Set.copyOf(
          List.of(
              ("I A An The In On At By For From With As If Is Are Was Were Do Does Did Has Have Had Will Would Could Can May "
                      + "Should Your You We Our Us It Its This That These Those There Here They Their He She His Her And But Or So "
                      + "Not No Yes What When Where Who Why How Which While Since After Before During Until Each Every Some Many "
                      + "Most More Both All One Two Three Four Five Six Seven Eight Nine Ten Hi Hello Dear Hey Thanks Thank Best "
                      + "Regards Cheers Sincerely PS P.S Re Monday Tuesday Wednesday Thursday Friday Saturday Sunday January "
                      + "February March April May June July August September October November December Jan Feb Mar Apr Jun Jul "
                      + "Aug Sep Sept Oct Nov Dec CEO COO CFO CTO CMO CIO CPO CRO VP HR IT AI API APIs ERP WMS TMS CRM SaaS B2B "
                      + "KPI KPIs ROI Q1 Q2 Q3 Q4 English Chinese German French Congrats Congratulations Great Also Just Worth "
                      + "Last Next New Read Saw OK Mr Mrs Ms Dr LinkedIn WeChat Email Series Chief Officer President Vice "
                      + "Director Manager Head Operations Operating Executive Financial Technology Marketing Sales General EU US UK USD EUR")
                  .split(" ", -1)));
  private static final Pattern ORGANISATION =
      Pattern.compile(
          "[\\p{IsHan}A-Za-z]{2,12}?(?:有限公司|股份公司|公司|集团|科技|资本|基金|银行|大学|医院|物流|股份|实业|制造|食品|能源|汽车|智能)(?![\\p{IsHan}]?业)");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,}");
  private static final Pattern MARKED = Pattern.compile("[《「『]([^》」』]{2,24})[》」』]");
  private static final Pattern VERB_BEFORE =
      Pattern.compile(
          "^.*(?:任命|聘请|聘任|由|和|与|向|对|收购|的|在|是|为|了|，|被|及|从|给|家|见|到|看|让|把|用|帮|日|月|年|发|这|该|贵|我|本|您|家)");

  private static final Pattern ROUND =
      Pattern.compile("(?i)\\bseries [a-h]\\b\\+?|(?<![A-Za-z])[A-H]\\+?轮|种子轮|天使轮");
  private static final Pattern SPOT =
      Pattern.compile(
          "(?<=[在于])(?![为对给与和这那此本该])(\\p{IsHan}{2,4})(?=(?:市|省|县|区)?(?:的)?(?:扩张|完成扩张|设立|启用|开设|开业|新建|建设|落地|投产|招聘|推出|上市|建厂|设厂))");

  private static final Pattern DOER =
      Pattern.compile(
          "(?:^|: )(\\p{Lu}\\p{IsLatin}{2,}) (?:has |have |had )?(?:just |recently )?(?:launched|acquired|bought|raised|opened|hired|appointed|signed|joined|announced|won|uses|runs|chose|selected)\\b");
  private static final Pattern COMMON_HAN =
      Pattern.compile("[贵我这那该本新老旧各两几某哪此一二三四五六七八九十]|所有|全部|每个|其他|多个|设立");
  private static final Pattern SITE =
      Pattern.compile("(?:^|[，。、；：在于到从])(\\p{IsHan}{2,3})(?=仓(?![库储])|工厂|厂区|园区|分公司|办事处)");

  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?:^(?:The )?|(?:^(?:In|Since|On|At|By|With|After|Last|This)\\b[^,.]{2,30}, )|: |\\b(?:that|where|when|how|while|because) )(\\p{Lu}[\\p{IsLatin}\\d&.-]+)(?: \\p{Lu}[\\p{IsLatin}\\d&.-]*)* (?:(?:has|have|had|is|are|was|were|will|would|shall|can|could|may|might|now|also|just|recently|both)\\b|\\p{Ll}{2,}(?:(?<!s)s|ed)\\b|(?:won|bought|sold|left|led|took|made|gave|became|went|got|put|ran|built|chose|paid|sent|spent|met|began|grew|cut)\\b)");
  private static final Pattern HAN_SUBJECT =
      Pattern.compile(
          "^(?!贵|我|您|你|他|她|这|那|有|在|从|去|今|明|第|每|各|一|两|几|其|该|本|新|老|如|如果|据|由|当|不|因)(\\p{IsHan}{2,4}?)(?:集团|公司|股份|科技|银行|资本)?(?=在\\d|在去|在今|也|已|将|刚|拿|收购|获|推出|领投|宣布|用了|正在)");
  private static final Pattern PEOPLE =
      Pattern.compile("(\\p{Lu}\\p{Ll}{3,}?)(?:ese|ian|egian|an|ish|ine|er|i)");

  private NamesIn() {}

  /** Financing rounds: Series B, B轮. */
  static List<String> rounds(String sentence) {
    return ROUND.matcher(Script.toSimplified(sentence)).results().map(r -> r.group()).toList();
  }

  /** Names in Latin script, a sentence's first word only when another capital follows it. */
  static List<String> latin(String sentence) {
    List<String> names = new ArrayList<>();
    Matcher m = LATIN.matcher(sentence);
    while (m.find()) {
      for (String word : m.group().split(" ", -1)) {
        String bare = word.replaceFirst("['’]s?$", "").replaceFirst("[.-]+$", "");
        boolean first = isSentenceStart(sentence, m.start()) && m.group().startsWith(word);
        boolean alone = first && m.group().indexOf(' ') < 0;
        if (!COMMON.contains(bare) && bare.length() > 1 && !alone) {
          names.add(bare);
        }
      }
    }
    return names;
  }

  /** A word with a capital that is no day, month or title. */
  static boolean isTelling(String word) {
    return !COMMON.contains(word);
  }

  /** Who a sentence says does something, where that is a name: "AUO is to pay", 用友在4月推出. */
  static Optional<String> subject(String sentence) {
    String simple = Script.toSimplified(sentence);
    Matcher han = HAN_SUBJECT.matcher(simple);
    if (Telling.isChinese(simple)) {
      return han.find() ? Optional.of(han.group(1)) : Optional.empty();
    }
    Matcher m = SUBJECT.matcher(sentence);
    return m.find() && !COMMON.contains(m.group(1)) ? Optional.of(m.group(1)) : Optional.empty();
  }

  /** The country of its people: Taiwanese gives Taiwan, Norwegian gives Norw. */
  static Optional<String> country(String people) {
    Matcher m = PEOPLE.matcher(people);
    return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
  }

  /** The first word, where what follows says that it did something. */
  static List<String> doer(String sentence) {
    Matcher m = DOER.matcher(sentence);
    return m.find() && !COMMON.contains(m.group(1)) ? List.of(m.group(1)) : List.of();
  }

  private static boolean isSentenceStart(String sentence, int at) {
    String before = sentence.substring(0, at).strip();
    return before.isEmpty() || before.matches("(?s).*[.!?:：“\"「•·-]$");
  }

  /**
   * Chinese names: people beside a title or a verb of office, organisations by their endings,
   * titles in marks.
   */
  static List<String> chinese(String sentence, String surnames) {
    String simple = Script.toSimplified(sentence);
    List<String> names = new ArrayList<>();
    person(surnames).matcher(simple).results().forEach(r -> names.add(r.group(1)));
    ORGANISATION
        .matcher(simple)
        .results()
        .map(r -> VERB_BEFORE.matcher(r.group()).replaceFirst(""))
        .filter(n -> n.length() >= 4 && !n.endsWith("子公司") && !n.endsWith("分公司"))
        .forEach(names::add);
    names.addAll(foreign(simple));
    SITE.matcher(simple)
        .results()
        .map(r -> r.group(1))
        .filter(n -> !COMMON_HAN.matcher(n).find())
        .forEach(names::add);
    SPOT.matcher(simple).results().forEach(r -> names.add(r.group(1)));
    MARKED.matcher(simple).results().map(r -> r.group(1)).forEach(names::add);
    return names;
  }

  /** Chinese names in an English sentence. */
  private static List<String> foreign(String simple) {
    return Telling.isChinese(simple)
        ? List.of()
        : HAN.matcher(simple).results().map(r -> r.group()).toList();
  }

  private static Pattern person(String surnames) {
    return Pattern.compile(
        "(?<![\\p{IsHan}&&[^由命聘请和与，了向由见、知悉说讲]])(["
            + surnames
            + "][\\p{IsHan}]{1,2}?)(?=出任|担任|任职|将任|将出任|加入|接任|上任|履新|卸任|离任|辞去|已卸任|已出任|先生|女士|博士|为(?:公司)?(?:总|首席|董事|副)|任(?:公司)?(?:总|首席|董事|副))");
  }
}
