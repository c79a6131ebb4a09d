package whynow.chat.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import whynow.team.Workspace;

/** The talks of all reps; what was last said is there again after a restart. */
final class Talks {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Workspace workspace;
  private final Map<String, Talk> byRep = new ConcurrentHashMap<>();

  Talks(Workspace workspace) {
    this.workspace = workspace;
  }

  Talk of(String rep) {
    return byRep.computeIfAbsent(rep, r -> new Talk(kept(r)));
  }

  /** Keeps a talk as it stands now. */
  void keep(String rep) {
    try {
      workspace.set(name(rep), JSON.writeValueAsString(of(rep).entries()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Talk.Entry> kept(String rep) {
    return workspace.value(name(rep)).map(Talks::read).orElse(List.of());
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
