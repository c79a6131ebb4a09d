package whynow.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExtractVerbTest {
  private static final String WORDS =
      "Northgale opened its second warehouse on Monday, and the first lorries left it before noon.";
  @TempDir Path folder;

  @Test
  void readsSavedPagesZippedOrNotInAnyCharset() throws IOException {
    Files.writeString(folder.resolve("a.html"), "<h1>A second hall</h1><p>" + WORDS + "</p>");
    String chinese = "<title>新仓启用</title><h1>新仓启用</h1><p>十一月二十日，公司在嘉兴的新仓正式启用，首批货物当天上午入库。</p>";
    try (OutputStream zip =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.html.gz")))) {
      zip.write(chinese.getBytes(Charset.forName("GB18030")));
    }
    Files.writeString(
        folder.resolve("urls.json"), "{\"a\":\"https://northgale.example/2026/03/02/hall\"}");
    JsonNode read = extract();
    assertEquals("A second hall", read.at("/a/title").asText());
    assertEquals("2026-03-02", read.at("/a/date").asText());
    assertEquals(WORDS, read.at("/a/text").asText());
    assertEquals("新仓启用", read.at("/b/title").asText());
    assertEquals("zh-Hans", read.at("/b/language").asText());
  }

  private JsonNode extract() throws IOException {
    Path out = folder.resolve("out.json");
    int status =
        new CommandLine(new ExtractVerb())
            .execute("--in", folder.toString(), "--out", out.toString());
    assertEquals(0, status);
    return new ObjectMapper().readTree(Files.readString(out, StandardCharsets.UTF_8));
  }
}
