package whynow.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    "vr:published_time",
    "og:pubdate",
    "weibo:article:create_at"
  };
  private static final String[] UPDATE = {
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dateupdate",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified"
  };
  private static final String[] WEAK_META = {
    "article.created", "datecreated", "created", "date", "dc.date", "dcterms.date", "timestamp"
  };
  private static final List<String> MOMENT =
      List.of(
          "datetime",
          "data-datetime",
          "data-date",
          "data-published",
          "data-timestamp",
          "data-time",
          "data-utime",
          "data-ts");
  private static final Pattern IN_URL =
      Pattern.compile(
          "[/_.-]((?:19|20)\\d{2})[/_.-]?([01]\\d)[/_.-]?([0-3]\\d)(?=[/_.-]|(?<=\\d{8})\\d{4,}|t\\d|$)");
  private static final Pattern YEAR_LAST_IN_URL =
      Pattern.compile("[/_-]([0-3]\\d)[._-]?([01]\\d)[._-]?(20\\d{2})(?=[/_.-]|$)");
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "(?i)(?:\\b|_)(?:ct|publish_?time|pub_?time|publish_?date|pub_?date|create_?time|oriCreateTime|datePublished|published_?at|published_?date|published)[\"']?\\s*[:=]\\s*[\"']?"
              + "((?:1\\d{9})(?:\\d{3})?(?!\\d)|(?:19|20)\\d{2}[-/年]\\d{1,2}[-/月]\\d{1,2})");

  private final Outline outline;
  private final Facts facts;
  private final LinkedData data;
  private final String url;
  private final ShownDay shown;
  private final boolean monthFirst;

  Published(Outline outline, Facts facts, LinkedData data, String url, int headline, int root) {
    this.outline = outline;
    this.facts = facts;
    this.data = data;
    this.url = url.replaceFirst("^https?://.+/(?=https?://)", "");
    this.monthFirst =
        facts.language().toLowerCase(Locale.ROOT).matches("en|en-us|en_us|") && !isEuropean(url);
    this.shown = new ShownDay(outline, headline, root, monthFirst);
  }

  private static boolean isEuropean(String url) {
    return url.matches(
        "https?://[^/]+\\.(?:de|at|ch|uk|fr|it|es|nl|pl|eu|be|se|no|dk|fi|ie|au|nz|in|br|ru)(?:[:/].*)?");
  }

  Optional<LocalDate> find() {
    Optional<Stamp> stated = byData().or(() -> byMeta(META));
    return stated
        .map(this::inOwnZone)
        .or(this::byUrl)
        .or(shown::certain)
        .or(() -> byItem().map(this::inOwnZone))
        .or(shown::find)
        .or(() -> byMeta(WEAK_META).map(this::inOwnZone))
        .or(this::byTime)
        .or(this::byAttribute)
        .or(this::byScript)
        .or(shown::only)
        .or(this::byUpdate)
        .or(shown::updated);
  }

  /** A time in UTC gives way to the day that the address or the page shows beside it. */
  private LocalDate inOwnZone(Stamp stamp) {
    if (!stamp.utc()) {
      return stamp.day();
    }
    return byUrl()
        .filter(stamp::mayBe)
        .or(() -> shown.certain().filter(stamp::mayBe))
        .orElse(stamp.day());
  }

  private Optional<Stamp> byData() {
    return data.value("datePublished").flatMap(this::stated);
  }

  private Optional<Stamp> stated(String value) {
    return Stamp.of(value, monthFirst);
  }

  private Optional<Stamp> byMeta(String... names) {
    for (String name : names) {
      Optional<Stamp> day = facts.meta(name).flatMap(this::stated);
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  /** The last resort: the day of the last change. */
  private Optional<LocalDate> byUpdate() {
    return byMeta(UPDATE)
        .or(() -> data.value("dateModified").flatMap(this::stated))
        .map(Stamp::day);
  }

  private Optional<Stamp> byItem() {
    for (int i = 0; i < outline.size(); i++) {
      Element e = outline.element(i);
      if (e.attributesSize() > 0
          && (e.attr("itemprop").equals("datePublished") || e.hasAttr("pubdate"))) {
        Optional<Stamp> day = stated(valueOf(e));
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

  private Optional<LocalDate> byUrl() {
    Matcher m = IN_URL.matcher(url);
    while (m.find()) {
      Optional<LocalDate> day = Days.day(m.group(1), m.group(2), m.group(3));
      if (day.isPresent()) {
        return day;
      }
    }
    Matcher last = YEAR_LAST_IN_URL.matcher(url);
    return last.find() ? Days.day(last.group(3), last.group(2), last.group(1)) : Optional.empty();
  }

  private Optional<LocalDate> byTime() {
    for (int i = 0; i < outline.size(); i++) {
      if (outline.element(i).normalName().equals("time")) {
        Optional<LocalDate> day = stated(valueOf(outline.element(i))).map(Stamp::day);
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  /** The moment that a script turns into words such as "three days ago". */
  private Optional<LocalDate> byAttribute() {
    for (int i = 0; i < outline.size(); i++) {
      if (outline.element(i).attributesSize() > 0 && !outline.has(i, Mark.NOT_ARTICLE)) {
        for (String key : MOMENT) {
          Optional<LocalDate> day = stated(outline.element(i).attr(key)).map(Stamp::day);
          if (day.isPresent()) {
            return day;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<LocalDate> byScript() {
    return Stream.concat(facts.scripts().stream(), facts.data().stream())
        .map(IN_SCRIPT::matcher)
        .filter(Matcher::find)
        .findFirst()
        .flatMap(m -> written(m.group(1)));
  }

  private static Optional<LocalDate> written(String value) {
    return value.matches("1\\d{9,}")
        ? Optional.of(Days.chinese(Long.parseLong(value.substring(0, 10))))
        : Days.first(value, false);
  }
}
