package whynow.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the day that a page shows its readers: near the headline, labelled, or as a dateline. */
final class ShownDay {
  private static final List<String> PUBLISHED = Words.lines("published-words");
  private static final List<String> UPDATED = Words.lines("updated-words");
  private static final int LONGEST_LINE = 260;
  private static final int DATELINE = 60;
  private static final int LONGEST_ALONE = 32;
  private static final int LONGEST_UPDATE = 120;
  private static final int MOST = 500;
  private static final Pattern CHANGED =
      Pattern.compile(
          "aktualisiert|geändert|last (?:modified|updated|edited|changed)|updated|actualizado|actualisé|mis à jour|modifié|aggiornato|aktualizacja|обновлено|更新");
  private static final Pattern DATELINE_FORM =
      Pattern.compile(
          "(?s)^(?:[^\\p{L}]*|\\p{Lu}[^.!?]{1,40}[,(/–—|]\\s*)[(\\[]?\\d[^,;!?)–—|:]{5,25}\\s*[)–—|:.\\-].*");
  private static final double ENOUGH = 2.9;
  private static final double CERTAIN = 5;

  private static final Pattern COLOPHON =
      Pattern.compile(
          "^(?:dieser|der) (?:artikel|beitrag|eintrag|text) (?:wurde|ist|erschien)|^this (?:entry|post|article) was|^(?:written|posted|erstellt|geschrieben|verfasst|publié|pubblicato|publicado) ");

  private final Outline outline;
  private final int headline;
  private final int root;
  private final boolean monthFirst;
  private final List<Found> all = new ArrayList<>();
  private boolean looked;

  ShownDay(Outline outline, int headline, int root, boolean monthFirst) {
    this.outline = outline;
    this.headline = headline >= 0 ? headline : firstIn(root) - 1;
    this.root = root;
    this.monthFirst = monthFirst;
  }

  private int firstIn(int node) {
    List<Block> blocks = outline.blocks();
    int i = 0;
    while (i < blocks.size() && !outline.within(blocks.get(i).node(), node)) {
      i++;
    }
    return i;
  }

  private record Found(LocalDate day, double trust) {}

  /** The most trustworthy day shown, if any can be trusted. */
  Optional<LocalDate> find() {
    return find(ENOUGH);
  }

  /** The most trustworthy day shown, if it stands where only the day of publication does. */
  Optional<LocalDate> certain() {
    return find(CERTAIN);
  }

  /** The one day that stands in lines of its own, if the page has no other: whose else is it? */
  Optional<LocalDate> only() {
    return only(Mark.NOT_ARTICLE).or(() -> only(0));
  }

  private Optional<LocalDate> only(int without) {
    Set<LocalDate> days = new HashSet<>();
    for (Block block : outline.blocks()) {
      if (isAlone(block) && !outline.has(block.node(), without)) {
        Days.first(block.text(), monthFirst).ifPresent(days::add);
      }
    }
    return days.size() == 1 ? Optional.of(days.iterator().next()) : Optional.empty();
  }

  /** Hardly more than a day, and no link or notice of the site. */
  private boolean isAlone(Block block) {
    String text = block.text();
    return block.weight() <= LONGEST_ALONE
        && block.linked() < 0.5
        && hasYear(text)
        && !outline.has(block.node(), Mark.HIDDEN | Mark.EMBED)
        && UPDATED.stream().noneMatch(text.toLowerCase(Locale.ROOT)::contains);
  }

  /** The day in the line that says when the page was last changed. */
  Optional<LocalDate> updated() {
    for (Block block : outline.blocks()) {
      String text = block.text().toLowerCase(Locale.ROOT);
      if (block.weight() < LONGEST_UPDATE && CHANGED.matcher(text).find()) {
        Optional<LocalDate> day = Days.first(text, monthFirst);
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<LocalDate> find(double enough) {
    Found best = null;
    for (Found found : all()) {
      if (found.trust() >= enough && (best == null || found.trust() > best.trust())) {
        best = found;
      }
    }
    return Optional.ofNullable(best).map(Found::day);
  }

  private List<Found> all() {
    if (looked) {
      return all;
    }
    looked = true;
    List<Block> blocks = outline.blocks();
    for (int i = 0; i < blocks.size() && all.size() < MOST; i++) {
      Block block = blocks.get(i);
      String text = line(block);
      if (hasYear(text)) {
        int at = i;
        Days.first(text, monthFirst)
            .ifPresent(day -> all.add(new Found(day, trust(block, text, at))));
      }
    }
    return all;
  }

  /** A short line, or the first words of a paragraph, where a dateline stands. */
  private static String line(Block block) {
    String text = block.text();
    return block.weight() > LONGEST_LINE
        ? text.substring(0, Math.min(DATELINE, text.length()))
        : text;
  }

  /** A cheap look before the patterns: two digits in a row. */
  private static boolean hasYear(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i)) && Character.isDigit(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private double trust(Block block, String text, int at) {
    return byPlace(at, block) + byWords(block, text) + byName(block, Math.abs(at - headline));
  }

  private double byPlace(int at, Block block) {
    double place = outline.within(block.node(), root) ? 1 : 0;
    if (headline < 0) {
      return place;
    }
    int behind = at - headline;
    if (behind >= 0) {
      return place + (behind <= 3 ? 4 : behind <= 8 ? 3 : behind <= 16 ? 1.5 : 0) - behind * 0.01;
    }
    return place + (behind >= -4 ? 3 : behind >= -8 ? 1 : 0) + behind * 0.01;
  }

  private static double byWords(Block block, String line) {
    String text = line.toLowerCase(Locale.ROOT);
    double words = PUBLISHED.stream().anyMatch(text::contains) ? 2.5 : 0;
    words += isColophon(text) ? 3.5 : 0;
    words -= UPDATED.stream().anyMatch(text::contains) ? 3 : 0;
    words += text.length() < 45 ? 1 : 0;
    words -= block.linked() > 0.8 && text.length() > 45 ? 3 : 0;
    return block.isSentence() && block.weight() > 60 && !opensWithDay(line) && !isColophon(text)
        ? words - 3
        : words;
  }

  /** "This article was published on …", the line that some blogs close with. */
  private static boolean isColophon(String text) {
    return COLOPHON.matcher(text).find();
  }

  private static boolean opensWithDay(String text) {
    return DATELINE_FORM.matcher(text).matches();
  }

  private double byName(Block block, int fromHeadline) {
    double name = outline.has(block.node(), Mark.BYLINE) ? 2 : 0;
    if (outline.has(block.node(), Mark.EMBED | Mark.HIDDEN)) {
      return name - 6;
    }
    if (!outline.has(block.node(), Mark.NOT_ARTICLE)) {
      return name;
    }
    int near = outline.has(block.node(), Mark.FRAME) ? 2 : 4;
    boolean excused = fromHeadline <= near || isColophon(block.text().toLowerCase(Locale.ROOT));
    return name - (excused ? 1 : 4);
  }
}
