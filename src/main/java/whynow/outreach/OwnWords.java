package whynow.outreach;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.accounts.Account;
import whynow.language.Language;
import whynow.language.Script;
import whynow.triggers.Trigger;

/**
 * A short sentence of the account's page, turned from "we" to "you": "In March we open our second
 * site" becomes "In March you open your second site". What would not read well, or would say
 * something else when said by us, gives nothing.
 */
final class OwnWords {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern UNFIT =
      Pattern.compile(
          "\\bI\\b|\\bI['’]|\\b(?i:my|me|today|yesterday|tomorrow|tonight|recently|currently|now|ago|proud|excited|thrilled|delighted|pleased|happy|glad|honou?red|leading|leader|world|innovative|unique|amazing|great|best|click|here|learn more|read more|(this|last|next|past) (week|month|quarter|spring|summer|autumn|fall|winter))\\b|[“”\"‘’():!?*|<>{}\\[\\]]|https?:|\\.\\.\\.|…");
  private static final Pattern UNFIT_HAN =
      Pattern.compile(
          "我(?!们|們|司)|今日|今天|昨日|昨天|近日|日前|近期|目前|现在|日内|本[月周]|上[月周]|下[月周]|热烈|隆重|圆满|荣幸|领先|一流|[“”「」《》：:！？!?（）()]");
  private static final Pattern YEAR_WORD =
      Pattern.compile("(?i)\\b(last|this|next) year\\b|[今去明]年|年[底初中]");
  private static final Pattern START =
      Pattern.compile(
          "^(?i:(we|[\\w ]{2,30}) (are|is) (very |so )?(pleased|excited|thrilled|proud|delighted|happy|glad|honou?red) to (announce|share|report|say)( that)? |today,? |we (are )?announc(e|ed|ing) that )");
  private static final Pattern STEP =
      Pattern.compile(
          ",? (with|which|where|while|whose|as part of|thanks to|led by|following|including|bringing|giving|making)\\b|[;–—]| - ");
  private static final Pattern VERB =
      Pattern.compile(
          "\\b(?i:we|you|is|are|was|were|has|have|had|will|can|need|plan|open|opens|joins|joined|raises|raised|acquires|acquired|launches|launched|doubled|grew|rose|fell|takes|took|wins|won|signs|signed|moves|moved|starts|started|expands|expanded|appoints|appointed|names|named|\\w+ed)\\b");
  private static final Pattern SMALL_START =
      Pattern.compile(
          "^(In|On|At|By|From|Since|After|Before|During|Over|Until|For|With|As|When|While|Each|Every|Some|Many|Most|More|Half|Nearly|About|Last|This|These|That|The|A|An|We|Our|You|Your|It|Its|They|There|Our|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Right|Too|Only|Not|All|Both|Next|Later|Early)\\b");
  private static final Pattern FRONTED =
      Pattern.compile(
          "^(?<front>(?:In|On|At|By|From|Since) (?:[\\w'’-]+ ){0,4}?[\\w'’-]+)(?:, | (?=you\\b))(?<rest>[a-z].*)$");
  private static final Pattern JOINED =
      Pattern.compile("\\b(but|so|because|that|which|who|when|while|if)\\b");
  private static final Map<String, String> YOU = new LinkedHashMap<>();

  static {
    YOU.put("\\b[Ww]e['’]re\\b", "you are");
    YOU.put("\\b[Ww]e['’]ve\\b", "you have");
    YOU.put("\\b[Ww]e['’]ll\\b", "you will");
    YOU.put("\\b[Ww]e['’]d\\b", "you would");
    YOU.put("\\b[Ww]e\\b", "you");
    YOU.put("\\b[Oo]urs\\b", "yours");
    YOU.put("\\b[Oo]ur\\b", "your");
    YOU.put("\\bourselves\\b", "yourselves");
    YOU.put("\\b[Uu]s\\b", "you");
    YOU.put("我们公司|我們公司|我司|本公司|我们|我們|咱们", "贵司");
  }

