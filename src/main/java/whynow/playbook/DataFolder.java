package whynow.playbook;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The files a sales team edits. Each is bound to a record; unknown keys are errors. An edit is seen
 * at the next {@code get()}, without a restart; a broken edit is listed in {@link #problems()} with
 * file and line while the last good version stays in force.
 *
 * <pre>{@code
 * DataFolder data = new DataFolder(Path.of("data"));
 * Supplier<Map<String, TriggerType>> types = data.folder("triggers", TriggerType.class);
 * types.get().get("funding").weight();
 * }</pre>
 */
public final class DataFolder {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Path root;
  private final long pause;
  private final ObjectMapper yaml =
      YAMLMapper.builder(new YAMLFactory())
          .addModule(new Jdk8Module())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private final Map<Path, String> problems = new ConcurrentHashMap<>();

  public DataFolder(Path root) {
    this(root, LOOK_EVERY);
  }

  /** Looks for edits after a pause of its own. */
  DataFolder(Path root, Duration pause) {
    this.root = root;
    this.pause = pause.toNanos();
  }

  /** Where the files are. */
  public Path root() {
    return root;
  }

  /**
   * One file, such as {@code scoring.yaml}.
   *
   * @throws BrokenData at the first {@code get()} if the file is missing or broken; later breakages
   *     only become {@link #problems()}
   */
  public <T> Supplier<T> file(String name, Class<T> type) {
    Path file = root.resolve(name);
    return new Live<>(file, () -> List.of(file), files -> read(file, type));
  }

  /**
   * One file that is not YAML, line by line.
   *
   * @throws BrokenData at the first {@code get()} if the file is missing or {@code reader} throws
   *     it
   */
  public <T> Supplier<T> lines(String name, Function<List<String>, T> reader) {
    Path file = root.resolve(name);
    return new Live<>(file, () -> List.of(file), files -> reader.apply(lines(file)));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new BrokenData(file + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }

  /**
   * All {@code .yaml} files of a folder, by file name without its ending, in alphabetical order. A
   * broken file among good ones keeps its own last good version.
   *
   * @throws BrokenData at the first {@code get()} if any file is broken
   */
  public <T> Supplier<Map<String, T>> folder(String name, Class<T> type) {
    Path folder = root.resolve(name);
    Map<Path, Supplier<T>> each = new ConcurrentHashMap<>();
    return new Live<>(
        folder,
        () -> yamlFiles(folder),
        files -> {
          Map<String, T> all = new LinkedHashMap<>();
          for (Path file : files) {
            Supplier<T> one =
                each.computeIfAbsent(
                    file, f -> new Live<>(f, () -> List.of(f), ignored -> read(f, type)));
            all.put(id(file), one.get());
          }
          return java.util.Collections.unmodifiableMap(all);
        });
  }

  /**
   * What is wrong with the last edits, one sentence each with file and line; empty when nothing.
   */
  public List<String> problems() {
    return List.copyOf(new TreeMap<>(problems).values());
  }

  private static String id(Path file) {
    return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
  }

  private static List<Path> yamlFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().matches(".*\\.ya?ml")).sorted().toList();
    } catch (IOException e) {
      throw new BrokenData(folder + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }

  private <T> T read(Path file, Class<T> type) {
    String text = "";
    try {
      text = Files.readString(file);
      T value = yaml.readValue(text, type);
      if (value == null) {
        throw new BrokenData(file + ": is empty", null);
      }
      return value;
    } catch (JacksonException e) {
      String line = e.getLocation() == null ? "" : ":" + line(e, text);
      throw new BrokenData(
          file + line + ": " + e.getOriginalMessage().lines().findFirst().orElse("not YAML"), e);
    } catch (IOException e) {
      throw new BrokenData(file + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }

  /** The parser stands behind the value when it complains; the key is what the editor looks for. */
  private static int line(JacksonException e, String text) {
    int at = e.getLocation().getLineNr();
    if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return at;
    }
    String key = mapping.getPath().get(mapping.getPath().size() - 1).getFieldName();
    List<String> lines = text.lines().toList();
    for (int i = Math.min(at, lines.size()); key != null && i > 0; i--) {
      if (lines.get(i - 1).strip().startsWith(key + ":")) {
        return i;
      }
    }
    return at;
  }

  /** A file of {@code data/} that cannot be used; the message names file and line. */
  public static final class BrokenData extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BrokenData(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private interface Reader<T> {
    T read(List<Path> files);
  }

  /** Reads again when a file's time or size has changed; looks at most once a second. */
  private final class Live<T> implements Supplier<T> {
    private final Path place;
    private final Supplier<List<Path>> files;
    private final Reader<T> reader;
    private Map<Path, String> seen = Map.of();
    private long lookedAt;
    private T value;

    /** What is wrong with the files is noted under their place: a file, or its folder. */
    Live(Path place, Supplier<List<Path>> files, Reader<T> reader) {
      this.place = place;
      this.files = files;
      this.reader = reader;
    }

    @Override
    public synchronized T get() {
      if (value != null && System.nanoTime() - lookedAt < pause) {
        return value;
      }
      lookedAt = System.nanoTime();
      List<Path> now = files.get();
      Map<Path, String> stamps = stamps(now);
      if (value == null || !stamps.equals(seen)) {
        load(now, stamps);
      }
      return value;
    }

    private void load(List<Path> now, Map<Path, String> stamps) {
      try {
        value = reader.read(now);
        problems.remove(place);
      } catch (BrokenData broken) {
        if (value == null) {
          throw broken;
        }
        problems.put(place, broken.getMessage());
      }
      seen = stamps;
    }

    private Map<Path, String> stamps(List<Path> now) {
      Map<Path, String> stamps = new LinkedHashMap<>();
      for (Path file : now) {
        try {
          FileTime time = Files.getLastModifiedTime(file);
          stamps.put(file, time + "/" + Files.size(file));
        } catch (IOException e) {
          stamps.put(file, "gone");
        }
      }
      return stamps;
    }
  }
}
