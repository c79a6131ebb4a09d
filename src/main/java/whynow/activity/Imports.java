package whynow.activity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import whynow.accounts.AccountMatcher;
import whynow.accounts.Accounts;
import whynow.accounts.Contacts;
import whynow.accounts.Stages;
import whynow.accounts.TitleReader;
import whynow.deals.Deals;
import whynow.team.AllOrNothing;
import whynow.team.Rep;
import whynow.team.Reps;

/**
 * Reads sheets of accounts and contacts, touches, engagements, or deals: good rows go in, bad ones
 * come back with their line and the reason.
 */
public final class Imports {
  /** What came of a sheet; {@code rejected} are rows by line. */
  public record Result(
      int accounts,
      int contacts,
      int touches,
      int engagements,
      int deals,
      List<Rejected> rejected) {
    /** What went in. */
    public int rows() {
      return accounts + contacts + touches + engagements + deals;
    }
  }

  /** A row that did not go in. */
  public record Rejected(int line, String reason) {}

  private static final Map<String, String> CHINESE =
      Map.ofEntries(
          Map.entry("公司", "account"),
          Map.entry("客户", "account"),
          Map.entry("公司名称", "account"),
          Map.entry("域名", "domain"),
          Map.entry("网站", "domain"),
          Map.entry("行业", "industry"),
          Map.entry("规模", "size"),
          Map.entry("地区", "region"),
          Map.entry("阶段", "stage"),
          Map.entry("负责人", "owner"),
          Map.entry("姓名", "name"),
          Map.entry("联系人", "name"),
          Map.entry("职位", "title"),
          Map.entry("邮箱", "email"),
          Map.entry("电话", "phone"),
          Map.entry("手机", "phone"));

  private final SheetReading.Book parts;
  private final AllOrNothing book;

  public Imports(
      Accounts accounts,
      Contacts contacts,
      Touches touches,
      Engagements engagements,
      Deals deals,
      Reps reps,
      AccountMatcher matcher,
      TitleReader titles,
      Stages stages,
      AllOrNothing book) {
    this.parts =
        new SheetReading.Book(
            accounts, contacts, touches, engagements, deals, reps, matcher, titles, stages);
    this.book = book;
  }

  /** Says what would come of it and changes nothing. */
  public Result preview(byte[] sheet, Rep rep, Instant now) {
    try {
      return book.together(
          () -> {
            throw new Undone(read(sheet, rep, now));
          });
    } catch (Undone undone) {
      return undone.result;
    }
  }

  /** Takes the good rows in. */
  public Result run(byte[] sheet, Rep rep, Instant now) {
    return book.together(() -> read(sheet, rep, now));
  }

  private Result read(byte[] sheet, Rep rep, Instant now) {
    List<Csv.Row> rows = Csv.read(sheet);
    if (rows.isEmpty()) {
      return new Result(0, 0, 0, 0, 0, List.of(new Rejected(1, "the file is empty")));
    }
    List<String> head = rows.get(0).cells().stream().map(Imports::column).toList();
    SheetReading reading = new SheetReading(parts, head, rep, now);
    if (!head.contains("account") && !head.contains("domain") && !head.contains("email")) {
      reading.reject(rows.get(0).line(), "there is no column account, domain or email");
      return reading.result();
    }
    rows.subList(1, rows.size()).forEach(reading::take);
    return reading.result();
  }

  private static String column(String title) {
    String plain = title.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    return CHINESE.getOrDefault(plain, plain);
  }

  /** Takes everything back, and keeps what would have come of it. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Result result;

    Undone(Result result) {
      super("preview");
      this.result = result;
    }
  }
}