  /** A company in front of what it does; on an event of their own that is they. */
  private static final Pattern FIRM =
      Pattern.compile(
          "^\\p{IsHan}{2,8}(?:公司|集团|集團|科技|网络|網路|物流|冷链|食品|实业|制造|能源|汽车|智能|股份)(?=将|將|已|宣布|完成|获|獲|拟|计划|計劃|与|與|于|於|在)");

  private OwnWords() {}

  /** The clause without its full stop, or nothing. */
  static Optional<String> of(Account account, Trigger trigger, Language language, LocalDate today) {
    String quote = trigger.quote().strip();
    if (language.isChinese() != HAN.matcher(quote).find()) {
      return Optional.empty();
    }
    boolean sameYear = trigger.published().map(d -> d.getYear() == today.getYear()).orElse(false);
    if (YEAR_WORD.matcher(quote).find() && !sameYear) {
      return Optional.empty();
    }
    return language.isChinese() ? chinese(addressed(quote, account, trigger)) : english(quote);
  }

  private static Optional<String> english(String quote) {
    String bare = START.matcher(quote).replaceFirst("").replaceFirst("[.;,:\\s]+$", "");
    String head = shortened(bare);
    boolean reads =
        !UNFIT.matcher(head).find()
            && head.split("\\s+").length <= 22
            && head.split("\\s+").length >= 4
            && VERB.matcher(head).find()
            && !isHeadline(head);
    return reads ? Optional.of(unfronted(turned(head))) : Optional.empty();
  }

  /** "In March you open a site, with 24 doors" says the same as "you open a site in March, ...". */
  private static String unfronted(String sentence) {
    Matcher fronted = FRONTED.matcher(sentence);
    if (!fronted.matches() || JOINED.matcher(fronted.group("rest")).find()) {
      return sentence;
    }
    String rest = fronted.group("rest");
    String front = fronted.group("front");
    int comma = rest.indexOf(", ");
    int at = comma < 0 ? rest.length() : comma;
    String small = Character.toLowerCase(front.charAt(0)) + front.substring(1);
    return rest.substring(0, at) + " " + small + rest.substring(at);
  }

  /** Their name becomes "you" where it opens the sentence. */
  private static String addressed(String quote, Account account, Trigger trigger) {
    for (String name : AccountNames.of(account)) {
      if (quote.startsWith(name)) {
        return "我们" + quote.substring(name.length());
      }
    }
    return trigger.own() ? FIRM.matcher(quote).replaceFirst("我们") : quote;
  }

  private static String shortened(String sentence) {
    if (sentence.split("\\s+").length <= 18) {
      return sentence;
    }
    Matcher step = STEP.matcher(sentence);
    while (step.find()) {
      if (sentence.substring(0, step.start()).split("\\s+").length >= 6) {
        return sentence.substring(0, step.start());
      }
    }
    return sentence;
  }

  private static boolean isHeadline(String text) {
    String[] words = text.split("\\s+");
    long big =
        java.util.Arrays.stream(words).filter(w -> Character.isUpperCase(w.charAt(0))).count();
    return words.length >= 5 && big * 2 > words.length + 1;
  }

  private static Optional<String> chinese(String quote) {
    String simple = Script.toSimplified(quote).replaceFirst("[。；，;,.\\s]+$", "");
    boolean reads =
        simple.length() >= 8 && simple.length() <= 60 && !UNFIT_HAN.matcher(simple).find();
    return reads ? Optional.of(turned(simple)) : Optional.empty();
  }

  private static String turned(String sentence) {
    String turned = sentence;
    for (Map.Entry<String, String> e : YOU.entrySet()) {
      turned = turned.replaceAll(e.getKey(), e.getValue());
    }
    return turned;
  }

  /** True when the first letter may be written small within a sentence. */
  static boolean mayBeginSmall(String clause) {
    return Character.isLowerCase(clause.charAt(0)) || SMALL_START.matcher(clause).find();
  }
}
