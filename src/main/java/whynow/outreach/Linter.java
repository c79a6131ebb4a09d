package whynow.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import whynow.language.Language;
import whynow.playbook.DataFolder;

/**
 * Measures a message against the rules of {@code data/outreach/rules.yaml}: length, subject,
 * reading grade, questions, worn phrases.
 */
public final class Linter {
  private static final Pattern YOU = Pattern.compile("(?i)\\byou(r|rs)?\\b|[您你]|[贵貴](司|公司)");
  private static final Pattern WE = Pattern.compile("(?i)\\b(we|our|us|i|my)\\b|我们|我們|我(?!们|們)");
  private static final Pattern QUESTION = Pattern.compile("[?？]");

  /** Nothing is asked of the reader. */
  static final Draft.Problem NO_ASK = new Draft.Problem("no ask", "fail");

  record Rules(
      Map<String, Limit> limits, SubjectRule subject, double grade, Map<String, Phrases> phrases) {}

  record Limit(int warn, int fail, int warnZh, int failZh) {}

  record SubjectRule(int least, int most, int leastZh, int mostZh) {}

  record Phrases(String level, boolean firstSentence, List<String> words) {}

  private final Supplier<Rules> rules;
  private final Supplier<Map<String, ChannelForm>> channels;

  public Linter(DataFolder data) {
    rules = data.file("outreach/rules.yaml", Rules.class);
    channels = data.folder("outreach/channels", ChannelForm.class);
  }

  /** The figures and what is wrong, worst first as far as levels go. */
  public Draft.Lint lint(Optional<String> subject, String body, DraftRequest request) {
    Language language = request.language();
    List<Draft.Problem> problems = new ArrayList<>();
    length(body, request, problems);
    subject.ifPresent(s -> subject(s, language, problems));
    double grade = language.isChinese() ? 0 : Prose.grade(body);
    if (isLetter(request) && grade > rules.get().grade()) {
      problems.add(new Draft.Problem("grade over " + (int) rules.get().grade(), "warn"));
    }
    int asks = count(QUESTION, unquoted(body));
    int wanted = form(request).asks();
    if (wanted > 0 && asks != wanted) {
      problems.add(asks == 0 ? NO_ASK : new Draft.Problem("more than one ask", "fail"));
    }
    boolean fromUs = isLetter(request) && request.kind() != Kind.FORWARD;
    if (fromUs && count(WE, unquoted(body)) > count(YOU, body) + 2) {
      problems.add(new Draft.Problem("more about us than about them", "warn"));
    }
    phrases(body, problems);
    return new Draft.Lint(
        Prose.size(body, language),
        grade,
        subject.map(s -> Prose.size(s, language)).orElse(0),
        asks,
        problems);
  }

  /** What is worn, pushy or flattering in any text, whatever its channel. */
  List<Draft.Problem> phrases(String body) {
    List<Draft.Problem> problems = new ArrayList<>();
    phrases(body, problems);
    return problems;
  }

  private static boolean isLetter(DraftRequest request) {
    return request.channel() == Channel.EMAIL || request.channel() == Channel.LINKEDIN;
  }

  private ChannelForm form(DraftRequest request) {
    return channels.get().get(request.channel().word());
  }

  private void length(String body, DraftRequest request, List<Draft.Problem> problems) {
    ChannelForm form = form(request);
    Language language = request.language();
    int size = form.size(body, language);
    int most = form.most(request.length(), language);
    if (size > most) {
      problems.add(
          new Draft.Problem("longer than " + most + " for " + request.length().word(), "fail"));
    }
    Limit limit = rules.get().limits().get(request.channel().word());
    if (limit == null || request.kind() != Kind.FIRST) {
      return;
    }
    over(size, language.isChinese() ? limit.failZh() : limit.fail(), "fail", problems);
    if (request.length() == Length.SHORT) {
      over(size, language.isChinese() ? limit.warnZh() : limit.warn(), "warn", problems);
    }
  }

  private static void over(int size, int most, String level, List<Draft.Problem> problems) {
    if (most > 0 && size > most) {
      problems.add(new Draft.Problem("over " + most, level));
    }
  }

  private void subject(String subject, Language language, List<Draft.Problem> problems) {
    SubjectRule rule = rules.get().subject();
    int size = Prose.size(subject, language);
    int least = language.isChinese() ? rule.leastZh() : rule.least();
    int most = language.isChinese() ? rule.mostZh() : rule.most();
    if (size < least || size > most) {
      problems.add(new Draft.Problem("subject of " + least + " to " + most, "warn"));
    }
  }

  private void phrases(String body, List<Draft.Problem> problems) {
    String first = Sentences.of(body).stream().findFirst().orElse("");
    rules
        .get()
        .phrases()
        .forEach(
            (name, rule) -> {
              Mentions mentions = Mentions.in(unquoted(rule.firstSentence() ? first : body));
              rule.words().stream()
                  .filter(mentions::of)
                  .findFirst()
                  .ifPresent(
                      w ->
                          problems.add(
                              new Draft.Problem(name.replace('_', ' ') + ": " + w, rule.level())));
            });
  }

  /** A question inside a quotation is theirs, not ours. */
  static String unquoted(String text) {
    return text.replaceAll("“[^”]*”|「[^」]*」", " ");
  }

  /** True when a text asks its reader something. */
  static boolean asks(String text) {
    return count(QUESTION, unquoted(text)) > 0;
  }

  private static int count(Pattern pattern, String text) {
    return (int) pattern.matcher(text.toLowerCase(Locale.ROOT)).results().count();
  }
}
