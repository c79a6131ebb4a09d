package whynow.fetch;

import java.net.InetSocketAddress;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Hosts that are asked through a proxy of their own, because their names lead nowhere else.
 *
 * @param hosts true for the name of such a host
 * @param proxy where it is asked; wanted when the first of them is
 */
public record Detour(Predicate<String> hosts, Supplier<InetSocketAddress> proxy) {
  /** Nobody takes it. */
  public static final Detour NONE =
      new Detour(
          host -> false,
          () -> {
            throw new IllegalStateException("no host goes this way");
          });
}
