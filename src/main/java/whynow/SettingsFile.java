package whynow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where values come from besides the environment: lines {@code KEY=VALUE} in {@code whynow.env} or
 * the file that {@code WHYNOW_CONFIG} names, and files that hold one secret each.
 */
final class SettingsFile {
  private SettingsFile() {}

  /** The given values over those of the file; {@code NAME_FILE} stands for what its file holds. */
  static Map<String, String> over(Map<String, String> environment) {
    List<String> problems = new ArrayList<>();
    Map<String, String> all = new HashMap<>(fileValues(environment, problems));
    all.putAll(environment);
    for (Setting setting : Setting.values()) {
      secretFile(setting, all, problems);
    }
    if (!problems.isEmpty()) {
      throw new Settings.Unusable(problems);
    }
    return all;
  }

  /** Where the launcher stands; here when started without it. */
  static Path home(Map<String, String> values) {
    return Path.of(values.getOrDefault("WHYNOW_HOME", ""));
  }

  private static Map<String, String> fileValues(
      Map<String, String> environment, List<String> problems) {
    String named = environment.getOrDefault("WHYNOW_CONFIG", "").strip();
    Path file = named.isEmpty() ? home(environment).resolve("whynow.env") : Path.of(named);
    if (named.isEmpty() && !Files.exists(file)) {
      return Map.of();
    }
    Map<String, String> values = new HashMap<>();
    List<String> lines = lines(file, problems);
    for (int i = 0; i < lines.size(); i++) {
      line(lines.get(i).strip(), file + ":" + (i + 1), values, problems);
    }
    return values;
  }

  private static void line(
      String line, String where, Map<String, String> values, List<String> problems) {
    int equals = line.indexOf('=');
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    if (equals < 1) {
      problems.add(where + ": not KEY=VALUE.");
      return;
    }
    String key = line.substring(0, equals).replaceFirst("^export ", "").strip();
    values.put(key, unquoted(line.substring(equals + 1).strip()));
  }

  private static String unquoted(String value) {
    return value.matches("(?s)\"[^\"]*\"|'[^']*'") ? value.substring(1, value.length() - 1) : value;
  }

  private static void secretFile(Setting setting, Map<String, String> all, List<String> problems) {
    String file = all.get(setting + "_FILE");
    if (setting.secret && file != null && !all.containsKey(setting.name())) {
      all.put(setting.name(), String.join("\n", lines(Path.of(file), problems)).strip());
    }
  }

  private static List<String> lines(Path file, List<String> problems) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      problems.add(file + " cannot be read.");
      return List.of();
    }
  }
}
