package whynow.digest;

import java.util.List;
import java.util.function.Supplier;
import whynow.playbook.DataFolder;

/** The deal sizes of {@code data/quota.yaml}, as they are now. */
public final class QuotaRules {
  private final Supplier<File> file;

  record File(int sdrs, List<Quota.Deal> deals) {}

  public QuotaRules(DataFolder data) {
    this.file = data.file("quota.yaml", File.class);
  }

  File now() {
    return file.get();
  }
}
