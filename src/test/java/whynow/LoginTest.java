package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.chat.Conversation;
import whynow.chat.Speaker;
import whynow.chat.web.Html;
import whynow.language.Language;
import whynow.team.Rep;

/** In and out of the console, behind HTTPS, as a browser and as somebody who is not meant to. */
class LoginTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  @TempDir private Path folder;
  private App app;
  private Service service;

  @BeforeEach
  void start() {
    app =
        new App(
            Settings.from(
                Map.of(
                    "WHYNOW_STORE", Books.at(folder.resolve("book.db")),
                    "WHYNOW_PORT", "0",
                    "WHYNOW_PUBLIC_URL", "https://whynow.example")));
    app.store().reps().add(new Rep(0, "Ada", Rep.Role.ADMIN, ZoneId.of("UTC"), Language.EN));
    service = Service.start(app, Optional::empty, Html.Links.AS_THEY_ARE, config -> {});
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private HttpRequest.Builder asking(String path, String cookie) {
    return HttpRequest.newBuilder(URI.create(service.url() + path)).header("Cookie", cookie);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> page(String cookie) throws Exception {
    return send(asking("/", cookie));
  }

  private String link() {
    return URI.create(service.firstLogin().orElseThrow()).getPath();
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
  }

  /** The cookie of a browser that has come in. */
  private String enter() throws Exception {
    return cookie(send(asking(link(), "a=b")));
  }

  private HttpResponse<String> logout(String cookie, String token, String more) throws Exception {
    return send(
        asking("/logout", cookie)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("token=" + token + more)));
  }

  private String token(String cookie) throws Exception {
    return Jsoup.parse(send(asking("/settings", cookie)).body())
        .select("form[action=/logout] input[name=token]")
        .val();
  }

  @Test
  void aLinkLetsOneBrowserInAndWhatOnlyPeeksDoesNotUseItUp() throws Exception {
    String link = link();
    HttpRequest.Builder head =
        asking(link, "a=b").method("HEAD", HttpRequest.BodyPublishers.noBody());
    assertEquals(200, send(head).statusCode());
    assertEquals(204, send(asking(link, "a=b").header("Sec-Purpose", "prefetch")).statusCode());
    HttpResponse<String> in = send(asking(link, "whynow=chosen-by-somebody-else"));
    assertEquals(303, in.statusCode());
    assertNotEquals("whynow=chosen-by-somebody-else", cookie(in));
    String set =
        in.headers().firstValue("Set-Cookie").orElse("").toLowerCase(java.util.Locale.ROOT);
    for (String guard : new String[] {"httponly", "secure", "samesite=strict"}) {
      assertTrue(set.contains(guard), set);
    }
    assertEquals(200, page(cookie(in)).statusCode());
    assertEquals(401, page("whynow=chosen-by-somebody-else").statusCode());
    assertEquals(401, send(asking(link, "a=b")).statusCode());
  }

  @Test
  void logsThisBrowserOutAndOnlyByAFormOfOurs() throws Exception {
    String laptop = enter();
    String phone = enter();
    String token = token(laptop);
    assertEquals(403, logout(laptop, "", "").statusCode());
    assertEquals(403, logout(laptop, token(phone), "").statusCode());
    assertEquals(200, page(laptop).statusCode());
    assertEquals(303, logout(laptop, token, "").statusCode());
    assertEquals(401, page(laptop).statusCode());
    assertEquals(200, page(phone).statusCode());
  }

  @Test
  void logsOutEverywhereFromABrowserOrByOneLineInAChat() throws Exception {
    String laptop = enter();
    String phone = enter();
    assertEquals(303, logout(phone, token(phone), "&everywhere=yes").statusCode());
    assertEquals(401, page(laptop).statusCode());
    String again = enter();
    Rep ada = app.store().reps().byName("Ada").orElseThrow();
    Speaker nobody = app.speaker(List.of());
    app.bot(nobody, nobody, Runnable::run)
        .ask(ada, Conversation.direct("web", "" + ada.id()), "link out");
    assertEquals(401, page(again).statusCode());
  }

  @Test
  void aBrowserIsToldToComeByHttpsAlone() throws Exception {
    for (String path : new String[] {"/", "/health", "/nowhere"}) {
      assertEquals(
          "max-age=63072000",
          send(asking(path, "a=b")).headers().firstValue("Strict-Transport-Security").orElse(""),
          path);
    }
  }
}
