package whynow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * Other people's implementations of what the platforms do ({@code src/judges}), asked a question a
 * line. They need Node 20 and are installed once into {@code target/judges}.
 */
public final class Judge implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FOLDER = Path.of("target", "judges");
  private final Process process;
  private final BufferedReader verdicts;
  private final Writer questions;

  private Judge(Process process) {
    this.process = process;
    this.verdicts =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.questions = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Starts it; without Node the test is skipped with the reason. */
  public static Judge start() throws IOException, InterruptedException {
    install();
    return new Judge(
        new ProcessBuilder("node", "judge.mjs")
            .directory(FOLDER.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  private static void install() throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    for (String file : new String[] {"package.json", "package-lock.json", "judge.mjs"}) {
      Files.write(FOLDER.resolve(file), Files.readAllBytes(Path.of("src", "judges", file)));
    }
    if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
      Assumptions.assumeTrue(
          run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"),
          "the judges need Node and npm");
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      Process npm =
          new ProcessBuilder(command)
              .directory(FOLDER.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return npm.waitFor(5, TimeUnit.MINUTES) && npm.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  /**
   * One verdict.
   *
   * @param about what the question needs, name and value in turn
   */
  public JsonNode ask(String question, Object... about) throws IOException {
    Map<String, Object> line = new TreeMap<>(Map.of("ask", question));
    for (int i = 0; i < about.length; i += 2) {
      line.put((String) about[i], about[i + 1]);
    }
    questions.write(JSON.writeValueAsString(line) + "\n");
    questions.flush();
    JsonNode answer = JSON.readTree(verdicts.readLine());
    if (answer.has("error")) {
      throw new IllegalStateException(question + ": " + answer.path("error").asText());
    }
    return answer.path("verdict");
  }

  @Override
  public void close() throws IOException {
    questions.close();
    process.destroy();
  }
}
