package whynow.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of one invented site, as they stand on one day. */
final class DemoPages {
  private static final Pattern SLOT = Pattern.compile("\\{(month|year)(?:\\+(\\d+))?}");
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  private final String host;
  private final DemoSite site;
  private final String layout;
  private final LocalDate today;

  DemoPages(String host, DemoSite site, String layout, LocalDate today) {
    this.host = host;
    this.site = site;
    this.layout = layout;
    this.today = today;
  }

  /** A page; its type says how it is sent. */
  record Page(String type, String body) {}

  private static Page html(String body) {
    return new Page("text/html; charset=utf-8", body);
  }

  Optional<Page> at(String path) {
    String asked = path.length() > 1 ? path.replaceFirst("/$", "") : path;
    return switch (asked) {
      case "/" -> Optional.of(html(home()));
      case "/robots.txt" -> Optional.of(new Page("text/plain; charset=utf-8", robots()));
      case "/sitemap.xml" -> Optional.of(new Page("application/xml; charset=utf-8", sitemap()));
      case "/feed.xml" -> Optional.of(new Page("application/rss+xml; charset=utf-8", feed()));
      case "/about" -> Optional.of(html(about()));
      default -> post(asked).or(() -> listing(asked)).map(DemoPages::html);
    };
  }

  private Optional<String> post(String path) {
    return site.posts().stream().filter(p -> p.path().equals(path)).findFirst().map(this::post);
  }

  private String post(DemoSite.Post post) {
    LocalDate day = day(post);
    String meta =
        "<meta property=\"article:published_time\" content=\""
            + day
            + "T07:30:00+00:00\">"
            + twin(post);
    String byline = post.author().map(a -> " · " + a).orElse("");
    String paragraphs =
        post.text().stream()
            .map(t -> "<p>" + filled(t, post.tag()) + "</p>")
            .collect(Collectors.joining("\n"));
    String main =
        "<main><article><h1>%s</h1><p class=\"meta\"><time datetime=\"%s\">%s</time>%s</p>%n%s%n"
                .formatted(post.title(), day, shown(day, post.tag()), byline, paragraphs)
            + "</article></main>";
    return page(post.tag(), post.title(), "article", meta, main);
  }

  private static String twin(DemoSite.Post post) {
    String other = post.tag().equals("en") ? "zh-Hans" : "en";
    return post.twin()
        .map(path -> "<link rel=\"alternate\" hreflang=\"" + other + "\" href=\"" + path + "\">")
        .orElse("");
  }

  private Optional<String> listing(String path) {
    List<DemoSite.Post> posts = newest().filter(p -> p.listing().equals(path)).toList();
    return posts.isEmpty() ? Optional.empty() : Optional.of(listing(path, posts));
  }

  private String listing(String path, List<DemoSite.Post> posts) {
    String tag = posts.get(0).tag();
    String items =
        posts.stream()
            .map(
                p ->
                    "<li><h2><a href=\"%s\">%s</a></h2><time datetime=\"%s\">%s</time></li>"
                        .formatted(p.path(), p.title(), day(p), shown(day(p), tag)))
            .collect(Collectors.joining("\n"));
    String title = path.endsWith("blog") ? "Blog" : "News";
    return page(
        tag, title, "website", "", "<main><h1>" + title + "</h1><ul>" + items + "</ul></main>");
  }

  private String home() {
    String main = "<main><h1>%s</h1><p>%s</p></main>".formatted(site.tagline(), site.about());
    return page("en", site.tagline(), "website", "", main);
  }

  private String about() {
    String people =
        site.team().orElse(List.of()).stream()
            .map(p -> "<li>" + p + "</li>")
            .collect(Collectors.joining());
    return page(
        "en",
        "About us",
        "website",
        "",
        "<main><h1>About us</h1><p>" + site.about() + "</p><ul>" + people + "</ul></main>");
  }

  private String page(String tag, String title, String type, String meta, String main) {
    boolean chinese = tag.startsWith("zh");
    Map<String, String> slots =
        Map.of(
            "language", tag,
            "title", title,
            "name", site.name(),
            "about", chinese ? site.aboutZh().orElse(site.about()) : site.about(),
            "ogtype", type,
            "meta", meta,
            "nav", nav(),
            "main", main,
            "others", others());
    String page = layout;
    for (Map.Entry<String, String> slot : slots.entrySet()) {
      page = page.replace("{{" + slot.getKey() + "}}", slot.getValue());
    }
    return page;
  }

  private String nav() {
    return Stream.concat(
            Stream.of("/about"), newest().map(DemoSite.Post::listing).distinct().sorted())
        .map(path -> "<li><a href=\"" + path + "\">" + label(path) + "</a></li>")
        .collect(Collectors.joining());
  }

  private static String label(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    String word = Character.toUpperCase(last.charAt(0)) + last.substring(1);
    return path.startsWith("/zh/") ? (last.equals("blog") ? "博客" : "新闻") : word;
  }

  private String others() {
    return newest()
        .limit(3)
        .map(p -> "<li><a href=\"" + p.path() + "\">" + p.title() + "</a></li>")
        .collect(Collectors.joining());
  }

  private static String robots() {
    return "User-agent: *\nDisallow: /internal/\nSitemap: /sitemap.xml\n";
  }

  private String sitemap() {
    String urls =
        site.posts().stream()
            .map(p -> "<url><loc>https://" + host + p.path() + "</loc></url>")
            .collect(Collectors.joining("\n"));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        + urls
        + "\n</urlset>";
  }

  /**
   * Says of its oldest item that it is from today, as feeds of rebuilt sites do; the page knows.
   */
  private String feed() {
    List<DemoSite.Post> posts = newest().filter(p -> p.tag().equals("en")).limit(10).toList();
    String items =
        posts.stream()
            .map(p -> item(p, p.equals(posts.get(posts.size() - 1)) ? today : day(p)))
            .collect(Collectors.joining("\n"));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>"
        + site.name()
        + "</title><link>https://"
        + host
        + "/</link>\n"
        + items
        + "\n</channel></rss>";
  }

  private String item(DemoSite.Post post, LocalDate said) {
    return "<item><title>%s</title><link>https://%s%s</link><pubDate>%s</pubDate></item>"
        .formatted(
            post.title().replace("&", "&amp;"),
            host,
            post.path(),
            RFC_822.format(said.atTime(LocalTime.of(7, 30)).atOffset(ZoneOffset.UTC)));
  }

  private Stream<DemoSite.Post> newest() {
    return site.posts().stream()
        .filter(DemoSite.Post::isPublic)
        .sorted(Comparator.comparingInt(DemoSite.Post::days));
  }

  private LocalDate day(DemoSite.Post post) {
    return today.minusDays(post.days());
  }

  private static String shown(LocalDate day, String tag) {
    return tag.startsWith("zh")
        ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
        : DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(day);
  }

  private String filled(String text, String tag) {
    Matcher slots = SLOT.matcher(text);
    return slots.replaceAll(
        slot -> {
          String days = slot.group(2);
          LocalDate day = today.plusDays(days == null ? 0 : Long.parseLong(days));
          return slot.group(1).equals("year") ? String.valueOf(day.getYear()) : month(day, tag);
        });
  }

  private String month(LocalDate day, String tag) {
    if (tag.startsWith("zh")) {
      return (day.getYear() > today.getYear() ? "明年" : "") + day.getMonthValue() + "月";
    }
    return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
