package whynow.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import whynow.accounts.Account;
import whynow.language.Language;
import whynow.triggers.Trigger;

/** What to say when nothing is new: a stated initiative as a question, or an honest question. */
final class Openers {
  private final Playbook playbook;
  private final Telling telling;

  Openers(Playbook playbook, Telling telling) {
    this.playbook = playbook;
    this.telling = telling;
  }

  Angles.Reasons.Nothing of(
      Account account, List<Trigger> triggers, Language language, LocalDate today) {
    Optional<Trigger> stated = stated(triggers);
    List<Angles.Opener> openers = new ArrayList<>();
    stated.ifPresent(t -> openers.add(fromInitiative(t, language, today)));
    openers.add(question(account, language));
    return new Angles.Reasons.Nothing(reason(account, triggers, stated, language, today), openers);
  }

  private static Optional<Trigger> stated(List<Trigger> triggers) {
    return triggers.stream()
        .filter(t -> t.own() && t.type().matches("initiative|pain_point"))
        .max(
            Comparator.comparing((Trigger t) -> t.type().equals("initiative"))
                .thenComparing(t -> t.published().orElse(LocalDate.MIN)));
  }

  private String reason(
      Account account,
      List<Trigger> triggers,
      Optional<Trigger> stated,
      Language language,
      LocalDate today) {
    Optional<Trigger> newest =
        triggers.stream()
            .filter(t -> t.own() && t.published().isPresent())
            .max(Comparator.comparing(t -> t.published().orElseThrow()));
    boolean zh = language.isChinese();
    StringBuilder reason =
        new StringBuilder(
            zh
                ? account.name() + "没有足够新的消息可以作为由头"
                : "Nothing at " + account.name() + " is fresh enough for a why now");
    newest.ifPresent(
        t -> {
          String day = FactWords.day(t.published().orElseThrow(), language, today);
          reason.append(zh ? "：最近一条是" + day + "的" : ": the newest event is from " + day);
        });
    reason.append(zh ? "。" : ".");
    stated.ifPresent(t -> reason.append(worksOn(t, language, today)));
    return telling.script(reason.toString(), language);
  }

  private static String worksOn(Trigger stated, Language language, LocalDate today) {
    String day = stated.published().map(d -> FactWords.day(d, language, today)).orElse("");
    if (language.isChinese()) {
      return "他们说过在做的事：“" + stated.quote() + "”" + (day.isEmpty() ? "。" : "（" + day + "）。");
    }
    return " What they do say they work on: “"
        + stated.quote()
        + "”"
        + (day.isEmpty() ? "." : " (" + day + ").");
  }

  private Angles.Opener fromInitiative(Trigger stated, Language language, LocalDate today) {
    String day = stated.published().map(d -> FactWords.day(d, language, today)).orElse("");
    String text =
        language.isChinese()
            ? "贵司" + (day.isEmpty() ? "" : day) + "写道：“" + stated.quote() + "”，现在进展到哪一步了？"
            : "You wrote"
                + (day.isEmpty() ? "" : " on " + day)
                + ": “"
                + stated.quote()
                + "” How far along is that now?";
    return new Angles.Opener("initiative", telling.script(text, language), Optional.of(stated));
  }

  private Angles.Opener question(Account account, Language language) {
    String topic = topic(language);
    String text =
        language.isChinese()
            ? "我没有看到贵司最近的新消息，所以直接请教：" + topic + "现在是您在意的事吗？"
            : "I found no recent news of yours to hang this on, so a plain question: is "
                + topic
                + " something "
                + account.name()
                + " looks at this year?";
    return new Angles.Opener("question", telling.script(text, language), Optional.empty());
  }

  private String topic(Language language) {
    return playbook.propositions().values().stream()
        .findFirst()
        .map(p -> p.topic().in(language))
        .orElse("");
  }
}
