package whynow.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a verb is asked: one thing on the command line, or a file with one a line. */
final class Rows {
  @ArgGroup(multiplicity = "1")
  private What what;

  /** Either way. */
  static final class What {
    @Parameters(index = "0", paramLabel = "TEXT", description = "what is asked")
    private String text;

    @Option(names = "--in", paramLabel = "FILE", description = "one a line, one result a line")
    private Path file;
  }

  /** True when a file was given, whose results stand a line each. */
  boolean many() {
    return what.file != null;
  }

  List<String> all() {
    return many() ? lines() : List.of(what.text);
  }

  private List<String> lines() {
    try {
      String text = new String(Files.readAllBytes(what.file), StandardCharsets.UTF_8);
      return text.lines()
          .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
          .toList();
    } catch (NoSuchFileException e) {
      throw new Failure("There is no file " + what.file + ".");
    } catch (IOException e) {
      throw new Failure(what.file + " cannot be read: " + e.getMessage());
    }
  }
}
