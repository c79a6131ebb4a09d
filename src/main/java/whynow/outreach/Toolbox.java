package whynow.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import whynow.accounts.Function;
import whynow.accounts.Tier;
import whynow.language.Language;
import whynow.language.LocalText;

/** Finds in the playbook what answers a question, stands against a rival, or suits a reader. */
final class Toolbox {
  private static final double BY_WORD = 3;
  private static final double WORTH_SHOWING = 1;
  private static final double NEARLY_AS_GOOD = 0.6;

  /**
   * Something of the playbook.
   *
   * @param source file below {@code data/playbook}, without its ending
   */
  record Tool(String source, LocalText title, List<LocalText> texts, List<String> words) {}

  /** Content with how well it suits: its function and its stage are met, or not. */
  record Suited(String id, Playbook.Content content, boolean function, boolean stage) {}

  private final Playbook playbook;
  private final Features.Reader reader;

  Toolbox(Playbook playbook, GuardWords words, Vocabulary vocabulary) {
    this.playbook = playbook;
    this.reader = new Features.Reader(words, vocabulary, playbook);
  }

  /** The best answers first, at most two; none when nothing fits. */
  List<Tool> about(String question) {
    return best(question, tools());
  }

  /** The rivals a name may mean; all of them for no name. */
  List<Map.Entry<String, Playbook.Competitor>> rivals(String name) {
    List<Map.Entry<String, Playbook.Competitor>> all =
        List.copyOf(playbook.competitors().entrySet());
    List<Tool> meant = best(name, all.stream().map(e -> tool(e.getKey(), e.getValue())).toList());
    return name.isBlank()
        ? all
        : all.stream()
            .filter(
                e -> meant.stream().anyMatch(t -> t.source().equals("competitors/" + e.getKey())))
            .toList();
  }

  /** What to send to a reader, the most fitting first; none when nothing is for their tier. */
  List<Suited> content(Tier tier, Function function, String stage) {
    return playbook.contents().entrySet().stream()
        .filter(e -> e.getValue().tiers().contains(tier.name().toLowerCase(java.util.Locale.ROOT)))
        .filter(
            e -> e.getValue().functions().isEmpty() || e.getValue().functions().contains(function))
        .map(
            e ->
                new Suited(
                    e.getKey(),
                    e.getValue(),
                    !e.getValue().functions().isEmpty(),
                    e.getValue().stages().contains(stage)))
        .sorted(Comparator.comparing(s -> (s.stage() ? 0 : 2) + (s.function() ? 0 : 1)))
        .toList();
  }

  private List<Tool> best(String question, List<Tool> tools) {
    List<Map.Entry<Tool, Double>> scored =
        tools.stream()
            .map(t -> Map.entry(t, score(question, t)))
            .filter(e -> e.getValue() >= WORTH_SHOWING)
            .sorted(Comparator.comparingDouble(e -> -e.getValue()))
            .toList();
    return scored.stream()
        .filter(e -> e.getValue() >= NEARLY_AS_GOOD * scored.get(0).getValue())
        .limit(2)
        .map(Map.Entry::getKey)
        .toList();
  }

  private double score(String question, Tool tool) {
    Set<String> asked = tokens(question);
    double words = BY_WORD * Mentions.in(question).count(tool.words());
    double title = shared(asked, List.of(tool.title()));
    return words + title + 0.5 * shared(asked, tool.texts());
  }

  private long shared(Set<String> asked, List<LocalText> texts) {
    Set<String> there = new HashSet<>();
    for (LocalText text : texts) {
      there.addAll(tokens(text.in(Language.EN)));
      there.addAll(tokens(text.in(Language.ZH_HANS)));
    }
    return asked.stream().filter(there::contains).count();
  }

  private Set<String> tokens(String text) {
    return reader.of(text, LocalDate.EPOCH).tokens();
  }

  private List<Tool> tools() {
    List<Tool> all = new ArrayList<>();
    playbook
        .questions()
        .forEach(q -> all.add(new Tool("questions", q.question(), List.of(q.answer()), q.words())));
    playbook
        .objections()
        .forEach(o -> all.add(new Tool("objections", o.heard(), List.of(o.answer()), List.of())));
    playbook.competitors().forEach((id, c) -> all.add(tool(id, c)));
    playbook
        .proofs()
        .forEach(
            (id, p) ->
                all.add(
                    new Tool(
                        "proofs/" + id,
                        p.name(),
                        p.claim().values().stream().limit(1).toList(),
                        List.of())));
    playbook
        .propositions()
        .forEach(
            (id, p) ->
                all.add(new Tool("propositions/" + id, p.name(), List.of(p.reason()), p.pains())));
    return all;
  }

  private static Tool tool(String id, Playbook.Competitor rival) {
    return new Tool(
        "competitors/" + id,
        rival.name(),
        List.of(rival.theirs(), rival.ours(), rival.ask()),
        rival.words());
  }
}
