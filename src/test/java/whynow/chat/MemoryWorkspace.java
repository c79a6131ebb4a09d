package whynow.chat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import whynow.team.Workspace;

/** A workspace's values in memory. */
public final class MemoryWorkspace implements Workspace {
  private final Map<String, String> values = new ConcurrentHashMap<>();

  @Override
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  @Override
  public String valueOr(String name, String fallback) {
    return values.computeIfAbsent(name, n -> fallback);
  }

  @Override
  public synchronized boolean change(String name, Optional<String> before, String after) {
    boolean same = value(name).equals(before);
    if (same) {
      values.put(name, after);
    }
    return same;
  }

  @Override
  public void drop(String from, String to) {
    values.keySet().removeIf(name -> name.compareTo(from) >= 0 && name.compareTo(to) < 0);
  }

  @Override
  public void set(String name, String value) {
    values.put(name, value);
  }
}
