package whynow.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Keeps of the article's element what is the article: no links, bylines, boxes or tail. */
final class Trim {
  private static final int HEAD = 8;
  private static final int STANDFIRST = 90;
  private static final int LONGEST_LINE = 80;
  private static final int LONGEST_BLURB = 2500;
  private static final int UNWRITTEN =
      1 << Character.OTHER_SYMBOL
          | 1 << Character.FORMAT
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.SPACE_SEPARATOR;
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?iu)^(?:by|von|par|por|di|od|от|文|作者|记者|published|updated|posted|veröffentlicht|erstellt|stand)\\b.{0,90}");
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?u)Getty Images|Shutterstock|iStock|Unsplash|/ ?(?:AFP|AP|dpa|REUTERS|Reuters)\\b|\\b(?:Foto|Fotos|Photo|Bild|Image|Credit|Photograph)s?: ?\\p{L}|^©|\\(AP Photo|\\((?:Foto|Photo|Bild|Image|Quelle|Credit)\\b");
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?u).*(?:\\bcontributed to this (?:report|story|article)|\\bcan be reached at\\b|\\bon Twitter\\b|twitter\\.com/).*");
  private static final Pattern STAMP =
      Pattern.compile(
          "(?iu)^(?:last |zuletzt |letzte |first )?(?:published|updated|posted|modified|publiziert|aktualisiert|veröffentlicht|erstellt|geändert|stand|änderung|mis à jour|publié|publicado|actualizado|pubblicato|aggiornato|opublikowano|aktualizacja|发布时间|发布日期|更新时间|時間)\\b.{0,12}\\d{1,4}[-/., 年].{3,30}");
  private static final Pattern BLURB =
      Pattern.compile(
          "(?u)^(?:(?:About|ABOUT|Über|Ueber|ÜBER|À propos (?:de|d[’'])|Acerca de|Sobre|Informazioni su|Over|Om) ?(?:the |die |den |das )?\\p{Lu}.*|(?:关于|關於)[^，。：:]{2,20}[：:]?)");
  private static final Pattern MAIL = Pattern.compile("(?u).*[\\w.]+@[\\w-]+\\.\\w+.*");
  private static final Pattern BIOGRAPHY =
      Pattern.compile(
          "(?u)^(?:\\p{Lu}[\\p{L}.'’-]+ ){2,4}(?:\\([^)]*\\) )?(?:(?:is|was) (?:a|an|the|our)\\b.*"
              + "(?:editor|writer|reporter|correspondent|journalist|author|contributor|columnist|producer|blogger|freelance|curator|professor|director|founder)"
              + "|(?:writes|covers|works|reports)\\b|(?:ist|arbeitet|schreibt|berichtet)\\b.*(?:[Rr]edakteur|[Jj]ournalist|[Aa]utor|[Kk]orrespondent|[Vv]olont)).*");

  private final Outline outline;
  private final String title;
  private final int headline;

  Trim(Outline outline, String title, int headline) {
    this.outline = outline;
    this.title = Titles.fold(title);
    this.headline = headline;
  }

  List<Block> of(int root) {
    List<Block> kept = new ArrayList<>(lead(root));
    for (Block block : outline.blocks(root)) {
      if (stands(block)) {
        kept.add(block);
      }
    }
    return tail(head(near(untilEnding(kept))));
  }

  /** The standfirst: running text between the headline and the article's element. */
  private List<Block> lead(int root) {
    List<Block> lead = new ArrayList<>();
    List<Block> all = outline.blocks();
    for (int i = headline + 1; headline >= 0 && i < all.size() && all.get(i).node() < root; i++) {
      if (isLead(all.get(i))) {
        lead.add(all.get(i));
      }
    }
    return lead;
  }

  private boolean isLead(Block block) {
    return (block.weight() >= STANDFIRST || (block.isSentence() && block.weight() >= 60))
        && (!block.isHeading() || block.weight() >= STANDFIRST)
        && block.linked() < 0.2
        && stands(block)
        && !outline.has(block.node(), Mark.BYLINE);
  }

  private boolean stands(Block block) {
    return isWritten(block)
        && !outline.has(block.node(), Mark.NOT_ARTICLE | Mark.CAPTION)
        && block.kind() != Passage.Kind.CAPTION
        && (block.linked() < 0.8 || block.isHeading())
        && !Phrases.isBoilerplate(block)
        && !isCredit(block)
        && !isStamp(block)
        && !isTitle(block);
  }

  /** Whether there is more in it than pictograms and characters without a width. */
  private static boolean isWritten(Block block) {
    return block.text().codePoints().anyMatch(c -> (UNWRITTEN & 1 << Character.getType(c)) == 0);
  }

  private boolean isTitle(Block block) {
    return Titles.mayBe(block.text(), title) && Titles.fold(block.text()).equals(title);
  }

  private static boolean isCredit(Block block) {
    return block.weight() < 120
        && block.weight() == block.text().length()
        && !block.isHeading()
        && CREDIT.matcher(block.text()).find();
  }

  /** Cuts where the page says that the article is over, if half of the text stands before. */
  private static List<Block> untilEnding(List<Block> kept) {
    int all = kept.stream().mapToInt(Block::weight).sum();
    int before = 0;
    for (int i = 0; i < kept.size(); i++) {
      Block block = kept.get(i);
      boolean blurb = before * 3 > all && all - before < LONGEST_BLURB && opensBlurb(block);
      if (blurb || (before * 2 > all && Phrases.isEnding(block))) {
        return kept.subList(0, i);
      }
      before += block.weight();
    }
    return kept;
  }

  /** The line over what a company says of itself below each of its releases. */
  private static boolean opensBlurb(Block block) {
    return block.weight() < LONGEST_LINE
        && !block.isSentence()
        && BLURB.matcher(block.text()).matches();
  }

  /** Cuts short lines before the first and behind the last sentence that stand in other boxes. */
  private List<Block> near(List<Block> kept) {
    int first = 0;
    while (first < kept.size() && !kept.get(first).isSentence()) {
      first++;
    }
    int last = kept.size() - 1;
    while (last > first && !kept.get(last).isSentence()) {
      last--;
    }
    if (first >= kept.size()) {
      return kept.stream().mapToInt(Block::weight).sum() < 100 ? List.of() : kept;
    }
    int from = first;
    while (from > 0 && opens(kept.get(from - 1), kept.get(first))) {
      from--;
    }
    int to = last + 1;
    while (to < kept.size() && isNear(kept.get(to), kept.get(last))) {
      to++;
    }
    return kept.subList(from, to);
  }

  /** Whether the article may begin here: in the first sentence's box, or with a standfirst. */
  private boolean opens(Block block, Block sentence) {
    return isNear(block, sentence) || block.weight() >= STANDFIRST || isByline(block);
  }

  private boolean isNear(Block block, Block sentence) {
    int box = outline.parent(sentence.node());
    if (sentence.kind() == Passage.Kind.LIST_ITEM || sentence.kind() == Passage.Kind.TABLE_ROW) {
      box = outline.parent(box);
    }
    return outline.within(block.node(), box);
  }

  /** Cuts through the last byline or date among the short lines at the top; a standfirst stays. */
  private List<Block> head(List<Block> kept) {
    int from = 0;
    for (int i = 0; i < Math.min(HEAD, kept.size()) && !isText(kept.get(i)); i++) {
      if (isByline(kept.get(i))) {
        from = i + 1;
      }
    }
    List<Block> left = new ArrayList<>(kept.subList(0, from));
    left.removeIf(block -> isByline(block) || block.weight() < STANDFIRST);
    left.addAll(kept.subList(from, kept.size()));
    return belowStandfirst(left);
  }

  /** Who and when may stand below a standfirst as well. */
  private List<Block> belowStandfirst(List<Block> kept) {
    List<Block> left = new ArrayList<>(kept);
    left.subList(0, Math.min(HEAD, left.size()))
        .removeIf(
            block -> !block.isSentence() && block.weight() < STANDFIRST && isNamedByline(block));
    return left;
  }

  private boolean isNamedByline(Block block) {
    return outline.has(block.node(), Mark.BYLINE);
  }

  private static boolean isText(Block block) {
    return block.isSentence() && !block.isHeading();
  }

  private boolean isByline(Block block) {
    return isNamedByline(block) || BYLINE.matcher(block.text()).matches() || isDay(block);
  }

  private static boolean isDay(Block block) {
    return block.weight() < 60 && Days.first(block.text(), false).isPresent();
  }

  /** A line that only says when the page was published or changed. */
  private static boolean isStamp(Block block) {
    return block.weight() < 60 && STAMP.matcher(block.text()).matches();
  }

  /** A line that introduces what has been left out. */
  private static boolean isLabel(Block block) {
    return block.weight() < 20 && (block.text().endsWith(":") || block.text().endsWith("："));
  }

  private static List<Block> tail(List<Block> kept) {
    List<Block> left = new ArrayList<>();
    for (int i = kept.size() - 1; i >= 0; i--) {
      Block block = kept.get(i);
      boolean ends = left.isEmpty() && isTail(block);
      boolean loose = isLooseHeading(block, left);
      if (!ends && !loose) {
        left.add(block);
      }
    }
    java.util.Collections.reverse(left);
    return left;
  }

  /** A linked heading that no text follows is a teaser. */
  private static boolean isLooseHeading(Block block, List<Block> following) {
    return block.isHeading()
        && block.linked() >= 0.8
        && (following.isEmpty() || following.get(following.size() - 1).isHeading());
  }

  private static boolean isTail(Block block) {
    return (block.isHeading() && !(block.isSentence() && block.weight() > STANDFIRST))
        || isLabel(block)
        || (!block.isSentence() && block.linked() > 0.3)
        || (block.weight() < 120 && MAIL.matcher(block.text()).matches())
        || (block.weight() < 400
            && (SIGNED.matcher(block.text()).matches()
                || BIOGRAPHY.matcher(block.text()).matches()));
  }
}
