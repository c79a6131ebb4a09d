package whynow.buyers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import whynow.accounts.Contact;
import whynow.language.Folded;
import whynow.playbook.DataFolder;

/** The parts people play in buying, {@code data/buyers.yaml}, as they are now. */
public final class BuyerRules {
  private final Supplier<File> file;

  record File(
      Map<String, List<String>> roles,
      Map<String, String> likelyByFunction,
      Map<String, String> likelyByTier,
      Basket singleThread) {}

  /** When all eggs lie in one basket: so many touches in so many days with one person alone. */
  record Basket(int days, int touches) {}

  public BuyerRules(DataFolder data) {
    this.file = data.file("buyers.yaml", File.class);
  }

  /** Every role, the most needed first. */
  List<String> roles() {
    return List.copyOf(file.get().roles().keySet());
  }

  Basket singleThread() {
    return file.get().singleThread();
  }

  /** The role of this name in either language. */
  Optional<String> named(String words) {
    String folded = Folded.of(words).strip();
    return file.get().roles().entrySet().stream()
        .filter(
            role ->
                role.getKey().equals(folded)
                    || role.getValue().stream().map(Folded::of).anyMatch(folded::equals))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The part somebody of this title is likely to play; never more than a guess. */
  Optional<String> likely(Contact contact) {
    return contact
        .function()
        .map(function -> file.get().likelyByFunction().get(function.name()))
        .or(() -> contact.tier().map(tier -> file.get().likelyByTier().get(tier.name())));
  }
}
