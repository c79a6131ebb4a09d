package whynow.chat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A filled-in {@link Block.Form} as the command line it says.
 *
 * <pre>{@code
 * FormLine.write("log", Map.of("contact", "Mara Lindt"))   // log contact="Mara Lindt"
 * FormLine.fields("contact=\"Mara Lindt\"")                 // {contact=Mara Lindt}
 * }</pre>
 */
public final class FormLine {
  private static final Pattern FIELD = Pattern.compile("([\\w-]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  private FormLine() {}

  /** The line; fields left empty are left out, line breaks become spaces. */
  public static String write(String command, Map<String, String> values) {
    return command
        + values.entrySet().stream()
            .filter(field -> !field.getValue().isBlank())
            .map(field -> " " + field.getKey() + "=\"" + escape(field.getValue()) + "\"")
            .collect(Collectors.joining());
  }

  /** The line of a form that nobody filled in yet, for platforms without forms. */
  public static String blank(Block.Form form) {
    return form.command()
        + form.fields().stream()
            .map(field -> " " + field.name() + "=\"" + escape(shown(field)) + "\"")
            .collect(Collectors.joining());
  }

  private static String shown(Block.Form.Field field) {
    return field.value().isBlank() ? "…" : field.value();
  }

  /** The fields of a line's arguments in order; empty when it was not written by a form. */
  public static Map<String, String> fields(String arguments) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher field = FIELD.matcher(arguments);
    while (field.find()) {
      fields.put(field.group(1), field.group(2).replaceAll("\\\\(.)", "$1"));
    }
    return fields;
  }

  private static String escape(String value) {
    return value.strip().replaceAll("\\s*\\n\\s*", " ").replaceAll("([\"\\\\])", "\\\\$1");
  }
}
