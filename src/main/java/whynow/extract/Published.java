package whynow.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds the day of publication: what the page states for machines first, then what it shows. */
final class Published {
  private static final String[] META = {
    "article:published_time",
    "article:published",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "date_published",
    "published_time",
    "publication_date",
    "publish_date",
    "publish-date",
    "publishdate",
    "pubdate",
    "published-date",
    "publishtime",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "bt:pubdate",
    "dc.date.issued",
    "dcterms.issued",
    "dc.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.created",
    "citation_publication_date",
    "citation_date",
    "rnews:datepublished",
    "originalpublicationdate",
    "article_date_original",
    "article.published",
    "article.created",
    "datecreated",
    "created",
    "date",
    "dc.date",
    "dcterms.date",
    "timestamp",
    "vr:published_time",
    "og:pubdate",
    "weibo:article:create_at"
  };
  private static final Pattern IN_URL =
      Pattern.compile(
          "[/_.-]((?:19|20)\\d{2})[/_.-]?([01]\\d)[/_.-]?([0-3]\\d)(?=[/_.-]|\\d{4,}|t\\d|$)");
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "(?i)(?:\\b|_)(?:ct|publish_?time|pub_?time|publish_?date|pub_?date|create_?time|oriCreateTime|datePublished|published_?at|published)[\"']?\\s*[:=]\\s*[\"']?"
              + "((?:1\\d{9})(?:\\d{3})?(?!\\d)|(?:19|20)\\d{2}[-/年]\\d{1,2}[-/月]\\d{1,2})");

  private final Outline outline;
  private final Facts facts;
  private final LinkedData data;
  private final String url;
  private final int headline;
  private final boolean monthFirst;

  Published(Outline outline, Facts facts, LinkedData data, String url, int headline) {
    this.outline = outline;
    this.facts = facts;
    this.data = data;
    this.url = url;
    this.headline = headline;
    this.monthFirst = facts.language().toLowerCase(Locale.ROOT).matches("en|en-us|en_us|");
  }

  Optional<LocalDate> find() {
    return byData()
        .or(this::byMeta)
        .or(this::byItem)
        .or(this::byUrl)
        .or(this::byHeadline)
        .or(this::byTime)
        .or(this::byScript);
  }

  Optional<LocalDate> byData() {
    return data.value("datePublished").flatMap(this::stated);
  }

  private Optional<LocalDate> stated(String value) {
    return Days.stated(value, monthFirst);
  }

  Optional<LocalDate> byMeta() {
    for (String name : META) {
      Optional<LocalDate> day = facts.meta(name).flatMap(this::stated);
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  Optional<LocalDate> byItem() {
    for (int i = 0; i < outline.size(); i++) {
      Element e = outline.element(i);
      if (e.attributesSize() > 0
          && (e.attr("itemprop").equals("datePublished") || e.hasAttr("pubdate"))) {
        Optional<LocalDate> day = stated(valueOf(e));
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  private static String valueOf(Element e) {
    for (String key : List.of("datetime", "content", "title")) {
      if (!e.attr(key).isBlank()) {
        return e.attr(key);
      }
    }
    return e.text();
  }

  Optional<LocalDate> byUrl() {
    Matcher m = IN_URL.matcher(url);
    while (m.find()) {
      Optional<LocalDate> day = Days.day(m.group(1), m.group(2), m.group(3));
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  /** A date shown just below or above the headline. */
  Optional<LocalDate> byHeadline() {
    List<Block> blocks = outline.blocks();
    if (headline < 0) {
      return Optional.empty();
    }
    for (int i = headline + 1; i < Math.min(blocks.size(), headline + 10); i++) {
      Optional<LocalDate> day = shown(blocks.get(i));
      if (day.isPresent()) {
        return day;
      }
    }
    for (int i = headline; i >= Math.max(0, headline - 5); i--) {
      Optional<LocalDate> day = shown(blocks.get(i));
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private Optional<LocalDate> shown(Block block) {
    return block.weight() > 200 ? Optional.empty() : Days.first(block.text(), monthFirst);
  }

  Optional<LocalDate> byTime() {
    for (int i = 0; i < outline.size(); i++) {
      if (outline.element(i).normalName().equals("time")) {
        Optional<LocalDate> day = stated(valueOf(outline.element(i)));
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  Optional<LocalDate> byScript() {
    for (String script : facts.scripts()) {
      Matcher m = IN_SCRIPT.matcher(script);
      if (m.find()) {
        String value = m.group(1);
        return value.matches("1\\d{9,}")
            ? Optional.of(Days.chinese(Long.parseLong(value.substring(0, 10))))
            : Days.first(value, false);
      }
    }
    return Optional.empty();
  }
}
