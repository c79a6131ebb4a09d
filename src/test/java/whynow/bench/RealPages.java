package whynow.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import whynow.extract.PageCharset;

/** The real pages that reading is timed on, decoded. */
final class RealPages {
  /** All Chinese ones, and the first eighty of the two other sets. */
  static final int COUNT = 194;

  private RealPages() {}

  /**
   * {@link #COUNT} pages of the folder of the extraction data; fails when there are more or fewer.
   */
  static List<String> of(Path data) {
    List<String> pages =
        sets(data).flatMap(set -> files(set).limit(80)).map(RealPages::page).toList();
    if (pages.size() != COUNT) {
      throw new IllegalStateException(pages.size() + " pages in " + data + ", not " + COUNT);
    }
    return pages;
  }

  /** The page of most characters among all of them. */
  static String largest(Path data) {
    String largest = "";
    for (Path file : sets(data).flatMap(RealPages::files).toList()) {
      String page = page(file);
      largest = page.length() > largest.length() ? page : largest;
    }
    return largest;
  }

  private static Stream<Path> sets(Path data) {
    return Stream.of("articles", "chinese", "mixed").map(set -> data.resolve(set).resolve("html"));
  }

  private static Stream<Path> files(Path set) {
    try (Stream<Path> files = Files.list(set)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String page(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return PageCharset.decode(in.readAllBytes(), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
