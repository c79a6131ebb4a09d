package whynow.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TongueTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We opened the new hall in Leipzig and it is the largest of them. | | en",
        "Wir haben die neue Halle in Leipzig eröffnet, und sie ist die größte. | en | de",
        "Nous avons ouvert la nouvelle salle et elle est la plus grande de toutes. | | fr",
        "我们在嘉兴的新仓库今天启用了，这是公司最大的仓库。 | | zh-Hans",
        "我們在嘉興的新倉庫今天啟用了，這是公司最大的倉庫。 | zh-CN | zh-Hant",
        "公司上市 | zh-TW | zh-Hant",
        "新しい倉庫が今日オープンしました。 | zh | ja",
        "새 창고가 오늘 문을 열었습니다. | | ko",
        "Мы открыли новый склад, и это не самый большой из них, но он наш. | | ru",
        "Acme | de-AT | de",
        "42 | | und"
      })
  void goesByTheTextAndThenByWhatThePageSays(String text, String declared, String language) {
    assertEquals(language, Tongue.of(text, declared == null ? "" : declared).tag());
  }
}
