package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.activity.Csv;
import whynow.activity.Entry;
import whynow.activity.Touch;
import whynow.language.Language;
import whynow.store.Store;
import whynow.team.By;
import whynow.team.Rep;

/** Names, notes and words that break other programs are kept, shown and found like any others. */
class HostileBookTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir Path folder;
  private Talk talk;
  private Rep dana;
  private Store store;

  @BeforeEach
  void open() {
    talk = Talk.in(folder, "2026-11-25T08:30:00Z").with("WHYNOW_PORT", "0");
    dana = talk.rep("Dana", Rep.Role.ADMIN, "Europe/Berlin", Language.EN);
    store = talk.app().store();
  }

  @AfterEach
  void close() {
    talk.close();
  }

  private static List<String> strings() throws IOException {
    Path file = Shared.folder("hostile/strings").resolve("naughty-strings.jsonl");
    List<String> all = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      all.add(JSON.readTree(line).get("s").asText());
    }
    all.add("a\0b");
    all.add("lone \uD83D surrogate \uDE00");
    assertTrue(all.size() > 300);
    return all;
  }

  /** What a store gives back: NUL and lone surrogates cannot be kept. */
  private static String kept(String text) {
    return text.replace('\0', '\uFFFD')
        .replaceAll(
            "(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])",
            "\uFFFD");
  }

  private Account account(String name) {
    return store.accounts().save(Account.named(name, Optional.empty()));
  }

  private Contact contact(long account, String name) {
    Contact person =
        new Contact(
            0,
            account,
            name,
            name,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return store.contacts().save(person, new By(dana.id(), talk.now()));
  }

  private Touch touch(long account, long contact, String note) {
    Touch touch =
        new Touch(
            0,
            talk.now(),
            dana.id(),
            account,
            Optional.of(contact),
            Touch.Channel.CALL,
            Touch.Direction.OUT,
            Touch.Outcome.CONNECTED,
            note);
    return store.touches().log(Entry.of(touch)).touch();
  }

  @Test
  void whatIsKeptIsReadBackAndFound() throws IOException {
    for (String text : strings()) {
      Account account = account(text);
      Contact person = contact(account.id(), text);
      Touch touch = touch(account.id(), person.id(), text);
      assertEquals(kept(text), store.accounts().find(account.id()).orElseThrow().name());
      assertEquals(kept(text), store.contacts().find(person.id()).orElseThrow().name());
      assertEquals(kept(text), store.touches().find(touch.id()).orElseThrow().note());
      store.search().find(text, dana.id(), 5);
    }
    assertFalse(store.search().find("javascript", dana.id(), 5).isEmpty());
  }

  @Test
  void noWordBreaksACommand() throws IOException {
    account("Northlight Foods");
    List<String> verbs =
        List.of("search ", "log called Northlight Foods: ", "remind ", "accounts ", "stage ");
    int turn = 0;
    for (String text : strings()) {
      String line = text.replaceAll("[\\r\\n]+", " ");
      for (String before : List.of("", verbs.get(turn++ % verbs.size()))) {
        String said = talk.ask(dana, before + line);
        assertFalse(said.contains("Something broke"), () -> before + text + "\n" + said);
      }
    }
  }

  @Test
  void pagesShowThemAsTextAndNothingElse() throws Exception {
    List<Long> ids = new ArrayList<>();
    for (String text : strings()) {
      Account account = account(text);
      touch(account.id(), contact(account.id(), text).id(), text);
      ids.add(account.id());
    }
    HttpClient client = HttpClient.newHttpClient();
    Optional<Rep> reader = Optional.of(dana);
    try (Service service = Service.start(talk.app(), () -> reader, url -> url, config -> {})) {
      int[] plain = tags(get(client, service.url() + "/accounts/" + ids.get(0)));
      for (long id : ids) {
        HttpResponse<String> page = get(client, service.url() + "/accounts/" + id);
        assertEquals(200, page.statusCode());
        assertFalse(page.body().contains("broke on my side"), () -> "a broken part of " + id);
        assertEquals(plain[0], tags(page)[0], () -> "a script of " + id);
        assertEquals(plain[1], tags(page)[1], () -> "a handler of " + id);
      }
      for (String path : List.of("/today", "/funnel", "/digest", "/settings", "/watching")) {
        assertEquals(200, get(client, service.url() + path).statusCode());
      }
    }
    talk = Talk.in(folder, "2026-11-25T08:30:00Z");
  }

  private static HttpResponse<String> get(HttpClient client, String url) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Scripts and foreign frames, and attributes that run. */
  private static int[] tags(HttpResponse<String> page) {
    Document document = Jsoup.parse(page.body());
    long handlers =
        document.getAllElements().stream()
            .flatMap(e -> e.attributes().asList().stream())
            .filter(
                a ->
                    a.getKey().startsWith("on")
                        || a.getValue()
                            .strip()
                            .toLowerCase(java.util.Locale.ROOT)
                            .startsWith("javascript:"))
            .count();
    return new int[] {
      document.select("script, iframe, object, embed, svg script").size(), (int) handlers
    };
  }

  @Test
  void theApiAnswersAnyNameWithoutBreaking() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    talk.with("WHYNOW_API_TOKEN", "right");
    try (Service service = Service.start(talk.app(), Optional::empty, url -> url, config -> {})) {
      for (String text : strings()) {
        String body =
            JSON.writeValueAsString(Map.of("account", text, "kind", "webinar", "note", text));
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(service.url() + "/api/engagements"))
                .header("Authorization", "Bearer right")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        assertTrue(status < 500, () -> status + " for " + text);
      }
    }
    talk = Talk.in(folder, "2026-11-25T08:30:00Z");
  }

  @Test
  void noExportedCellRunsAndEachComesBackAsItWas() throws IOException {
    Path file = Shared.folder("hostile/csv").resolve("formula-cells.jsonl");
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(List.of(JSON.readTree(line).get("cell").asText(), "next"));
    }
    for (String text : strings()) {
      rows.add(List.of(text, "next"));
    }
    String sheet = Csv.write(List.of("name", "note"), rows);
    List<Csv.Row> raw = new RawSheet(sheet).rows();
    for (Csv.Row row : raw) {
      String cell = row.cells().get(0);
      assertFalse(
          !cell.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0, () -> "runs: " + cell);
    }
    List<List<String>> back =
        Csv.read(sheet.getBytes(StandardCharsets.UTF_8)).stream()
            .map(Csv.Row::cells)
            .skip(1)
            .toList();
    for (int i = 0; i < rows.size(); i++) {
      assertEquals(
          kept(rows.get(i).get(0)).replace('\uFFFD', '?'),
          back.get(i).get(0).replace('\uFFFD', '?').replace('\0', '?'));
    }
  }

  /** Reads as a spreadsheet does: quotes are taken off, an apostrophe is not. */
  private record RawSheet(String text) {
    List<Csv.Row> rows() {
      List<Csv.Row> rows = new ArrayList<>();
      for (String line : text.substring(1).split("\"\\r\\n\"", -1)) {
        String cell = line.split("\",\"", -1)[0].replaceFirst("^\"", "").replace("\"\"", "\"");
        rows.add(new Csv.Row(0, List.of(cell)));
      }
      return rows;
    }
  }

  @Test
  void exportsHoldThemWithoutRunning() throws IOException {
    Account account = account("=HYPERLINK(\"http://evil.example\")");
    contact(account.id(), "+Mara");
    String sheet = talk.app().book().exports().of("contacts", dana).orElseThrow().csv();
    assertTrue(sheet.contains("\"'+Mara\"") && sheet.contains("\"'=HYPERLINK("), sheet);
  }
}
