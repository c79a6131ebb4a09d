package whynow.outreach;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import whynow.language.Language;
import whynow.language.LocalText;
import whynow.playbook.DataFolder;

/**
 * Every sentence we may say about ourselves, and the general remarks of the templates.
 *
 * @param facts what the playbook states
 * @param views what claims nothing: what tends to happen, asks, how a note begins and ends
 */
record OwnTexts(Set<String> facts, Set<String> views) {

  /** The latest of playbook and templates at each get. */
  static Supplier<OwnTexts> live(Playbook playbook, Telling telling, DataFolder data) {
    Supplier<Map<String, KindForm>> kinds = data.folder("outreach/kinds", KindForm.class);
    Supplier<Implication.All> implications =
        data.file("outreach/implications.yaml", Implication.All.class);
    return () -> of(playbook, telling.words(), kinds.get(), implications.get());
  }

  private static OwnTexts of(
      Playbook playbook,
      Vocabulary words,
      Map<String, KindForm> kinds,
      Implication.All implications) {
    Collected facts = new Collected();
    facts(playbook, facts);
    Collected views = new Collected();
    for (Playbook.Proposition p : playbook.propositions().values()) {
      List.of(p.problem(), p.brief(), p.ask()).forEach(views::lines);
    }
    playbook.readers().values().forEach(r -> r.ask().ifPresent(views::lines));
    playbook.objections().forEach(o -> views.local(List.of(o.heard(), o.answer())));
    playbook.questions().forEach(q -> views.local(List.of(q.question())));
    kinds.values().forEach(k -> kind(k, views));
    implications
        .byType()
        .values()
        .forEach(i -> List.of(i.executive(), i.director(), i.practitioner()).forEach(views::of));
    voice(words, views);
    return new OwnTexts(facts.sentences, views.sentences);
  }

  private static void facts(Playbook playbook, Collected facts) {
    Playbook.Seller seller = playbook.seller();
    List.of(seller.pitch(), seller.how(), seller.price()).forEach(m -> facts.local(m.values()));
    facts.lines(seller.news());
    playbook.propositions().values().forEach(p -> facts.lines(p.answer()));
    for (Playbook.Proof proof : playbook.proofs().values()) {
      List.of(proof.claim(), proof.brief()).forEach(m -> facts.local(m.values()));
      facts.lines(proof.tell());
    }
    for (Playbook.Reader reader : playbook.readers().values()) {
      facts.lines(reader.note());
      reader.answer().ifPresent(facts::lines);
    }
    playbook.questions().forEach(q -> facts.local(List.of(q.answer())));
    playbook.contents().values().forEach(c -> facts.local(c.offer().values()));
    playbook.competitors().values().forEach(c -> facts.local(List.of(c.ours(), c.theirs())));
  }

  private static void kind(KindForm kind, Collected views) {
    List.of(kind.lead(), kind.ask(), kind.leadShort()).forEach(views::lines);
    kind.past().values().forEach(views::lines);
  }

  private static void voice(Vocabulary words, Collected views) {
    Vocabulary.Voice voice = words.voice();
    List.of(voice.close(), voice.permission(), voice.end()).forEach(views::lines);
    List.of(voice.open(), voice.rep(), voice.noRep(), words.labels())
        .forEach(m -> views.local(m.values()));
    views.lines(words.signalShort());
  }

  /** Sentences as they come. */
  private static final class Collected {
    private final Set<String> sentences = new LinkedHashSet<>();

    private void lines(Map<String, Lines> map) {
      map.values().forEach(this::of);
    }

    private void of(Lines lines) {
      lines.all().forEach(this::text);
    }

    private void local(Collection<LocalText> all) {
      for (LocalText text : all) {
        text(text.in(Language.EN));
        text(text.in(Language.ZH_HANS));
      }
    }

    private void text(String text) {
      sentences.addAll(Sentences.of(text.replaceAll("\\{[^}]*\\}", " ")));
    }
  }
}
