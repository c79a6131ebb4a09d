package whynow.digest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import whynow.chat.Block;
import whynow.chat.Choice;
import whynow.chat.Reply;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.scoring.HotLeads;
import whynow.scoring.HotNotices;
import whynow.team.Rep;

/** How a digest is said: what matters first, lines of nothing left out. */
public final class DigestNotices {
  private final HotLeads hotLeads;
  private final HotNotices hotLines;
  private final DigestWords words;
  private final GroupNames names;
  private final Messages messages;

  public DigestNotices(
      HotLeads hotLeads,
      HotNotices hotLines,
      DigestWords words,
      GroupNames names,
      Messages messages) {
    this.hotLeads = hotLeads;
    this.hotLines = hotLines;
    this.words = words;
    this.names = names;
    this.messages = messages;
  }

  /** Something said under a title of its own: a line, or points. */
  public record Section(String title, Block body) {}

  /** The digest as its reader is told it. */
  public Reply reply(Digest digest, Rep reader, Instant now) {
    Language language = reader.language();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(words.title(digest, language)));
    blocks.add(Block.Text.of(words.focus(digest, language)));
    String rest = words.rest(digest.figures(), language);
    if (!rest.isEmpty()) {
      blocks.add(Block.Text.of(rest));
    }
    people(digest, language).ifPresent(blocks::add);
    sections(digest, language, now).forEach(section -> blocks.addAll(said(section)));
    chart(digest, language).ifPresent(blocks::add);
    blocks.add(buttons(digest, reader));
    return Reply.of(blocks).privately();
  }

  private static List<Block> said(Section section) {
    Block.Run title = Block.Run.strong(section.title());
    if (section.body() instanceof Block.Text text) {
      List<Block.Run> runs = new ArrayList<>(List.of(title, Block.Run.plain(" ")));
      runs.addAll(text.runs());
      return List.of(new Block.Text(runs));
    }
    return List.of(Block.Text.of(title), section.body());
  }

  /** What waits, what works, and what to look at tomorrow; those that hold nothing are left out. */
  public List<Section> sections(Digest digest, Language language, Instant now) {
    List<HotLeads.Hot> late =
        hotLeads.of(digest.rep().map(Rep::id)).stream().filter(h -> h.isLate(now)).toList();
    List<Section> sections = new ArrayList<>();
    line(sections, language, "waiting", words.waiting(digest, late.size(), language));
    line(sections, language, "works", works(digest, language));
    List<Block.Text> things = tomorrow(digest, late, language, now);
    if (!things.isEmpty()) {
      sections.add(new Section(say(language, "tomorrow"), new Block.Points(false, things)));
    }
    return sections;
  }

  private void line(List<Section> sections, Language language, String key, String text) {
    if (!text.isEmpty()) {
      sections.add(new Section(say(language, key), Block.Text.of(text)));
    }
  }

  /** Each rep's part; empty in a rep's own digest. */
  public Optional<Block> people(Digest digest, Language language) {
    if (digest.people().isEmpty()) {
      return Optional.empty();
    }
    List<String> head =
        List.of("rep", "column_touches", "column_replies", "column_meetings", "column_overdue")
            .stream()
            .map(key -> say(language, key))
            .toList();
    List<List<String>> rows =
        digest.people().stream()
            .map(
                part ->
                    List.of(
                        part.rep().name(),
                        "" + part.touches(),
                        "" + part.replies(),
                        "" + part.meetings(),
                        "" + part.overdue()))
            .toList();
    return Optional.of(new Block.Table(head, rows));
  }

  private String works(Digest digest, Language language) {
    return digest.works().stream()
        .map(
            w ->
                say(
                    language,
                    "works_line",
                    "what",
                    w.group().isEmpty()
                        ? say(language, "no_trigger")
                        : names.of("trigger", w.group(), language),
                    "percent",
                    Math.round(w.percent()),
                    "n",
                    w.sent()))
        .collect(Collectors.joining(" · "));
  }

  /** At most three things to look at, the most pressing first. */
  private List<Block.Text> tomorrow(
      Digest digest, List<HotLeads.Hot> late, Language language, Instant now) {
    List<Block.Text> things = new ArrayList<>();
    late.stream().limit(2).forEach(hot -> things.add(hotLines.line(hot, language, now)));
    digest.people().stream()
        .filter(part -> part.overdue() > 0)
        .max(Comparator.comparingInt(Digest.Part::overdue))
        .map(p -> say(language, "clear_overdue", "who", p.rep().name(), "n", p.overdue()))
        .map(Block.Text::of)
        .ifPresent(things::add);
    int overdue = digest.figures().promises().overdue();
    if (digest.people().isEmpty() && overdue > 0) {
      things.add(Block.Text.of(say(language, "clear_own", "n", overdue)));
    }
    if (digest.figures().withoutPlan() > 0) {
      things.add(Block.Text.of(say(language, "plan_them", "n", digest.figures().withoutPlan())));
    }
    return things.subList(0, Math.min(3, things.size()));
  }

  /** Touches and replies of the last days; empty where there were none. */
  public Optional<Block> chart(Digest digest, Language language) {
    List<Digest.Day> days = digest.days();
    if (days.stream().allMatch(day -> day.touches() == 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new Block.Chart(
            say(language, "chart"),
            days.stream().map(d -> DigestWords.shortDay(d.day(), language)).toList(),
            List.of(
                new Block.Chart.Series(
                    say(language, "column_touches"),
                    days.stream().map(d -> (double) d.touches()).toList()),
                new Block.Chart.Series(
                    say(language, "column_replies"),
                    days.stream().map(d -> (double) d.replies()).toList()))));
  }

  private Block buttons(Digest digest, Rep reader) {
    String span =
        digest.period().kind().equals("day")
            ? digest.period().first().toString()
            : digest.period().kind();
    String who =
        digest.rep().map(rep -> rep.id() == reader.id() ? "me" : "@" + rep.name()).orElse("team");
    Map<String, String> lines =
        Map.of(
            "csv_button",
            "digest " + span + " " + who + " csv",
            "week_button",
            "digest week " + who,
            "page_button",
            "link web " + page(digest, who));
    return new Block.Choices(
        List.of("week_button", "page_button", "csv_button").stream()
            .map(key -> Choice.of(say(reader.language(), key), lines.get(key)))
            .toList());
  }

  /** Where the digest stands as a page. */
  private static String page(Digest digest, String who) {
    String of = URLEncoder.encode(who.replaceFirst("^@", ""), StandardCharsets.UTF_8);
    String kind = digest.period().kind();
    String span = kind.equals("day") ? "" : "span=" + kind + "&";
    return "/digest/" + digest.period().first() + "?" + span + "of=" + of;
  }

  private String say(Language language, String key, Object... slots) {
    return messages.say(language, "digest." + key, slots);
  }
}
