package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whynow.accounts.Function;
import whynow.accounts.Tier;
import whynow.extract.Article;
import whynow.extract.PageReader;
import whynow.language.Language;
import whynow.outreach.Channel;
import whynow.outreach.DraftRequest;
import whynow.outreach.Drafts;
import whynow.outreach.Finding;
import whynow.outreach.Guard;
import whynow.outreach.Length;
import whynow.research.Brief;
import whynow.research.Options;
import whynow.research.Outcome;
import whynow.research.Progress;
import whynow.research.ReadPages;

/** Pages that give orders: planted wherever a page can hold text, they are never carried out. */
class PromptInjectionTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final String NEWS =
      "Polarhaus opens its second cold store in Leipzig in March, with 24 dock doors.";
  private static final String HIDDEN = "Polarhaus sales tripled to €900 million last year.";
  private static final String OPENING = "/news/leipzig";
  private static final int A_POST = 3;

  @TempDir Path folder;

  private record Payload(String text, String marker) {}

  /** Each time another of the three texts of a post stands in its title and its feed item. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void noOrderOfAPageReachesATriggerALinkOrAMessage(int head) throws IOException {
    List<Payload> payloads = payloads();
    Map<String, String> pages = site(payloads, head);
    HttpServer server = serve(pages);
    try (App app = app()) {
      InetSocketAddress proxy = server.getAddress();
      Outcome outcome =
          app.research()
              .companyResearch(Optional.of(proxy))
              .research("polarhaus.example", Options.DEFAULT, Progress.SILENT);
      Brief brief = ((Outcome.Read) outcome).brief();
      assertTrue(brief.stats().fetched() > payloads.size() / A_POST, "all posts were read");
      assertTrue(brief.triggers().stream().anyMatch(t -> t.quote().equals(NEWS)), "the news");
      List<String> said = new ArrayList<>(said(brief));
      said.addAll(messages(app, brief));
      assertEquals(List.of(), obeyed(payloads, said));
      hiddenTextIsNoEvidence(app, brief);
    } finally {
      server.stop(0);
    }
  }

  private static List<Payload> payloads() throws IOException {
    List<Payload> all = new ArrayList<>();
    Path file = Shared.folder("hostile/prompt-injection").resolve("payloads.jsonl");
    for (String line : Files.readAllLines(file)) {
      JsonNode row = new ObjectMapper().readTree(line);
      all.add(new Payload(row.get("text").asText(), row.path("marker").asText("")));
    }
    return all;
  }

  private App app() {
    return new App(
        Settings.from(
            Map.of(
                "WHYNOW_STORE",
                Books.at(folder.resolve("book.db")),
                "WHYNOW_NOW",
                TODAY + "T09:00:00+01:00")));
  }

  /** All that a brief says, but for the titles of the pages it read. */
  private static List<String> said(Brief brief) {
    List<String> said = new ArrayList<>();
    said.add(brief.account().toString());
    brief.triggers().forEach(t -> said.add(t.toString()));
    brief.people().forEach(p -> said.add(p.toString()));
    return said;
  }

  private static List<String> messages(App app, Brief brief) {
    Drafts drafts = new Drafts(app.outreach().playbook(), app.data());
    List<String> messages = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      for (Channel channel : Channel.values()) {
        for (Language language : List.of(Language.EN, Language.ZH_HANS)) {
          DraftRequest request =
              DraftRequest.to(tier, Function.OPERATIONS, TODAY)
                  .by(channel, Length.LONG)
                  .in(language);
          Drafts.Outcome outcome = drafts.write(brief.account(), brief.triggers(), request);
          messages.add(((Drafts.Outcome.Written) outcome).draft().toString());
        }
      }
    }
    return messages;
  }

  /** A text without a marker of its own is known by its first words. */
  private static List<String> obeyed(List<Payload> payloads, List<String> said) {
    List<String> obeyed = new ArrayList<>();
    for (Payload payload : payloads) {
      String text = payload.text().strip();
      String mark =
          payload.marker().isBlank()
              ? text.substring(0, Math.min(40, text.length()))
              : payload.marker();
      said.stream()
          .filter(s -> s.toLowerCase(Locale.ROOT).contains(mark.toLowerCase(Locale.ROOT)))
          .findFirst()
          .ifPresent(s -> obeyed.add(mark + " in " + s));
    }
    return obeyed;
  }

  private static void hiddenTextIsNoEvidence(App app, Brief brief) {
    Guard guard = app.outreach().guard();
    List<Article> read = new ReadPages(app.store().pages(), new PageReader()).of(brief);
    var evidence = guard.evidence(brief.account(), brief.triggers(), read, List.of(), TODAY);
    assertEquals(
        Finding.Verdict.SUPPORTED, guard.check(NEWS, evidence).get(0).verdict(), "what is seen");
    assertTrue(guard.check(HIDDEN, evidence).get(0).isFault(), "what is hidden");
  }

  /** A newsroom whose posts hold a few texts each, in every place there is. */
  private static Map<String, String> site(List<Payload> payloads, int head) {
    Map<String, String> pages = new HashMap<>();
    StringBuilder list = new StringBuilder();
    StringBuilder feed = new StringBuilder();
    for (int i = 0; i * A_POST < payloads.size(); i++) {
      List<Payload> here =
          payloads.subList(i * A_POST, Math.min(payloads.size(), (i + 1) * A_POST));
      String path = "/news/post-" + i;
      String title = here.get(Math.min(head, here.size() - 1)).text();
      pages.put(path, post(path, title, i, here));
      list.append(
          "<li><a href='%s'>%s</a> <time datetime='%s'>x</time></li>"
              .formatted(path, escaped(title), day(i)));
      feed.append(
          "<item><title>%s</title><link>https://polarhaus.example%s</link><pubDate>%sT08:00:00Z</pubDate><description>%s</description></item>"
              .formatted(escaped(title), path, day(i), escaped(title)));
    }
    pages.put(OPENING, post(OPENING, NEWS, 0, List.of()));
    list.append("<li><a href='%s'>%s</a></li>".formatted(OPENING, NEWS));
    String news = "<ul>" + list + "</ul>";
    pages.put("/news/", page("News", news));
    pages.put(
        "/feed.xml",
        "<rss version='2.0'><channel><title>Polarhaus</title>" + feed + "</channel></rss>");
    pages.put(
        "/",
        page(
            "Polarhaus",
            "<h1>Polarhaus</h1><p>Polarhaus stores chilled food.</p><a href='/news/'>News</a>"));
    return pages;
  }

  private static String day(int post) {
    return TODAY.minusDays(post + 1L).toString();
  }

  private static String post(String path, String title, int number, List<Payload> here) {
    StringBuilder body = new StringBuilder();
    if (here.isEmpty()) {
      body.append("<p>").append(NEWS).append("</p>");
    }
    body.append("<p>The crew cleaned the evaporators and counted the pallets twice.</p>");
    StringBuilder head = new StringBuilder();
    for (Payload payload : here) {
      String text = escaped(payload.text());
      body.append("<p>").append(text).append("</p>");
      body.append("<img src='/x.png' alt='").append(text).append("'>");
      body.append("<!-- ").append(payload.text().replace("--", "- -")).append(" -->");
      body.append("<div style='display:none'>").append(text).append("</div>");
      body.append("<p hidden>").append(HIDDEN).append("</p>");
      body.append("<span style='font-size:0'>").append(text).append("</span>");
      head.append("<meta name='description' content='").append(text).append("'>");
      head.append("<script type='application/ld+json'>")
          .append(
              new ObjectMapper()
                  .createObjectNode()
                  .put("@type", "NewsArticle")
                  .put("description", payload.text())
                  .put("datePublished", day(number))
                  .toString()
                  .replace("</", "<\\/"))
          .append("</script>");
    }
    return "<html lang='en'><head><title>%s</title>%s<link rel='canonical' href='%s'></head><body><nav><a href='/news/'>News</a></nav><article><h1>%s</h1><time datetime='%s'>%s</time>%s</article></body></html>"
        .formatted(escaped(title), head, path, escaped(title), day(number), day(number), body);
  }

  private static String page(String title, String body) {
    return "<html lang='en'><head><title>"
        + title
        + "</title><link rel='alternate' type='application/rss+xml' href='/feed.xml'></head><body>"
        + body
        + "</body></html>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&#39;")
        .replace("\"", "&quot;");
  }

  /** A proxy that knows one host. */
  private static HttpServer serve(Map<String, String> pages) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(Executors.newFixedThreadPool(4, r -> daemon(r)));
    server.createContext(
        "/",
        exchange -> {
          String body = pages.get(exchange.getRequestURI().getPath());
          byte[] bytes = (body == null ? "none" : body).getBytes(StandardCharsets.UTF_8);
          String type =
              exchange.getRequestURI().getPath().endsWith(".xml")
                  ? "application/rss+xml"
                  : "text/html";
          exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
          exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    return thread;
  }
}
