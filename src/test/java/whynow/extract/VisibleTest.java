package whynow.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class VisibleTest {
  private static String visible(String html) {
    return Visible.text(
        Jsoup.parse("<p>Seen.</p>" + html + "<p>Also seen, and at some length.</p>"));
  }

  @Test
  void collapsesWhiteSpaceAndDecodesEntities() {
    assertEquals(
        "Seen. Salt & pepper, ground Also seen, and at some length.",
        visible("<div>Salt\n  &amp;&nbsp;pepper,\t<b>gro</b>und</div>"));
  }

  @Test
  void leavesOutWhatNobodySees() {
    for (String hidden :
        new String[] {
          "<!-- no -->",
          "<script>no</script>",
          "<style>no</style>",
          "<meta name=description content=no>",
          "<img alt=no>",
          "<template>no</template>",
          "<p hidden>no</p>",
          "<p style='display:none'>no</p>",
          "<p style='visibility: hidden'>no</p>",
          "<p style='position:absolute;left:-9999px'>no</p>",
          "<p style='font-size:0'>no</p>",
          "<p style='height:0;overflow:hidden'>no</p>",
          "<p style='color:#fff;background:#fff'>no</p>",
          "<p style='color:white'>no</p>",
          "<p><span style='opacity:0'>no</span></p>"
        }) {
      assertEquals("Seen. Also seen, and at some length.", visible(hidden), hidden);
    }
  }

  @Test
  void pageHiddenUntilItsScriptRunsCountsAsShown() {
    String html =
        "<div style='visibility:hidden'><p>The whole article stands here and waits for its script.</p></div>";
    assertEquals(
        "The whole article stands here and waits for its script.", Visible.text(Jsoup.parse(html)));
  }
}
