package whynow.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * An invented company, as {@code data/demo/sites/HOST.yaml} tells it.
 *
 * @param aboutZh the same in Chinese, where it has Chinese pages
 * @param team "name, title" of people named on the about page
 */
record DemoSite(
    String name,
    String tagline,
    String about,
    @JsonProperty("about_zh") Optional<String> aboutZh,
    Optional<List<String>> team,
    List<Post> posts) {

  /**
   * A post.
   *
   * @param days before the demo's start
   * @param language of the page; English when not said
   * @param twin the path of the same post in another language
   * @param text paragraphs, HTML
   */
  record Post(
      String path,
      int days,
      String title,
      Optional<String> language,
      Optional<String> author,
      Optional<String> twin,
      List<String> text) {

    String tag() {
      return language.orElse("en");
    }

    boolean isPublic() {
      return !path.startsWith("/internal");
    }

    /** Such as {@code /newsroom}. */
    String listing() {
      return path.substring(0, path.lastIndexOf('/'));
    }
  }
}
