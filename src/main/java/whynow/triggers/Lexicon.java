package whynow.triggers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the reader knows of a language, one file of {@code data/reading}.
 *
 * @param words what {@code {name}} stands for in patterns
 * @param abbreviations words after which a full stop ends no sentence, lower case, without the stop
 * @param boilerplate starts of lines behind which the article is over
 * @param ordinary headlines of posts that announce nothing: guides, questions, invitations
 * @param circumstances what around an event makes it something else
 * @param own words by which a company speaks of itself
 * @param same words that stand for the subject of the sentence before
 * @param others words for somebody else
 * @param doers those who do things to companies: regulators, juries, attackers
 * @param organisation names of organisations
 * @param person names of people, told by the title before or after them
 * @param starters words that may start a sentence with a capital and are no names
 * @param oblique what stands before a name that is not the subject
 * @param anybody others that no later sentence speaks of: "you", "everybody"
 * @param clause what stands before a name that is the subject
 * @param lone what follows a single word that opens a sentence when that word names an organisation
 * @param alike words that are one where wording is learnt, by what they count as
 * @param legal endings and other parts of a company's name that may be left out
 */
record Lexicon(
    Map<String, String> words,
    Set<String> abbreviations,
    List<String> boilerplate,
    String ordinary,
    List<Circumstance> circumstances,
    String own,
    String same,
    String others,
    String doers,
    String organisation,
    String person,
    Set<String> starters,
    String oblique,
    String anybody,
    String clause,
    List<String> legal,
    String lone,
    Map<String, List<String>> alike) {

  /**
   * Words around an event that change what it means.
   *
   * @param name for people
   * @param say the pattern
   * @param where {@code before} the event in its sentence, {@code near} (just before it), anywhere
   *     in the {@code sentence}, {@code after} it, {@code inside} it, or in the {@code headline} of
   *     the article
   * @param factor by which it lowers (or raises) the mention; 1 when it only tells the certainty
   * @param certainty what it tells of it
   * @param not types it does not concern
   */
  record Circumstance(
      String name,
      String say,
      Where where,
      Optional<Double> factor,
      Optional<Certainty> certainty,
      Set<String> not) {
    enum Where {
      @JsonProperty("before")
      BEFORE,
      @JsonProperty("near")
      NEAR,
      @JsonProperty("sentence")
      SENTENCE,
      @JsonProperty("after")
      AFTER,
      @JsonProperty("inside")
      INSIDE,
      @JsonProperty("headline")
      HEADLINE
    }

    Circumstance {
      not = not == null ? Set.of() : Set.copyOf(not);
    }
  }
}
