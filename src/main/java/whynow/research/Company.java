package whynow.research;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Who a company says it is, on its own home page.
 *
 * @param name as it calls itself
 * @param aliases its other names, such as the legal one
 * @param summary one or two sentences; empty when it says none
 */
record Company(String name, List<String> aliases, String summary) {
  private static final Pattern PARTS =
      Pattern.compile("\\s+[|–—:·•-]\\s+|\\s*[|｜_]\\s*|\\s+-|-\\s+|[–—]");
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?i)(?:©|copyright|\\(c\\)|版权所有|版權所有)[\\s©:：]*(?:(?:19|20)\\d\\d(?:\\s*[-–—]\\s*(?:(?:19|20)?\\d\\d|present))?)?[\\s,，.]*(?:by\\s+)?([\\p{L}][\\p{L}\\p{N}&.'’\\- （）()]{1,60})");
  private static final Pattern LEGAL =
      Pattern.compile(
          "(?i)[,，]?\\s*\\b(inc|incorporated|ltd|limited|llc|llp|gmbh|ag|plc|corp|corporation|co|s\\.?a|b\\.?v|pte|pty|oy|ab|kk)\\b\\.?|(股份)?有限(责任)?公司|股份有限公司|集团|集團");
  private static final Pattern CHINESE_FIRM =
      Pattern.compile("[\\u4e00-\\u9fff（）()]{2,20}?(?:股份有限公司|有限责任公司|有限公司)");

  Company {
    aliases = List.copyOf(aliases);
  }

  static Company of(Visit home) {
    Document doc = home.document();
    Set<String> names = new LinkedHashSet<>();
    siteName(doc).ifPresent(names::add);
    organization(home).ifPresent(names::add);
    fromTitle(doc, home.url()).ifPresent(names::add);
    copyright(doc).ifPresent(names::add);
    chineseFirm(doc).ifPresent(names::add);
    names.removeIf(n -> n.length() > 60);
    String label = label(home.url());
    String name = names.stream().findFirst().orElse(label);
    Set<String> aliases = new LinkedHashSet<>();
    names.forEach(n -> aliases.add(withoutLegalForm(n)));
    aliases.addAll(names);
    aliases.add(label);
    aliases.remove(name);
    aliases.removeIf(a -> a.length() < 2);
    return new Company(name, List.copyOf(aliases), summary(doc));
  }

  /** Who publishes an article on somebody else's platform. */
  static Company publishing(Visit article) {
    Document doc = article.document();
    Optional<String> account =
        Optional.ofNullable(doc.selectFirst("#js_name, [itemprop=author] [itemprop=name]"))
            .map(e -> e.text().strip())
            .or(() -> content(doc, "meta[property='og:article:author'], meta[name=author]"))
            .filter(name -> name.length() > 1 && name.length() <= 60);
    return account.map(name -> new Company(name, List.of(), "")).orElseGet(() -> of(article));
  }

  /** A name without Inc., GmbH, 有限公司 and the like. */
  static String withoutLegalForm(String name) {
    String plain = LEGAL.matcher(name).replaceAll("").replaceAll("[,，.\\s]+$", "").strip();
    return plain.isEmpty() ? name : plain;
  }

  /** The name in a domain: {@code acme} of {@code www.acme.co.uk}. */
  static String label(String url) {
    return WebAddress.domain(url).split("\\.", 2)[0];
  }

  private static Optional<String> siteName(Document doc) {
    return content(doc, "meta[property=og:site_name], meta[name=application-name]")
        .map(n -> PARTS.split(n, 2)[0].strip())
        .filter(n -> n.length() > 1 && !n.matches("(?i)home|blog|news|首页|首頁|website"));
  }

  private static Optional<String> organization(Visit home) {
    return EmbeddedData.organization(home);
  }

  /** The part of the title that the domain's own name confirms, else its shortest part. */
  private static Optional<String> fromTitle(Document doc, String url) {
    String label = letters(label(url));
    List<String> parts = new ArrayList<>();
    for (String part : PARTS.split(doc.title().strip(), -1)) {
      String words = part.strip();
      if (words.length() > 1
          && words.length() < 50
          && !words.matches("(?i)home|welcome|首页|首頁|官网|官方网站")) {
        parts.add(words);
      }
    }
    Optional<String> confirmed =
        parts.stream()
            .filter(
                p ->
                    letters(p).contains(label)
                        || (label.contains(letters(p)) && letters(p).length() > 2))
            .findFirst();
    return confirmed.or(() -> parts.stream().filter(p -> p.length() < 24).findFirst());
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Optional<String> copyright(Document doc) {
    Matcher found = COPYRIGHT.matcher(doc.body() == null ? "" : doc.body().text());
    return found.find()
        ? Optional.of(
                found
                    .group(1)
                    .replaceFirst(
                        "(?i)(\\.\\s|\\ball rights|all rights|版权|保留|powered|design|\\|).*$", "")
                    .strip())
            .filter(n -> n.length() > 1)
        : Optional.empty();
  }

  private static Optional<String> chineseFirm(Document doc) {
    Matcher found =
        CHINESE_FIRM.matcher(doc.title() + " " + (doc.body() == null ? "" : doc.body().text()));
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  private static String summary(Document doc) {
    return content(doc, "meta[name=description i], meta[property=og:description]")
        .map(Company::twoSentences)
        .filter(s -> s.length() > 20)
        .orElseGet(() -> firstParagraph(doc));
  }

  private static String firstParagraph(Document doc) {
    return doc.select("main p, body p").stream()
        .map(p -> p.text().strip())
        .filter(t -> t.length() > (t.codePoints().anyMatch(Character::isIdeographic) ? 25 : 60))
        .findFirst()
        .map(Company::twoSentences)
        .orElse("");
  }

  private static String twoSentences(String text) {
    String[] parts =
        text.strip().replaceAll("\\s+", " ").split("(?<=[.!?]) (?=\\p{Lu})|(?<=[。！？])", -1);
    String two =
        parts.length < 2 ? parts[0] : parts[0] + (parts[0].endsWith("。") ? "" : " ") + parts[1];
    return two.length() <= 400
        ? two.strip()
        : parts[0].substring(0, Math.min(400, parts[0].length()));
  }

  private static Optional<String> content(Document doc, String query) {
    for (Element meta : doc.select(query)) {
      if (!meta.attr("content").isBlank()) {
        return Optional.of(meta.attr("content").strip());
      }
    }
    return Optional.empty();
  }
}
