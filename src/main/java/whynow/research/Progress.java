package whynow.research;

import java.util.List;
import java.util.function.Supplier;

/** Hears how a reading goes; called from several threads. */
public interface Progress {
  Progress SILENT = (site, found, read, known) -> {};

  /**
   * Where the reading stands.
   *
   * @param site the domain being read
   * @param found where posts are listed: {@code news, blog, feed, sitemap}
   * @param read posts read so far
   * @param known posts known of
   */
  void at(String site, List<String> found, int read, int known);

  /** The brief of the newest posts, written when asked for, while the rest is still being read. */
  default void early(Supplier<Brief> brief) {}
}
