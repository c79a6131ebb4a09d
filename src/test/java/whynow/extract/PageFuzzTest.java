package whynow.extract;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import whynow.Fuzz;

/** No page breaks the reader. */
class PageFuzzTest {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>We open in Leipzig | Acme</title>
      <meta property="article:published_time" content="2026-11-02T08:00:00+01:00">
      <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"We open in
      Leipzig","datePublished":"2026-11-02"}]}</script></head><body><nav><a href="/">Home</a></nav>
      <article><h1>We open in Leipzig</h1><time datetime="2026-11-02">2 November 2026</time>
      <p>In March we open our second centre, with 24 dock doors.</p><ul><li>12 jobs</li></ul>
      <table><tr><td>Docks</td><td>24</td></tr></table></article></body></html>
      """;
  private static final String CHINESE =
      "<meta charset=gb2312><title>远舟冷链完成B轮融资</title><div class=content><h1>远舟冷链完成B轮融资</h1>"
          + "<span>发布时间：2026年11月2日 08:30</span><p>　　日前，公司宣布完成B轮融资，金额为2亿元。</p></div>";

  @Test
  void everyPageIsRead() throws IOException {
    PageReader reader = new PageReader();
    Fuzz.of("page", PAGE, CHINESE)
        .run(html -> assertNotNull(reader.extract(html, "https://acme.example/news/leipzig")));
  }

  @Test
  void everyPagesBytesAreDecoded() throws IOException {
    Fuzz.of("charset", PAGE, CHINESE)
        .run(html -> assertNotNull(PageCharset.decode(Fuzz.bytes(html), html)));
  }
}
