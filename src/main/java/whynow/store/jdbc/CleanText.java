package whynow.store.jdbc;

import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Every text on its way in: NUL and lone surrogates, which not every database can hold, become
 * U+FFFD. It is prepared, since Jdbi asks its own prepared way for texts before any other.
 */
final class CleanText implements ArgumentFactory.Preparable {
  private static final char UNREADABLE = '\uFFFD';

  @Override
  public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
    return type == String.class ? Optional.of(text -> argument((String) text)) : Optional.empty();
  }

  private static Argument argument(String text) {
    return (position, statement, context) ->
        statement.setString(position, text == null ? null : clean(text));
  }

  static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isBad(text, i)) {
        return cleaned(text);
      }
    }
    return text;
  }

  private static String cleaned(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (isBad(text, i)) {
        out.setCharAt(i, UNREADABLE);
      }
    }
    return out.toString();
  }

  private static boolean isBad(String text, int i) {
    char c = text.charAt(i);
    if (c == 0) {
      return true;
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
