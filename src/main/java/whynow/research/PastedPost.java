package whynow.research;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.extract.Article;
import whynow.language.Language;

/**
 * A post as somebody copied it: whose it is, its words, and what can be told of its day.
 *
 * @param who as it was written; the first line where no verb says it
 */
record PastedPost(String who, List<String> lines, Optional<LocalDate> day, String url) {
  private static final Pattern LINK = Pattern.compile("https?://\\S+");
  private static final int LONGEST_NAME = 60;
  private static final int HEAD = 6;

  /** Reads a text that says whose post it is; empty for any other. */
  static Optional<PastedPost> in(String text, PostWords words, LocalDate today) {
    Pattern said =
        Pattern.compile(
            "(?is)^(?<who>[^\\n:：]{2,"
                + LONGEST_NAME
                + "}?)[\\s,，]*(?:"
                + String.join("|", words.said())
                + ")\\s*[:：]\\s*(?<post>.{12,})$");
    Matcher found = said.matcher(text.strip());
    return found.matches()
        ? Optional.of(post(found.group("who"), found.group("post"), words, today))
        : copied(text, words, today);
  }

  /** As apps copy it: a name alone, a line or two about them and the post's age, the post. */
  private static Optional<PastedPost> copied(String text, PostWords words, LocalDate today) {
    List<String> lines = text.strip().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    for (int i = 1; i < Math.min(HEAD, lines.size() - 1); i++) {
      if (lines.get(i).length() <= LONGEST_NAME && age(lines.get(i), words, today).isPresent()) {
        String post = String.join("\n", lines.subList(i + 1, lines.size()));
        PastedPost read = post(lines.get(0), post, words, today);
        return Optional.of(
            new PastedPost(read.who, read.lines, age(lines.get(i), words, today), read.url));
      }
    }
    return Optional.empty();
  }

  private static PastedPost post(String who, String post, PostWords words, LocalDate today) {
    Matcher link = LINK.matcher(post);
    String url = link.find() ? link.group().replaceAll("[)\\]，。,.;；]+$", "") : "";
    List<String> lines = new ArrayList<>();
    for (String line : post.lines().map(String::strip).toList()) {
      String plain = line.replaceAll("^[“\"「]|[”\"」]$", "").strip();
      if (!plain.isEmpty() && !plain.equals(url) && !isAround(plain, words)) {
        lines.add(plain);
      }
    }
    return new PastedPost(who.strip(), lines, Optional.of(today), url);
  }

  private static boolean isAround(String line, PostWords words) {
    return words.around().stream().anyMatch(w -> line.matches("(?i)" + w));
  }

  private static Optional<LocalDate> age(String line, PostWords words, LocalDate today) {
    for (PostWords.Age age : words.ago()) {
      Matcher found = Pattern.compile("(?i)(?:^|[\\s•·|])(?:" + age.words() + ")").matcher(line);
      if (found.find()) {
        Matcher number = Pattern.compile("\\d+").matcher(found.group());
        int times = number.find() ? Integer.parseInt(number.group()) : 1;
        return Optional.of(today.minusDays((long) age.days() * times));
      }
    }
    return Optional.empty();
  }

  /** The post as a page of its own, without a title. */
  Article article() {
    boolean chinese = String.join("", lines).codePoints().anyMatch(Character::isIdeographic);
    return Texts.of(url, "", day, chinese ? Language.ZH_HANS : Language.EN, lines);
  }
}
