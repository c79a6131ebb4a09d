package whynow.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import whynow.accounts.Account;
import whynow.extract.Article;
import whynow.language.Folded;
import whynow.language.Language;
import whynow.triggers.Trigger;

/**
 * All that a message may rest on: the account's events, the text of its pages, our playbook, and
 * whom it is written to.
 */
public final class Evidence {
  private static final int AROUND = 3;
  private static final Pattern YOU =
      Pattern.compile("(?i)\\b(you|your|yours|you're|you've)\\b|[您你]|[贵貴](?:司|公司)");
  private static final int HEAD = 3;

  /** What is longer is no sentence but a page run together. */
  private static final int LONGEST = 1200;

  private static final int LEAST_SPELT = 5;

  private final Account account;
  private final List<EvidenceLine> lines;
  private final Features.Reader reader;
  private final LineIndex tokens;
  private final LineIndex bridges;
  private final String everything;
  private final Set<String> urls;
  private final LocalDate today;
  private final Deeds deeds;
  private final IdentityHashMap<EvidenceLine, Integer> places = new IdentityHashMap<>();
  private final Map<String, List<EvidenceLine>> heads = new HashMap<>();
  private Deeds.Known everyDeed;
  private String spelt;

  private Evidence(
      Account account,
      List<EvidenceLine> lines,
      String everything,
      Set<String> urls,
      LocalDate today,
      Features.Reader reader,
      Deeds deeds) {
    this.account = account;
    this.deeds = deeds;
    this.reader = reader;
    this.lines = List.copyOf(lines);
    this.tokens = LineIndex.ofTokens(lines);
    this.bridges = LineIndex.ofBridges(lines);
    this.everything = Folded.of(everything);
    this.urls = Set.copyOf(urls);
    this.today = today;
    for (int i = 0; i < this.lines.size(); i++) {
      place(i, this.lines.get(i));
    }
  }

  /** Remembers where a line stands, and how its page begins. */
  private void place(int at, EvidenceLine line) {
    places.put(line, at);
    List<EvidenceLine> head = heads.computeIfAbsent(line.url(), u -> new ArrayList<>());
    if (line.trigger().isEmpty() && head.size() < HEAD) {
      head.add(line);
    }
  }

  /** Collects evidence; made by {@link Guard#evidence}. */
  static final class Collector {
    private final Features.Reader reader;
    private final Deeds deeds;
    private final Telling telling;
    private final Playbook playbook;
    private final LocalDate today;
    private final List<EvidenceLine> lines = new ArrayList<>();
    private final StringBuilder everything = new StringBuilder();
    private final Set<String> urls = new HashSet<>();

    Collector(
        Features.Reader reader, Deeds deeds, Telling telling, Playbook playbook, LocalDate today) {
      this.reader = reader;
      this.deeds = deeds;
      this.telling = telling;
      this.playbook = playbook;
      this.today = today;
    }

    Evidence of(
        Account account,
        List<Trigger> triggers,
        List<Article> pages,
        List<EvidenceLine> own,
        List<String> known) {
      triggers.forEach(t -> trigger(account, t));
      pages.forEach(this::page);
      lines.addAll(own);
      own.forEach(l -> everything.append('\n').append(l.text()));
      playbook.contents().values().forEach(c -> urls.add(Links.bare(c.url())));
      urls.add(Links.bare(playbook.seller().site()));
      known.forEach(k -> everything.append('\n').append(k));
      everything.append('\n').append(account.name());
      account.aliases().forEach(a -> everything.append('\n').append(a));
      account.domain().ifPresent(d -> urls.add(Links.bare(d)));
      return new Evidence(account, lines, everything.toString(), urls, today, reader, deeds);
    }

    private void trigger(Account account, Trigger trigger) {
      add(
          trigger.quote(),
          trigger.quote(),
          trigger.url(),
          trigger.published(),
          Optional.of(trigger));
      for (Language language : List.of(Language.EN, Language.ZH_HANS)) {
        telling
            .retold(account, trigger, language, today)
            .ifPresent(
                r ->
                    add(
                        r,
                        trigger.quote(),
                        trigger.url(),
                        trigger.published(),
                        Optional.of(trigger)));
      }
    }

