package whynow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.accounts.Account;
import whynow.extract.Article;
import whynow.extract.Passage;
import whynow.language.Language;
import whynow.outreach.Evidence;
import whynow.outreach.Guard;
import whynow.playbook.DataFolder;
import whynow.research.Stories;
import whynow.triggers.Subject;
import whynow.triggers.Trigger;
import whynow.triggers.Triggers;

/** An invented company's pages from a file of {@code outreach/}, read for what happened there. */
final class WrittenPages {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
  private final Account account;
  private final List<Article> articles = new ArrayList<>();

  /** The first line that begins with "=" holds the names, separated by commas. */
  WrittenPages(String name) throws IOException {
    List<String> names = List.of();
    String head = "";
    StringBuilder text = new StringBuilder();
    for (String line : Files.readAllLines(Path.of("src/test/resources/outreach", name + ".txt"))) {
      if (line.startsWith("=")) {
        names = List.of(line.substring(1).strip().split(", ", -1));
      } else if (line.startsWith("@")) {
        page(head, text.toString());
        head = line.substring(1).strip();
        text.setLength(0);
      } else if (!line.startsWith("#")) {
        text.append(line).append('\n');
      }
    }
    page(head, text.toString());
    account = named(names);
  }

  private static Account named(List<String> names) {
    List<String> others = names.subList(1, names.size());
    return new Account(
        0, names.get(0), Optional.empty(), others, Optional.empty(), "", "LEAD", Optional.empty());
  }

  private void page(String head, String text) {
    if (head.isEmpty()) {
      return;
    }
    String[] parts = head.split(" ", 4);
    String body = text.strip();
    List<Passage> passages = new ArrayList<>();
    int at = 0;
    for (String paragraph : body.split("\n", -1)) {
      passages.add(new Passage(Passage.Kind.PARAGRAPH, at, at + paragraph.length()));
      at += paragraph.length() + 1;
    }
    Language language = parts[1].startsWith("/zh/") ? Language.ZH_HANS : Language.EN;
    articles.add(
        new Article(
            "https://pages.example" + parts[1],
            parts[3],
            Optional.of(LocalDate.parse(parts[0])),
            language,
            body,
            passages));
  }

  Evidence evidence(Guard guard) {
    Triggers triggers = Triggers.in(new DataFolder(Path.of("data")));
    Subject subject = new Subject(account.name(), List.copyOf(account.aliases()));
    List<Trigger> found =
        articles.stream().flatMap(a -> triggers.detect(a, subject).stream()).toList();
    return guard.evidence(
        account, Stories.joined(found, Map.of(), List.of()), articles, List.of(), TODAY);
  }
}
