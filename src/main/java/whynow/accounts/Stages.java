package whynow.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import whynow.language.Folded;
import whynow.language.Language;
import whynow.language.LocalText;
import whynow.playbook.DataFolder;

/** The stages of {@code data/stages.yaml}, in order. */
public final class Stages {
  private final Supplier<File> file;

  record File(List<Stage> stages) {}

  /** One stage; an open one is still being worked. */
  public record Stage(String id, boolean open, LocalText names) {
    public String name(Language language) {
      return names.in(language);
    }
  }

  public Stages(DataFolder data) {
    this.file = data.file("stages.yaml", File.class);
  }

  public List<Stage> all() {
    return file.get().stages();
  }

  /** The ids of those no longer worked: won, lost or asleep. */
  public Set<String> closed() {
    return all().stream().filter(s -> !s.open()).map(Stage::id).collect(Collectors.toSet());
  }

  /** By id or by name in any language. */
  public Optional<Stage> named(String word) {
    String folded = Folded.of(word.strip());
    return all().stream()
        .filter(
            stage ->
                List.of(Language.EN, Language.ZH_HANS).stream()
                        .map(stage::name)
                        .map(Folded::of)
                        .anyMatch(folded::equals)
                    || Folded.of(stage.id()).equals(folded))
        .findFirst();
  }
}
