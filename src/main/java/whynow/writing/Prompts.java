package whynow.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The prompts of {@code prompts/}: front matter between dashes, then a body with {@code {{slots}}}.
 * Read at each use, so that an edit counts at once.
 */
public final class Prompts {
  private static final String FRONT = "(?s)^---\\R.*?\\R---\\R";
  private final Path folder;

  public Prompts(Path folder) {
    this.folder = folder;
  }

  /**
   * A prompt with its slots filled; a value never opens another slot.
   *
   * @throws IOException when there is no such prompt
   */
  public String fill(String name, Map<String, String> values) throws IOException {
    String body = Files.readString(folder.resolve(name + ".md")).replaceFirst(FRONT, "");
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (int open = body.indexOf("{{"); open >= 0; open = body.indexOf("{{", at)) {
      int close = body.indexOf("}}", open);
      filled.append(body, at, open);
      filled.append(values.getOrDefault(body.substring(open + 2, close), ""));
      at = close + 2;
    }
    return filled.append(body.substring(at)).toString();
  }
}
