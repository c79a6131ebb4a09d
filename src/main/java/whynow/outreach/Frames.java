package whynow.outreach;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import whynow.language.Language;

/** The sentences around the facts, per reader: {@code data/outreach/frames.yaml}. */
record Frames(Map<String, Map<String, Lines>> byReader) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  Frames {}

  List<String> of(String reader, String kind, Language language) {
    return byReader.get(reader).getOrDefault(kind, Lines.NONE).in(language);
  }
}
