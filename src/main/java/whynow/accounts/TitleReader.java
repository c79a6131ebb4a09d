package whynow.accounts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import whynow.language.Folded;
import whynow.playbook.DataFolder;

/**
 * Reads how high a person stands and what they are responsible for from a job title, English or
 * Chinese, by the patterns in {@code data/personas/}.
 *
 * <pre>{@code
 * new TitleReader(data).read("VP of Eng")      // EXECUTIVE, ENGINEERING
 * new TitleReader(data).read("总经理助理")       // PRACTITIONER, GENERAL_MANAGEMENT
 * }</pre>
 */
public final class TitleReader {
  private static final Pattern HEAD_ENDS = Pattern.compile("[,，、;；|/(（]| - |- | at | @ ?");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Supplier<Map<String, Persona>> personas;
  private Map<String, Persona> compiledFrom = Map.of();
  private List<PersonaPattern> compiled = List.of();

  /** Reads titles by the personas of this folder, always by their last good version. */
  public TitleReader(DataFolder data) {
    this.personas = data.folder("personas", Persona.class);
  }

  /** What this title tells; a title that names no rank belongs to a practitioner. */
  public TitleReading read(String title) {
    String folded = SPACES.matcher(Folded.of(title)).replaceAll(" ").trim();
    if (folded.isEmpty()) {
      return new TitleReading(Optional.empty(), Optional.empty());
    }
    return new TitleReading(Optional.of(tier(folded)), function(folded));
  }

  /** True when no pattern speaks of this title: it may be no title at all. */
  public boolean silent(String title) {
    String folded = Folded.of(title).trim();
    return outermost(folded, p -> true).isEmpty();
  }

  private Tier tier(String title) {
    return outermost(title, PersonaPattern::tells).stream()
        .flatMap(found -> found.pattern().persona().tier().stream())
        .min(Comparator.naturalOrder())
        .orElse(Tier.PRACTITIONER);
  }

  /** "Director, IT Security": what stands before the comma counts first. */
  private Optional<Function> function(String title) {
    for (String part : HEAD_ENDS.split(title, -1)) {
      Optional<Function> plain = plain(part.trim());
      if (plain.isPresent()) {
        return plain;
      }
    }
    return outermost(title, p -> p.tellsFunction() && p.yields()).stream()
        .map(found -> found.pattern().persona())
        .max(Comparator.comparingInt(Persona::rank))
        .flatMap(Persona::function);
  }

  /** In Chinese the last word names the work (财务部采购经理), in English the first. */
  private Optional<Function> plain(String part) {
    List<Found> found = outermost(part, p -> p.tellsFunction() && !p.yields());
    Comparator<Found> place = Comparator.comparingInt(Found::start);
    boolean chinese = part.codePoints().anyMatch(Character::isIdeographic);
    return found.stream()
        .max(chinese ? place : place.reversed())
        .flatMap(f -> f.pattern().persona().function());
  }

  private record Found(PersonaPattern pattern, int start, int end) {
    boolean inside(Found other) {
      return start >= other.start && end <= other.end && end - start < other.end - other.start;
    }
  }

  private List<Found> outermost(String title, java.util.function.Predicate<PersonaPattern> wanted) {
    List<Found> all = new ArrayList<>();
    for (PersonaPattern pattern : patterns()) {
      if (wanted.test(pattern)) {
        pattern.places(title, (start, end) -> all.add(new Found(pattern, start, end)));
      }
    }
    return all.stream().filter(f -> all.stream().noneMatch(f::inside)).toList();
  }

  private synchronized List<PersonaPattern> patterns() {
    Map<String, Persona> now = personas.get();
    if (now != compiledFrom) {
      compiled = now.values().stream().flatMap(PersonaPattern::of).toList();
      compiledFrom = now;
    }
    return compiled;
  }
}
