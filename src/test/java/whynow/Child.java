package whynow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real program in a process of its own, on loopback; what it says to the log is in a file. */
public record Child(Process process, String url, Path log) implements AutoCloseable {

  /** Starts {@code serve} with these settings alone and waits until it is ready. */
  public static Child serve(Path log, Map<String, String> settings) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    command.addAll(List.of("-Dlogback.configurationFile=logback.xml", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), "whynow.Whynow", "serve"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.matches("WHYNOW_.*|SLACK_.*|TELEGRAM_.*"));
    builder.environment().put("WHYNOW_PORT", "0");
    builder.environment().putAll(settings);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Process process = builder.start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String ready = said.readLine();
    if (ready == null || !ready.startsWith("ready ")) {
      process.destroyForcibly();
      throw new AssertionError("It did not start: " + ready + ", see " + log);
    }
    return new Child(process, ready.substring(6), log);
  }

  /** Ends it as a power cut would. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to stop, as a service manager does; false when it has not within ten seconds. */
  public boolean stopsInTime() throws InterruptedException {
    process.destroy();
    return process.waitFor(10, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
