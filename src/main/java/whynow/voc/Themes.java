package whynow.voc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import whynow.language.Folded;
import whynow.language.Language;
import whynow.language.LocalText;
import whynow.playbook.DataFolder;

/** What customers speak about, and how, by the words of {@code data/voc.yaml}. */
public final class Themes {
  private final Supplier<File> file;

  record File(Map<String, Theme> feelings, Map<String, Theme> topics) {}

  record Theme(LocalText name, List<String> words) {}

  public Themes(DataFolder data) {
    this.file = data.file("voc.yaml", File.class);
  }

  /** {@code dislikes, preferences, needs}: the first whose words are there; empty for neither. */
  Optional<String> feeling(String text) {
    return of(file.get().feelings(), text).stream().findFirst();
  }

  /** Everything it speaks about. */
  List<String> topics(String text) {
    return of(file.get().topics(), text);
  }

  List<String> feelings() {
    return List.copyOf(file.get().feelings().keySet());
  }

  String name(String id, Language language) {
    Theme theme = file.get().feelings().getOrDefault(id, file.get().topics().get(id));
    return theme == null ? id : theme.name().in(language);
  }

  /** The theme of this name in either language. */
  Optional<String> named(String words) {
    String folded = Folded.of(words).strip();
    return Stream.of(file.get().feelings(), file.get().topics())
        .flatMap(themes -> themes.entrySet().stream())
        .filter(
            e ->
                e.getKey().equals(folded)
                    || Folded.of(e.getValue().name().in(Language.EN)).equals(folded)
                    || Folded.of(e.getValue().name().in(Language.ZH_HANS)).equals(folded))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static List<String> of(Map<String, Theme> themes, String text) {
    String folded = " " + plain(text) + " ";
    return themes.entrySet().stream()
        .filter(e -> e.getValue().words().stream().anyMatch(word -> holds(folded, word)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String plain(String text) {
    return Folded.of(text).replaceAll("[\\p{P}\\s]+", " ").strip();
  }

  /** Latin words stand alone; Chinese ones stand anywhere. */
  private static boolean holds(String text, String word) {
    String folded = plain(word);
    boolean chinese = Character.isIdeographic(folded.codePointAt(0));
    return text.contains(chinese ? folded : " " + folded + " ");
  }
}
