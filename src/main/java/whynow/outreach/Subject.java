package whynow.outreach;

import java.util.List;
import java.util.Locale;
import whynow.accounts.Account;
import whynow.language.Language;

/** The subject line: two to six words that say what it is about. */
final class Subject {
  private static final int MOST_WORDS = 6;
  private static final int MOST_HAN = 20;
  private final Telling telling;

  Subject(Telling telling) {
    this.telling = telling;
  }

  String of(Account account, Angle angle, Playbook playbook, DraftRequest request) {
    Language language = Telling.simplified(request.language());
    String thing = telling.thing(angle.trigger(), language, request.today());
    String topic = topic(angle, playbook, language);
    String company =
        language.isChinese() ? ShortName.of(account.name()) : Telling.company(account, language);
    List<String> forms =
        named(
            telling.words().subjects().get(request.tierWord()).in(language),
            telling.isNamed(angle.trigger(), language, request.today()),
            !company.equals(Telling.UNNAMED));
    String seed = account.name() + request.tierWord() + request.kind() + "subject";
    String first = fill(Pick.from(forms, seed), thing, topic, company, language);
    if (fits(first, language)) {
      return first;
    }
    return forms.stream()
        .map(f -> fill(f, thing, topic, company, language))
        .filter(s -> fits(s, language))
        .findFirst()
        .orElseGet(() -> big(topic, language));
  }

  /** "Launch: late trucks" says nothing: an event without a name stays out of the subject. */
  private static List<String> named(List<String> forms, boolean event, boolean company) {
    List<String> fitting =
        forms.stream()
            .filter(f -> event || !f.toLowerCase(Locale.ROOT).contains("{thing}"))
            .filter(f -> company || !f.contains("{company}"))
            .toList();
    return fitting.isEmpty() ? forms : fitting;
  }

  /** What their problem is called: as they state it, else as we call it. */
  static String topic(Angle angle, Playbook playbook, Language language) {
    Playbook.Proposition ours = playbook.propositions().get(angle.valueProposition());
    String stated = angle.pain().map(p -> p.quote()).orElse(angle.trigger().quote());
    Mentions mentions = Mentions.in(stated);
    return ours.topics().stream()
        .filter(t -> t.words().stream().anyMatch(mentions::of))
        .findFirst()
        .map(t -> t.name().in(language))
        .orElseGet(() -> ours.topic().in(language))
        .replaceFirst("^the ", "");
  }

  private static String fill(
      String form, String thing, String topic, String company, Language language) {
    return form.replace("{thing}", thing)
        .replace("{Thing}", big(thing, language))
        .replace("{topic}", topic)
        .replace("{Topic}", big(topic, language))
        .replace("{company}", company);
  }

  private static String big(String text, Language language) {
    return language.isChinese() || text.isEmpty()
        ? text
        : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static boolean fits(String subject, Language language) {
    return language.isChinese()
        ? subject.length() <= MOST_HAN
        : subject.split("\\s+").length <= MOST_WORDS;
  }
}
