package whynow.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a job title can say of a person, from one file of {@code data/personas/}.
 *
 * @param name in each language
 * @param tier that these titles stand for, if they tell
 * @param function that these titles stand for, if they tell
 * @param patterns regular expressions over the folded title
 * @param yields patterns that speak only where no file's {@code patterns} do
 * @param rank decides between functions that only yield: the higher first
 * @param examples titles under {@code yes} and {@code no}, run as tests
 */
record Persona(
    Map<String, String> name,
    Optional<Tier> tier,
    Optional<Function> function,
    List<String> patterns,
    List<String> yields,
    int rank,
    Map<String, List<String>> examples) {

  Persona {
    patterns = patterns == null ? List.of() : List.copyOf(patterns);
    yields = yields == null ? List.of() : List.copyOf(yields);
    examples = examples == null ? Map.of() : Map.copyOf(examples);
  }
}
