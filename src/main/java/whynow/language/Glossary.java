package whynow.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import whynow.playbook.DataFolder;

/**
 * The words of selling, from {@code data/glossary.yaml}.
 *
 * <pre>{@code
 * new Glossary(data).find("icp").orElseThrow().name().in(Language.EN)   // ideal customer profile
 * }</pre>
 */
public final class Glossary {
  private final Supplier<Terms> terms;

  public Glossary(DataFolder data) {
    this.terms = data.file("glossary.yaml", Terms.class);
  }

  /**
   * A term explained.
   *
   * @param name in full
   * @param means what it is, to somebody new
   * @param here what Whynow does with it
   */
  public record Term(LocalText name, LocalText means, LocalText here) {}

  record Terms(Map<String, Term> byWord) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Terms {
      byWord = Collections.unmodifiableMap(new LinkedHashMap<>(byWord));
    }
  }

  /** Every term as it is written, in the order of the file. */
  public List<String> words() {
    return List.copyOf(terms.get().byWord().keySet());
  }

  /** The word for what somebody typed: the short form or the full name in either language. */
  public Optional<String> word(String asked) {
    String folded = bare(asked);
    return words().stream().filter(w -> isCalled(w, folded)).findFirst();
  }

  /** The term behind what somebody typed. */
  public Optional<Term> find(String asked) {
    return word(asked).map(terms.get().byWord()::get);
  }

  private boolean isCalled(String word, String folded) {
    Term term = terms.get().byWord().get(word);
    return bare(word).equals(folded)
        || bare(term.name().in(Language.EN)).equals(folded)
        || bare(term.name().in(Language.ZH_HANS)).equals(folded);
  }

  private static String bare(String text) {
    return Script.toSimplified(Folded.of(text)).replaceAll("[\\p{Punct}\\s？。“”「」]+", "");
  }
}
