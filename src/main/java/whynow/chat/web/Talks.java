package whynow.chat.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import whynow.team.Workspace;

/**
 * The talks of all reps, as the book has them: what was last said is there again after a restart,
 * and in every Whynow on the same book.
 */
final class Talks {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Workspace workspace;
  private final Map<String, Talk> byRep = new ConcurrentHashMap<>();

  Talks(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The talk with all that was said in it up to now, wherever that was. */
  Talk of(String rep) {
    Talk talk = byRep.computeIfAbsent(rep, r -> new Talk(List.of()));
    workspace.value(name(rep)).map(Talks::read).ifPresent(talk::is);
    return talk;
  }

  /** Says something, or says it anew; what others say in the same moment is not lost. */
  void put(String rep, String id, String html) {
    while (true) {
      Optional<String> before = workspace.value(name(rep));
      List<Talk.Entry> after = Talk.with(before.map(Talks::read).orElse(List.of()), id, html);
      if (workspace.change(name(rep), before, written(after))) {
        byRep.computeIfAbsent(rep, r -> new Talk(List.of())).is(after);
        return;
      }
    }
  }

  /** Lets open pages hear what was said elsewhere. */
  void look() {
    byRep.forEach(
        (rep, talk) -> {
          if (talk.isHeard()) {
            of(rep);
          }
        });
  }

  private static String written(List<Talk.Entry> entries) {
    try {
      return JSON.writeValueAsString(entries);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Talk.Entry> read(String json) {
    try {
      return JSON.readValue(json, new TypeReference<List<Talk.Entry>>() {});
    } catch (JsonProcessingException e) {
      return List.of();
    }
  }

  private static String name(String rep) {
    return "web.talk." + rep;
  }
}
