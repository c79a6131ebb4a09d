package whynow.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import whynow.accounts.Account;
import whynow.language.Language;
import whynow.triggers.Trigger;

/** Puts a text right: a faulty sentence gives way to what the page says, or is left out. */
final class Mending {
  private final Account account;
  private final Evidence evidence;
  private final Telling telling;
  private final Predicate<String> stands;

  /** Only what {@code stands} before the guard is put in. */
  Mending(Evidence evidence, Telling telling, Predicate<String> stands) {
    this.account = evidence.account();
    this.evidence = evidence;
    this.telling = telling;
    this.stands = stands;
  }

  String of(String text, List<Finding> findings) {
    String mended = text;
    for (Finding finding : findings) {
      if (finding.isFault()) {
        String instead = instead(finding).filter(s -> !text.contains(s)).orElse("");
        int at = mended.indexOf(finding.text());
        boolean said = !instead.isEmpty() && mended.contains(instead);
        mended =
            mended.substring(0, at)
                + (said ? "" : instead)
                + mended.substring(at + finding.text().length());
      }
    }
    return mended
        .replaceAll("[ \\t]{2,}", " ")
        .replaceAll("(?m)^ +| +$", "")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  /** The page's own fact in the sentence's language, where one can be told. */
  private Optional<String> instead(Finding finding) {
    Language language = Telling.isChinese(finding.text()) ? Language.ZH_HANS : Language.EN;
    return finding
        .quote()
        .flatMap(this::event)
        .map(t -> Spoken.in(t, language))
        .flatMap(t -> told(t, language))
        .map(c -> sentence(c, language))
        .filter(stands);
  }

  private Optional<Trigger> event(String quote) {
    return evidence.lines().stream()
        .filter(l -> l.quote().equals(quote))
        .flatMap(l -> l.trigger().stream())
        .filter(Trigger::own)
        .findFirst();
  }

  private Optional<String> told(Trigger trigger, Language language) {
    LocalDate today = evidence.today();
    return OwnWords.of(account, trigger, language, today)
        .or(() -> telling.retold(account, trigger, language, today));
  }

  private static String sentence(String clause, Language language) {
    return Character.toUpperCase(clause.charAt(0))
        + clause.substring(1)
        + (language.isChinese() ? "。" : ".");
  }
}
