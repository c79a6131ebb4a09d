package whynow.targets;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import whynow.accounts.Account;
import whynow.accounts.Profile;
import whynow.language.Folded;

/**
 * An account with what lists tell of it.
 *
 * @param since when it became a customer, where that is known
 * @param value a year
 */
record Known(Account account, Profile profile, Optional<LocalDate> since, OptionalLong value) {
  /** What can be told of it in words: each field with its values, folded and as written. */
  Map<String, Map<String, String>> words(List<String> columns) {
    Map<String, Map<String, String>> words = new LinkedHashMap<>();
    profile.industry().ifPresent(value -> words.put("industry", Map.of(folded(value), value)));
    profile.region().ifPresent(value -> words.put("region", Map.of(folded(value), value)));
    for (String column : columns) {
      Map<String, String> values = new LinkedHashMap<>();
      for (String value : profile.notes().getOrDefault(column, "").split("[;,；，、]", -1)) {
        if (!value.isBlank()) {
          values.put(folded(value), value.strip());
        }
      }
      if (!values.isEmpty()) {
        words.put(column, values);
      }
    }
    return words;
  }

  private static String folded(String value) {
    return Folded.of(value).strip();
  }
}
