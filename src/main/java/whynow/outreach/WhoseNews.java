package whynow.outreach;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whynow.triggers.Trigger;

/** Whether a line tells of the account, or of somebody else it merely writes about. */
final class WhoseNews {
  private static final int OPENING = 4;
  private static final int OPENING_HAN = 10;

  private final Evidence evidence;
  private final List<String> others;

  /** Takes the words for those others: customers, the market. */
  WhoseNews(Evidence evidence, List<String> others) {
    this.evidence = evidence;
    this.others = others;
  }

  boolean isAnothers(String sentence, EvidenceLine line, Optional<Trigger> trigger) {
    if (trigger.filter(Trigger::own).isPresent()) {
      return false;
    }
    boolean othersNews =
        trigger
            .filter(t -> !speaksOfAccount(t) && !namesOther(sentence, t))
            .filter(t -> t.whom().map(WhoseNews::isName).orElse(evidence.isAbout(sentence)))
            .isPresent();
    boolean othersLine =
        Mentions.in(sentence).count(others) == 0
            && Mentions.in(opening(line.text())).count(others) > 0;
    return othersNews || othersLine;
  }

  private static boolean isName(String whom) {
    return !Character.isLowerCase(whom.codePointAt(0)) && NamesIn.isTelling(whom);
  }

  /** Where a sentence names its subject. */
  private static String opening(String text) {
    return Telling.isChinese(text)
        ? text.substring(0, Math.min(OPENING_HAN, text.length()))
        : Stream.of(text.split("\\s+", OPENING + 1))
            .limit(OPENING)
            .collect(Collectors.joining(" "));
  }

  /** "Our customer raised" is not yet us. */
  private boolean speaksOfAccount(Trigger trigger) {
    Mentions mentions = Mentions.in(trigger.quote());
    return trigger.whom().filter(evidence::isAlsoCalled).isPresent()
        || AccountNames.of(evidence.account()).stream().anyMatch(mentions::of)
        || mentions.of("we")
        || (mentions.of("our") && Mentions.in(opening(trigger.quote())).count(others) == 0)
        || mentions.of("我们");
  }

  private static boolean namesOther(String sentence, Trigger trigger) {
    return trigger.whom().filter(Mentions.in(sentence)::of).isPresent();
  }
}
