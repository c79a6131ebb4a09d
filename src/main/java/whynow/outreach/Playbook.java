package whynow.outreach;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import whynow.accounts.Function;
import whynow.language.LocalText;
import whynow.playbook.DataFolder;

/**
 * What we sell and to whom: {@code data/playbook/}. Replace its files with your own; every get sees
 * the latest good version.
 *
 * <pre>{@code
 * Playbook playbook = new Playbook(new DataFolder(Path.of("data")));
 * playbook.fit("Detention fees doubled at our Hamburg dock")   // 0.75
 * }</pre>
 */
public final class Playbook {
  /** Who we are; the maps are per tier, in lower case. */
  public record Seller(
      String name,
      LocalText product,
      String site,
      Map<String, LocalText> pitch,
      Map<String, LocalText> how,
      Map<String, LocalText> price,
      Map<String, Lines> news,
      List<String> companyWords,
      Optional<LocalText> optOut,
      Optional<String> address) {}

  /** What to call a problem that a page states in one of these words. */
  public record Topic(List<String> words, LocalText name) {}

  /** A value proposition; the maps are per tier, in lower case. */
  public record Proposition(
      LocalText name,
      LocalText topic,
      LocalText reason,
      List<String> pains,
      List<String> initiatives,
      List<String> triggers,
      List<Function> functions,
      List<Topic> topics,
      List<String> proofs,
      Map<String, Lines> problem,
      Map<String, Lines> answer,
      Map<String, Lines> ask,
      Map<String, Lines> brief) {}

  /** A customer's result. */
  public record Proof(
      LocalText name,
      Map<String, LocalText> claim,
      Map<String, Lines> tell,
      Map<String, LocalText> brief) {}

  /** What a reader of one function needs to hear; {@code note} is what a champion sends them. */
  public record Reader(
      LocalText name,
      LocalText care,
      Map<String, Lines> note,
      Optional<Map<String, Lines>> answer,
      Optional<Map<String, Lines>> ask) {}

  /** Someone else who could be chosen instead of us. */
  public record Competitor(
      LocalText name, List<String> words, LocalText theirs, LocalText ours, LocalText ask) {}

  /** A question buyers ask. */
  public record Question(List<String> words, LocalText question, LocalText answer) {}

  /** What people say against it. */
  public record Objection(String id, List<String> tiers, LocalText heard, LocalText answer) {}

  /** Something to send. */
  public record Content(
      LocalText name,
      String url,
      List<String> tiers,
      List<Function> functions,
      List<String> stages,
      Map<String, LocalText> offer) {}

  record Questions(List<Question> all) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Questions {}
  }

  record Objections(List<Objection> all) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Objections {}
  }

  private final Supplier<Seller> seller;
  private final Supplier<Map<String, Proposition>> propositions;
  private final Supplier<Map<String, Proof>> proofs;
  private final Supplier<Map<String, Reader>> readers;
  private final Supplier<Map<String, Competitor>> competitors;
  private final Supplier<Map<String, Content>> contents;
  private final Supplier<Questions> questions;
  private final Supplier<Objections> objections;

  public Playbook(DataFolder data) {
    seller = data.file("playbook/seller.yaml", Seller.class);
    propositions = data.folder("playbook/propositions", Proposition.class);
    proofs = data.folder("playbook/proofs", Proof.class);
    readers = data.folder("playbook/readers", Reader.class);
    competitors = data.folder("playbook/competitors", Competitor.class);
    contents = data.folder("playbook/content", Content.class);
    questions = data.file("playbook/questions.yaml", Questions.class);
    objections = data.file("playbook/objections.yaml", Objections.class);
  }

  public Seller seller() {
    return seller.get();
  }

  /** By id, which is the file's name. */
  public Map<String, Proposition> propositions() {
    return propositions.get();
  }

  public Map<String, Proof> proofs() {
    return proofs.get();
  }

  public Map<String, Competitor> competitors() {
    return competitors.get();
  }

  public Map<String, Content> contents() {
    return contents.get();
  }

  public List<Question> questions() {
    return questions.get().all();
  }

  public List<Objection> objections() {
    return objections.get().all();
  }

  /** What we say to a function, where somebody wrote it. */
  public Optional<Reader> reader(Function function) {
    return Optional.ofNullable(
        readers.get().get(function.name().toLowerCase(java.util.Locale.ROOT)));
  }

  /** The names of all functions somebody wrote for. */
  Map<String, Reader> readers() {
    return readers.get();
  }

  /**
   * How much a text speaks of what we sell to: 0 for not at all, 1 for three of our words or more.
   */
  public double fit(String text) {
    Mentions mentions = Mentions.in(text);
    List<String> words = new ArrayList<>(seller().companyWords());
    propositions().values().forEach(p -> words.addAll(p.pains()));
    propositions().values().forEach(p -> words.addAll(p.initiatives()));
    long hits = words.stream().distinct().filter(mentions::of).limit(3).count();
    return hits == 0 ? 0 : 0.25 + 0.25 * hits;
  }
}
