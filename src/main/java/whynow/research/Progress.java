package whynow.research;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

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

  /** The same, with early briefs seen through what is known besides. */
  default Progress about(UnaryOperator<Brief> known) {
    Progress whole = this;
    return new Progress() {
      @Override
      public void at(String site, List<String> found, int read, int all) {
        whole.at(site, found, read, all);
      }

      @Override
      public void early(Supplier<Brief> brief) {
        whole.early(() -> known.apply(brief.get()));
      }
    };
  }
}
