package whynow.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of a request's body, each a text; a name that nobody reads is a problem. */
final class ApiFields {
  private static final int LONGEST = 4_000;
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final JsonNode fields;

  private ApiFields(JsonNode fields) {
    this.fields = fields;
  }

  static ApiFields of(byte[] body, Set<String> known) {
    JsonNode read = read(body);
    if (!read.isObject()) {
      throw ApiProblem.of(400, "The body is no JSON object.");
    }
    read.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw ApiProblem.in(name, "There is no such field.");
              }
            });
    return new ApiFields(read);
  }

  private static JsonNode read(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw ApiProblem.of(400, "The body is no JSON object.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text that says something; empty when it is absent, null or blank. */
  Optional<String> text(String name) {
    JsonNode value = fields.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual() || value.asText().length() > LONGEST) {
      throw ApiProblem.in(name, "It must be a text of at most " + LONGEST + " characters.");
    }
    return Optional.of(value.asText().strip()).filter(v -> !v.isEmpty());
  }

  String needed(String name) {
    return text(name).orElseThrow(() -> ApiProblem.in(name, "It is missing."));
  }

  Instant time(String name, Instant otherwise) {
    try {
      return text(name).map(t -> OffsetDateTime.parse(t).toInstant()).orElse(otherwise);
    } catch (DateTimeException e) {
      throw ApiProblem.in(name, "It must be a time such as 2026-11-25T09:00:00+01:00.");
    }
  }

  /** One of an enum's words, in lower case. */
  <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
    return text(name).map(t -> constant(name, t, type));
  }

  private static <E extends Enum<E>> E constant(String name, String given, Class<E> type) {
    E[] all = type.getEnumConstants();
    return Arrays.stream(all)
        .filter(e -> e.name().equalsIgnoreCase(given))
        .findFirst()
        .orElseThrow(() -> ApiProblem.in(name, "It must be one of " + words(all) + "."));
  }

  private static String words(Enum<?>... all) {
    return Arrays.stream(all)
        .map(e -> e.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
