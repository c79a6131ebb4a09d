package whynow.outreach;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whynow.language.Script;
import whynow.triggers.Trigger;

/** Who does it to whom: buyer and bought the right way round. */
final class Roles {
  private final Pattern deed;
  private final Pattern account;

  Roles(List<String> names, List<String> deeds) {
    this.deed =
        Pattern.compile(
            "(?i)\\b(acquisition of|"
                + any(deeds, false)
                + ")\\b(?<by>(?: \\w+){0,2}? by\\b)?|(?<bei>被[^，。]{1,20})?("
                + any(deeds, true)
                + ")");
    String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    this.account =
        Pattern.compile("(?i)(" + any + "|\\b(you|your|we|our|us)\\b|[贵貴](司|公司)|我们|我們|本公司|我司)");
  }

  private static String any(List<String> deeds, boolean chinese) {
    return deeds.stream()
        .filter(d -> Telling.isChinese(d) == chinese)
        .sorted(Comparator.comparingInt(d -> -d.length()))
        .collect(Collectors.joining("|"));
  }

  Optional<String> swapped(String sentence, EvidenceLine line, Optional<Trigger> trigger) {
    Optional<Boolean> said = acts(sentence);
    Optional<Boolean> known =
        trigger
            .flatMap(Trigger::role)
            .filter(r -> r.matches("buyer|bought"))
            .map(r -> r.equals("buyer"))
            .or(() -> acts(line.text()));
    return said.isPresent() && known.isPresent() && !said.equals(known)
        ? Optional.of("the wrong way round")
        : Optional.empty();
  }

  /** True when the account does it, false when it is done to the account; empty when unclear. */
  private Optional<Boolean> acts(String text) {
    Matcher found = this.deed.matcher(Script.toSimplified(text));
    if (!found.find()) {
      return Optional.empty();
    }
    boolean passive = found.group("by") != null || found.group("bei") != null;
    int first = passive && found.group("bei") != null ? found.start("bei") : found.start();
    boolean before = last(text.substring(0, first));
    boolean after = account.matcher(text.substring(found.end())).find();
    if (found.group("bei") != null) {
      return before ? Optional.of(false) : Optional.of(account.matcher(found.group("bei")).find());
    }
    if (before == after) {
      return Optional.empty();
    }
    return Optional.of(before != passive);
  }

  /** "Your news says" is not yet the account doing something. */
  private boolean last(String before) {
    String bare =
        before.replaceAll(
            "(?i)\\byour (own )?(news|post|blog post|page|pages|company|newsroom|letter|article)\\b[^,:]*?(says?|said|that|wrote|:|,)",
            " ");
    return account.matcher(bare.replaceAll("(?i)\\byour\\b|\\bour\\b", " ")).find();
  }
}
