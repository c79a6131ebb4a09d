package whynow.research;

import java.util.List;
import java.util.Map;

/** {@code data/research/people.yaml}. */
record PeopleWords(Map<String, List<String>> titles, String familyNames, List<String> notNames) {}