    private void page(Article page) {
      add(page.title(), page.title(), page.url(), page.published(), Optional.empty());
      for (String sentence : Sentences.of(page.text())) {
        add(sentence, sentence, page.url(), page.published(), Optional.empty());
      }
    }

    private void add(
        String text,
        String quote,
        String url,
        Optional<LocalDate> published,
        Optional<Trigger> trigger) {
      if (text.codePoints().noneMatch(Character::isLetter)) {
        return;
      }
      LocalDate from = published.orElse(today);
      Features features = reader.of(text, from);
      published.ifPresent(d -> features.bridge().add(DateMention.token(d)));
      lines.add(new EvidenceLine(text, quote, url, published, trigger, false, features));
      everything.append('\n').append(text);
      if (!url.isEmpty()) {
        urls.add(Links.bare(url));
      }
    }
  }

  Account account() {
    return account;
  }

  List<EvidenceLine> lines() {
    return lines;
  }

  /** The lines of the same page that stand just before and behind one. */
  List<EvidenceLine> around(EvidenceLine line) {
    int at = line.trigger().isPresent() ? written(line) : places.get(line);
    return lines.subList(Math.max(0, at - AROUND), Math.min(lines.size(), at + AROUND + 1)).stream()
        .filter(l -> l.url().equals(line.url()))
        .toList();
  }

  /** Where the words of an event stand on its page. */
  private int written(EvidenceLine event) {
    return lines.stream()
        .filter(l -> l.trigger().isEmpty() && l.url().equals(event.url()))
        .filter(l -> l.text().contains(event.quote()) || event.quote().contains(l.text()))
        .reduce((a, b) -> b)
        .map(places::get)
        .orElseGet(() -> places.get(event));
  }

  /** A line with what it is read with: the lines around it, and how its page begins. */
  List<EvidenceLine> context(EvidenceLine line) {
    List<EvidenceLine> context = new ArrayList<>(List.of(line));
    if (!line.isOurs()) {
      context.addAll(around(line));
      context.addAll(heads.getOrDefault(line.url(), List.of()));
    }
    return context;
  }

  /** Who does what to whom in a sentence. */
  Set<Deeds.Part> deedsIn(String sentence) {
    return deeds.in(sentence);
  }

  /** The same of all that is read of the account. */
  synchronized Deeds.Known deeds() {
    if (everyDeed == null) {
      everyDeed = known(lines.stream().filter(l -> !l.isOurs()));
    }
    return everyDeed;
  }

  /** The same of one page. */
  Deeds.Known deedsOn(String url) {
    return known(lines.stream().filter(l -> !l.isOurs() && l.url().equals(url)));
  }

  private Deeds.Known known(Stream<EvidenceLine> told) {
    return new Deeds.Known(
        told.map(EvidenceLine::text).filter(t -> t.length() < LONGEST).map(deeds::in));
  }

  LocalDate today() {
    return today;
  }

  /** True for a sentence that speaks of the account, or to it. */
  boolean isAbout(String sentence) {
    return YOU.matcher(sentence).find()
        || AccountNames.of(account).stream().anyMatch(Mentions.in(sentence)::of);
  }

  /** True when these words stand anywhere, however they are written. */
  boolean holds(String words) {
    return everything.contains(Folded.of(words));
  }

  /** True when Chinese words there sound like this name: 盘锦 and Panjin. */
  synchronized boolean sounds(String name) {
    if (spelt == null) {
      spelt = Pinyin.of(everything);
    }
    return name.length() >= LEAST_SPELT && spelt.contains(name.toLowerCase(Locale.ROOT));
  }

  boolean holdsLink(String url) {
    return urls.contains(Links.bare(url));
  }

  LineIndex tokens() {
    return tokens;
  }

  LineIndex bridges() {
    return bridges;
  }

  Features.Reader reader() {
    return reader;
  }

  /** True where a page says that this is the account too: 诺莱特 (Northlight). */
  boolean isAlsoCalled(String name) {
    return AccountNames.of(account).stream()
        .anyMatch(
            own ->
                everything.contains(Folded.of(name + "(" + own))
                    || everything.contains(Folded.of(own + "(" + name)));
  }
}
