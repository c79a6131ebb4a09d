package whynow.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import whynow.Judge;

/**
 * Signed slash commands to Whynow and to Bolt for JavaScript, by turns, on one machine: both
 * verify, keep each once in SQLite (WAL, synchronous FULL) and acknowledge. Then 50 researches of
 * 20 seconds at once to the whole of Whynow. {@code src/bench/slack.sh} runs it.
 */
final class SlackBench {
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final String WHO =
      "{\"ok\":true,\"team_id\":\"T1\",\"team\":\"Docklane\",\"user_id\":\"U0\",\"user\":\"sdr\","
          + "\"bot_id\":\"B0\"}";

  private static final String REST =
      "{\"ok\":true,\"user\":{\"id\":\"U1\",\"name\":\"dana\"},\"channel\":{\"id\":\"D1\"},"
          + "\"ts\":\"1.0\"}";

  private static final int CONNECTIONS = 16;
  private static final int WARM = 1_000;
  private static final int EACH = Integer.getInteger("each", 1_500);
  private static final int ROUNDS = 3;

  private SlackBench() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("slack-bench");
    HttpServer slack = slack();
    String api = "http://127.0.0.1:" + slack.getAddress().getPort();
    int ours = freePort();
    int theirs = freePort();
    Path node = Judge.node();
    Path bolt = Judge.folder().resolve("bolt.mjs");
    Files.write(bolt, Files.readAllBytes(Path.of("src", "bench", "bolt.mjs")));
    Process whynow = start(java(ours, folder.resolve("whynow.db"), api));
    Process rival =
        start(List.of(node.toString(), bolt.toString(), "" + theirs, folder + "/bolt.db", api));
    try {
      if (EACH > 0) {
        compare(ours, theirs, folder);
      }
    } finally {
      stop(whynow);
      stop(rival);
    }
    research(folder, api);
    slack.stop(0);
  }

  private static void compare(int ours, int theirs, Path folder) throws SQLException {
    SlackLoad whynow = new SlackLoad(ours, SECRET);
    SlackLoad bolt = new SlackLoad(theirs, SECRET);
    whynow.run("warm", CONNECTIONS, WARM, "today");
    bolt.run("warm", CONNECTIONS, WARM, "today");
    System.out.println("| | round | requests/s | p50 ms | p99 ms | refused |");
    System.out.println("|---|---|---|---|---|---|");
    for (int round = 1; round <= ROUNDS; round++) {
      print("Whynow", round, whynow.run("r" + round, CONNECTIONS, EACH, "today"));
      print("Bolt", round, bolt.run("r" + round, CONNECTIONS, EACH, "today"));
    }
    System.out.printf(
        "kept once each: Whynow %d, Bolt %d of %d%n",
        rows(folder.resolve("whynow.db")),
        rows(folder.resolve("bolt.db")),
        CONNECTIONS * (distinct(WARM) + ROUNDS * distinct(EACH)));
  }

  /** Every twentieth is sent a second time. */
  private static int distinct(int sent) {
    return sent - sent / 20;
  }

  private static void print(String who, int round, SlackLoad.Measured measured) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.0f | %.2f | %.2f | %d |%n",
        who,
        round,
        measured.perSecond(),
        measured.millis(.5),
        measured.millis(.99),
        measured.refused());
  }

  private static void research(Path folder, String api) throws Exception {
    int port = freePort();
    List<String> command = new ArrayList<>(java(port, folder.resolve("slow.db"), api));
    command.add("slow");
    Process whynow = start(command);
    try {
      SlackLoad load = new SlackLoad(port, SECRET);
      load.run("cold", 4, 5, "research acme.example");
      List<Long> all = new ArrayList<>();
      Duration before = used(whynow);
      for (int burst = 0; burst < 10; burst++) {
        all.addAll(load.run("b" + burst, 50, 1, "research acme.example").nanos());
      }
      SlackLoad.Measured measured = new SlackLoad.Measured(all.stream().sorted().toList(), 1, 0);
      System.out.printf(
          Locale.ROOT,
          "50 researches of 20 s at once, ten times: acknowledged in %.1f ms p50, %.1f ms p99,"
              + " %.2f ms of processor time each%n",
          measured.millis(.5),
          measured.millis(.99),
          used(whynow).minus(before).toNanos() / 1e6 / all.size());
    } finally {
      stop(whynow);
    }
  }

  private static Duration used(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static List<String> java(int port, Path file, String api) {
    String program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(
        program,
        "-Xmx512m",
        "-cp",
        System.getProperty("java.class.path"),
        SlackServer.class.getName(),
        "" + port,
        file.toString(),
        api);
  }

  private static Process start(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("SLACK_SIGNING_SECRET", SECRET);
    Process process = builder.start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.equals("ready")) {
        return process;
      }
    }
    throw new IllegalStateException(command + " did not start");
  }

  private static void stop(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** As much of Slack's Web API as both ask: who the token belongs to, and a user's name. */
  private static HttpServer slack() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          boolean test = exchange.getRequestURI().getPath().endsWith("auth.test");
          byte[] answer = (test ? WHO : REST).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static int rows(Path file) throws SQLException {
    try (Connection book = DriverManager.getConnection("jdbc:sqlite:" + file);
        ResultSet count = book.createStatement().executeQuery("select count(*) from inbox")) {
      return count.getInt(1);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
