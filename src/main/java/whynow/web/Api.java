package whynow.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import whynow.accounts.AccountMatcher;
import whynow.scoring.HotLeads;
import whynow.store.Store;

/**
 * The API for other systems, with a bearer token; without one there is none. A write that carries
 * an {@code Idempotency-Key} is done once, also across restarts; said again it is answered as it
 * was.
 */
public final class Api {
  static final String DESCRIPTION = "/api/openapi.json";
  private static final int LARGEST_BODY = 64_000;
  private static final int LONGEST_KEY = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ApiAccess access;
  private final Store store;
  private final Clock clock;
  private final ApiBook book;
  private final Object oneWrite = new Object();

  /**
   * The API over a book.
   *
   * @param access who may use it
   */
  public Api(ApiAccess access, Store store, AccountMatcher matcher, HotLeads hot, Clock clock) {
    this.access = access;
    this.store = store;
    this.clock = clock;
    this.book = new ApiBook(store, matcher, hot, clock);
  }

  /** Call it inside {@code Javalin.create}. */
  public void add(JavalinConfig config) {
    config.routes.before("/api/*", access::admit);
    config.routes.get("/api/leads", context -> answer(context, 200, written(book.leads())));
    config.routes.get("/api/touches", this::touches);
    config.routes.get(DESCRIPTION, context -> answer(context, 200, description()));
    config.routes.post("/api/touches", c -> write(c, ApiBook.TOUCH, book::touch));
    config.routes.post("/api/engagements", c -> write(c, ApiBook.ENGAGEMENT, book::engagement));
    config.routes.exception(
        ApiProblem.class, (problem, c) -> answer(c, problem.status(), written(problem.told())));
  }

  private void touches(Context context) {
    Optional<String> account = Optional.ofNullable(context.queryParam("account"));
    Optional<String> rep = Optional.ofNullable(context.queryParam("rep"));
    answer(context, 200, written(book.touches(account, rep)));
  }

  private void write(
      Context context, Set<String> known, Function<ApiFields, Map<String, Object>> deed) {
    byte[] body = body(context);
    Optional<String> key = key(context);
    ApiFields fields = ApiFields.of(body, known);
    synchronized (oneWrite) {
      String fingerprint = hash(body);
      Optional<String> before = key.flatMap(this::kept);
      if (before.isPresent()) {
        answer(context, 201, again(before.get(), fingerprint));
        return;
      }
      answer(context, 201, store.together(() -> done(fields, deed, key, fingerprint)));
    }
  }

  private String done(
      ApiFields fields,
      Function<ApiFields, Map<String, Object>> deed,
      Optional<String> key,
      String fingerprint) {
    String answer = written(deed.apply(fields));
    key.ifPresent(k -> keep(k, fingerprint + answer));
    return answer;
  }

  /** Answers are kept by day, and for two days: who repeats a request does so within minutes. */
  private void keep(String key, String answer) {
    store.workspace().set(named(today(), key), answer);
    store.workspace().drop(named(LocalDate.EPOCH, ""), named(today().minusDays(2), ""));
  }

  private Optional<String> kept(String key) {
    return Stream.of(0, 1, 2)
        .flatMap(days -> store.workspace().value(named(today().minusDays(days), key)).stream())
        .findFirst();
  }

  private static String named(LocalDate day, String key) {
    return "api." + day + "." + key;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static String again(String kept, String fingerprint) {
    if (!kept.startsWith(fingerprint)) {
      throw ApiProblem.of(409, "This Idempotency-Key was used for another request.");
    }
    return kept.substring(fingerprint.length());
  }

  private static Optional<String> key(Context context) {
    Optional<String> given =
        Optional.ofNullable(context.header("Idempotency-Key")).filter(k -> !k.isBlank());
    if (given.filter(k -> k.length() > LONGEST_KEY).isPresent()) {
      throw ApiProblem.of(400, "The Idempotency-Key is longer than " + LONGEST_KEY + ".");
    }
    return given.map(k -> hash(bytes(context.path() + "\n" + k)));
  }

  /** JSON may come unnamed, or as what curl and others call it when nobody tells them. */
  private static byte[] body(Context context) {
    String type = Optional.ofNullable(context.contentType()).orElse("");
    if (!type.matches(
        "(?i)(application/(.+\\+)?json|application/x-www-form-urlencoded)?(\\s*;.*)?")) {
      throw ApiProblem.of(415, "The body must be application/json.");
    }
    try {
      byte[] body = context.bodyAsBytes();
      if (body.length <= LARGEST_BODY) {
        return body;
      }
    } catch (HttpResponseException e) {
      if (e.getStatus() != 413) {
        throw e;
      }
    }
    throw ApiProblem.of(413, "The body is larger than " + LARGEST_BODY + " bytes.");
  }

  /** Kept as YAML, where people can read it. */
  private static String description() {
    try (InputStream file = Api.class.getResourceAsStream("/web/openapi.yaml")) {
      return JSON.writeValueAsString(new YAMLMapper().readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(Context context, int status, String json) {
    context.status(status).contentType("application/json; charset=utf-8").result(json);
  }

  private static String written(Map<String, Object> value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
