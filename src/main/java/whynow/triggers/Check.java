package whynow.triggers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.extract.Article;
import whynow.language.Language;

/** How every type of {@code data/triggers} does on its own examples. */
public final class Check {
  /** A company that occurs in no example, so that "we" and names are told apart. */
  private static final Subject SOMEBODY = new Subject("Whynow Example Account", List.of());

  private record Line(String type, int right, int all, List<String> wrong) {}

  private final List<Line> lines;

  private Check(List<Line> lines) {
    this.lines = lines;
  }

  /** Reads every example of every type. */
  public static Check of(Triggers triggers) {
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<String, TriggerType> type : triggers.types().entrySet()) {
      List<String> wrong = new ArrayList<>();
      TriggerType.Examples examples = type.getValue().examples();
      for (String yes : examples.yes()) {
        if (!says(triggers, yes, type.getKey(), Subject.UNKNOWN)) {
          wrong.add("missed: " + yes);
        }
      }
      for (String no : examples.no()) {
        if (says(triggers, no, type.getKey(), SOMEBODY)) {
          wrong.add("wrongly found: " + no);
        }
      }
      int all = examples.yes().size() + examples.no().size();
      lines.add(new Line(type.getKey(), all - wrong.size(), all, wrong));
    }
    return new Check(lines);
  }

  private static boolean says(Triggers triggers, String text, String type, Subject subject) {
    Language language = Plain.isChinese(text) ? Language.ZH_HANS : Language.EN;
    Article article = new Article("", "", Optional.empty(), language, text, List.of());
    return triggers.detect(article, subject).stream()
        .anyMatch(t -> t.own() && t.type().equals(type));
  }

  public boolean passes() {
    return lines.stream().allMatch(l -> l.wrong.isEmpty());
  }

  /** A line a type: how many of its examples are read right, and which are not. */
  public String table() {
    StringBuilder table = new StringBuilder();
    for (Line line : lines) {
      table.append(String.format("%-24s %3d of %3d%n", line.type, line.right, line.all));
      line.wrong.forEach(w -> table.append("    ").append(w).append(System.lineSeparator()));
    }
    return table.toString().stripTrailing();
  }
}
