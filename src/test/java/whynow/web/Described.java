package whynow.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds values against an OpenAPI description: the keywords that ours uses, and no others.
 *
 * <pre>{@code
 * new Described(openapi).faults(openapi.at("/components/schemas/Touch"), value)   // [] when it fits
 * }</pre>
 */
final class Described {
  private static final List<String> KNOWN =
      List.of(
          "type",
          "required",
          "additionalProperties",
          "properties",
          "items",
          "enum",
          "nullable",
          "pattern",
          "format",
          "description",
          "default",
          "$ref");
  private final JsonNode openapi;

  Described(JsonNode openapi) {
    this.openapi = openapi;
  }

  /** What a {@code $ref} leads to; anything else is itself. */
  JsonNode followed(JsonNode node) {
    return node.has("$ref") ? openapi.at(node.path("$ref").asText().substring(1)) : node;
  }

  /** Where and how a value differs from its schema. */
  List<String> faults(JsonNode schema, JsonNode value) {
    List<String> faults = new ArrayList<>();
    check(schema, value, "$", faults);
    return faults;
  }

  private void check(JsonNode given, JsonNode value, String at, List<String> faults) {
    JsonNode schema = followed(given);
    schema.fieldNames().forEachRemaining(k -> say(KNOWN.contains(k), at, "keyword " + k, faults));
    if (value.isNull()) {
      say(schema.path("nullable").asBoolean(), at, "is null", faults);
      return;
    }
    say(isA(schema.path("type").asText(), value), at, "is no " + schema.path("type"), faults);
    object(schema, value, at, faults);
    for (int i = 0; i < value.size() && value.isArray(); i++) {
      check(schema.path("items"), value.get(i), at + "[" + i + "]", faults);
    }
    text(schema, value, at, faults);
  }

  private void object(JsonNode schema, JsonNode value, String at, List<String> faults) {
    schema
        .path("required")
        .forEach(name -> say(value.has(name.asText()), at, "lacks " + name, faults));
    value
        .fields()
        .forEachRemaining(
            field -> {
              JsonNode described = schema.path("properties").path(field.getKey());
              if (!described.isMissingNode()) {
                check(described, field.getValue(), at + "." + field.getKey(), faults);
              } else {
                say(
                    schema.path("additionalProperties").asBoolean(true),
                    at,
                    "has also " + field.getKey(),
                    faults);
              }
            });
  }

  private static void text(JsonNode schema, JsonNode value, String at, List<String> faults) {
    if (schema.has("enum")) {
      boolean listed = false;
      for (JsonNode word : schema.path("enum")) {
        listed |= word.equals(value);
      }
      say(listed, at, value + " is not listed", faults);
    }
    if (schema.has("pattern")) {
      say(value.asText().matches(schema.path("pattern").asText()), at, "pattern", faults);
    }
    if (schema.path("format").asText().equals("date-time")) {
      say(isTime(value.asText()), at, value + " is no time", faults);
    }
  }

  private static boolean isTime(String text) {
    try {
      return OffsetDateTime.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isA(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      default -> false;
    };
  }

  private static void say(boolean good, String at, String fault, List<String> faults) {
    if (!good) {
      faults.add(at + " " + fault);
    }
  }
}
