package whynow.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whynow.Shared;

class AddressGuardTest {
  private static final Resolver EVERY_NAME_IS_PUBLIC =
      host -> List.of(InetAddress.getByAddress(host, new byte[] {93, (byte) 184, (byte) 216, 34}));

  private final AddressGuard guard = AddressGuard.of(EVERY_NAME_IS_PUBLIC, Set.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acme.com",
        "https://acme.com/news",
        "http://acme.com:443/",
        "例子.测试/新闻",
        "1.1.1.1"
      })
  void letsThePublicWebThrough(String url) {
    assertEquals(Optional.empty(), guard.judge(url).refusal());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://",
        "mailto:me@acme.com",
        "acme.com:8080",
        "https://me@acme.com",
        "intranet",
        "http://127.0.0.1.",
        "http://2130706433",
        "http://0x7f.1",
        "http://printer.local",
        "http://[::ffff:10.0.0.1]",
        "http://[::7f00:1]",
        "http://[64:ff9b:1::a00:1]",
        "http://metadata.google.internal/",
        "http://127。0。0。1/",
        "http://x.localhost/"
      })
  void refusesWhatIsNotThePublicWeb(String url) {
    assertFalse(guard.judge(url).allowed(), url);
  }

  @Test
  void refusesANameWithEvenOneAddressInside() {
    Resolver mixed =
        host -> List.of(InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.0.0.5"));
    assertEquals(
        Optional.of("acme.com is inside a private network"),
        AddressGuard.of(mixed, Set.of()).judge("acme.com").refusal());
  }

  @Test
  void letsExactlyTheNamedPairsThrough() {
    AddressGuard own = AddressGuard.of(EVERY_NAME_IS_PUBLIC, Set.of("127.0.0.1:7071"));
    assertTrue(own.judge("http://127.0.0.1:7071/news").allowed());
    assertFalse(own.judge("http://127.0.0.1:7072/news").allowed());
    assertFalse(own.judge("http://user@127.0.0.1:7071/").allowed());
  }

  @Test
  void leavesNamesToAProxyButJudgesLiterals() {
    AddressGuard proxied = AddressGuard.behindProxy(Set.of());
    assertTrue(proxied.judge("nobody-knows-this.example").allowed());
    assertFalse(proxied.judge("http://10.0.0.1/").allowed());
    assertFalse(proxied.judge("http://localhost/").allowed());
  }

  @Test
  void judgesEveryListedAddressAsListed() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (JsonNode row : rows(Shared.folder("hostile/ssrf").resolve("urls.jsonl"))) {
      boolean allowed = guard.judge(row.get("url").asText()).allowed();
      if (allowed != row.get("expect").asText().equals("allow")) {
        wrong.add(row.toString());
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void connectsOnlyToWhatItLetThrough() throws IOException {
    for (JsonNode row : rows(Shared.folder("hostile/ssrf").resolve("urls.jsonl"))) {
      RecordingConnector connector = new RecordingConnector(0);
      Fetcher web =
          new WebFetcher(guard, Limits.DEFAULT, "Whynow-test", Optional.empty(), connector);
      Budget budget = Budget.of(Duration.ofSeconds(5), 1_000_000);
      Fetched result = web.fetch(Ask.of(row.get("url").asText(), Duration.ZERO, budget));
      boolean meantToAsk = row.get("expect").asText().equals("allow");
      assertEquals(meantToAsk, !connector.asked().isEmpty(), row.toString());
      assertEquals(meantToAsk, result instanceof Fetched.Unreachable, row.toString());
      assertTrue(connector.asked().stream().allMatch(AddressRange::isPublic), row.toString());
    }
  }

  @Test
  void refusesEveryListedRange() throws IOException {
    Path list = Shared.folder("hostile/ssrf").resolve("blocked-cidrs.txt");
    for (String line : Files.readAllLines(list)) {
      InetAddress first = InetAddress.getByName(line.strip().replaceFirst("/\\d+$", ""));
      assertFalse(AddressRange.isPublic(first), line);
    }
  }

  static List<JsonNode> rows(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(json.readTree(line));
    }
    return rows;
  }
}
