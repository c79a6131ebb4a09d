package whynow.outreach;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.language.Folded;

/** Judges one sentence after another against one account's evidence. */
final class Judge {
  private static final double SUPPORTED = 0.5;
  private static final double SUPPORTED_HAN = 0.45;
  private static final double SUPPORTED_ALONE = 0.35;
  private static final double OURS = 0.8;
  private static final double ABOUT_THE_SAME = 0.3;
  private static final Pattern QUOTED = Pattern.compile("[“「\"]([^”」\"]{12,})[”」\"]");
  private static final Pattern PAST =
      Pattern.compile(
          "\\b\\w{3,}ed\\b|\\b(won|bought|sold|left|grew|rose|fell|took|made|became|began|went|cut|built|has|have|had|was|were)\\b|[已了]|完成|成功|近日|正式");
  private static final Pattern CUSTOMER =
      Pattern.compile(
          "(?i)\\b(customers?|clients?|helped|uses|use|using|trusted|like)\\b|客户|客戶|帮|幫|服务过|使用");

  private final Evidence evidence;
  private final GuardWords words;
  private final Features.Reader reader;
  private final Faults faults;
  private final Set<String> neutral;
  private final String seller;

  Judge(Evidence evidence, GuardWords words, Vocabulary vocabulary, String seller) {
    this.evidence = evidence;
    this.words = words;
    this.reader = evidence.reader();
    this.faults = new Faults(evidence, words, vocabulary, seller);
    this.neutral = new HashSet<>();
    this.seller = seller;
    accountNames().forEach(this::ignore);
    ignore(seller);
  }

  /** That a name is theirs or ours says nothing about what happened. */
  private void ignore(String name) {
    neutral.addAll(reader.of(name, evidence.today()).tokens());
    neutral.addAll(reader.of("“" + name, evidence.today()).bridge());
  }

  private List<String> accountNames() {
    return AccountNames.of(evidence.account());
  }

  Finding of(String sentence) {
    Features said = reader.of(sentence, evidence.today());
    Optional<Finding> verbatim = quotation(sentence, said);
    if (verbatim.isPresent()) {
      return verbatim.get();
    }
    if (evidence.lines().isEmpty() || isManners(sentence, said)) {
      return Finding.opinion(sentence);
    }
    Match match = Match.of(said, neutral, evidence);
    Optional<String> fault = faults.in(sentence, said, match);
    return asksOrThinks(sentence, said, match)
        ? thought(sentence, said, match)
        : claim(sentence, said, match, fault);
  }

  private Finding claim(String sentence, Features said, Match match, Optional<String> fault) {
    boolean same =
        match.coverage() >= ABOUT_THE_SAME
            && !(match.best().isOurs() && evidence.isAbout(sentence));
    if (fault.isPresent() && same) {
      return Finding.of(sentence, Finding.Verdict.WRONG, fault, match.best());
    }
    double enough = Telling.isChinese(sentence) ? SUPPORTED_HAN : SUPPORTED;
    boolean general = match.best().view() && same && fault.isEmpty() && !evidence.isAbout(sentence);
    if (general || isOurWording(match)) {
      return Finding.opinion(sentence);
    }
    if (match.coverage() >= enough
        && match.alone() >= enoughAlone(sentence, match)
        && fault.isEmpty()
        && faults.isTold(sentence, said, match)) {
      return Finding.of(sentence, Finding.Verdict.SUPPORTED, Optional.empty(), match.best());
    }
    return isClaim(sentence, said) || fault.isPresent()
        ? Finding.bare(sentence, Finding.Verdict.NOT_ON_PAGES, fault.orElse("nothing says so"))
        : Finding.opinion(sentence);
  }

  /** What we say of ourselves hardly bears out what is said of them. */
  private double enoughAlone(String sentence, Match match) {
    boolean ours = match.best().isOurs() && !match.best().view();
    return ours && evidence.isAbout(sentence) ? OURS : SUPPORTED_ALONE;
  }

  /** A question or view may still smuggle in a figure or a name. */
  private Finding thought(String sentence, Features said, Match match) {
    Optional<String> smuggled = faults.unknownIn(sentence, said);
    return smuggled
        .map(f -> Finding.of(sentence, Finding.Verdict.WRONG, Optional.of(f), match.best()))
        .orElseGet(() -> Finding.opinion(sentence));
  }

  private boolean asksOrThinks(String sentence, Features said, Match match) {
    boolean asks = sentence.matches("(?s).*[?？][\"”」]?$");
    boolean ours = match.best().isOurs() && match.coverage() > 0.9;
    boolean thinks =
        Mentions.in(sentence).count(words.opinion()) > 0
            && said.figures().stream().noneMatch(f -> FigureFaults.isWeighty(f, said));
    return asks || (thinks && !ours && match.coverage() < 0.75);
  }

  private static boolean isOurWording(Match match) {
    return match.best().view() && match.coverage() > 0.9;
  }

  private boolean isClaim(String sentence, Features said) {
    boolean aboutUs = Mentions.in(sentence).of(seller) || CUSTOMER.matcher(sentence).find();
    boolean factual =
        !said.figures().isEmpty() || !said.dates().isEmpty() || !NamesIn.latin(sentence).isEmpty();
    boolean happens = !said.classes().isEmpty() && PAST.matcher(said.folded()).find();
    return factual
        || evidence.isAbout(sentence)
        || happens
        || (aboutUs && Mentions.in(sentence).of(seller));
  }

  /** Greeting, signature, label: nothing is said. */
  private boolean isManners(String sentence, Features said) {
    boolean greets =
        sentence
            .toLowerCase(Locale.ROOT)
            .matches(
                "(?s)^(\\p{L}{3,12}: )?(hi|hello|dear|hey|best|regards|thanks|cheers|kind regards|best regards|ps)\\b.{0,40}|^.{0,16}(您好|你好|敬上|此致|谢谢|謝謝)[！!，,。]?$");
    boolean few = said.tokens().size() <= 1 && said.figures().isEmpty() && said.dates().isEmpty();
    return greets || few;
  }

  /** Words between quotation marks must stand on a page as they are. */
  private Optional<Finding> quotation(String sentence, Features said) {
    Matcher quoted = QUOTED.matcher(sentence);
    if (!quoted.find()) {
      return Optional.empty();
    }
    String inside = bare(quoted.group(1));
    Optional<EvidenceLine> line =
        evidence.lines().stream().filter(l -> l.features().folded().contains(inside)).findFirst();
    if (line.isEmpty()) {
      return said.tokens().size() < 4
          ? Optional.empty()
          : Optional.of(Finding.bare(sentence, Finding.Verdict.WRONG, "not their words"));
    }
    String around = sentence.substring(0, quoted.start());
    Optional<String> date = faults.dateOf(reader.of(around, evidence.today()), line.get());
    return Optional.of(
        Finding.of(
            sentence,
            date.isPresent() ? Finding.Verdict.WRONG : Finding.Verdict.SUPPORTED,
            date,
            line.get()));
  }

  private static String bare(String quote) {
    return Folded.of(quote).replaceAll("[\\s.。…!?！？;,，]+$", "").strip();
  }
}
