package whynow.outreach;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whynow.triggers.Trigger;

/** Who does it to whom: buyer and bought the right way round. */
final class Roles {
  private static final Pattern DEED =
      Pattern.compile(
          "(?i)\\b(acquires?|acquired|acquiring|acquisition of|buy(?:s|ing)?|bought|purchase[sd]?|takes? over|took over|taken over|invest(?:s|ed)? in|sue[sd]?)\\b(?<by>(?: \\w+){0,2}? by\\b)?|(?<bei>被[^，。]{1,20})?(收购|併購|并购|收購|入主|投资了|起诉)");
  private final Pattern account;

  Roles(List<String> names) {
    String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    this.account =
        Pattern.compile("(?i)(" + any + "|\\b(you|your|we|our|us)\\b|[贵貴](司|公司)|我们|我們|本公司|我司)");
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
        ? Optional.of("buyer and bought swapped")
        : Optional.empty();
  }

  /** True when the account does it, false when it is done to the account; empty when unclear. */
  private Optional<Boolean> acts(String text) {
    Matcher deed = DEED.matcher(text);
    if (!deed.find()) {
      return Optional.empty();
    }
    boolean passive = deed.group("by") != null || deed.group("bei") != null;
    int first = passive && deed.group("bei") != null ? deed.start("bei") : deed.start();
    boolean before = last(text.substring(0, first));
    boolean after = account.matcher(text.substring(deed.end())).find();
    if (deed.group("bei") != null) {
      return before ? Optional.of(false) : Optional.of(account.matcher(deed.group("bei")).find());
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
