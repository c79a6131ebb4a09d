package whynow.chat.wecom;

import java.util.List;
import java.util.Map;

/** The menu under the chat, for people on the road: three buttons, the third opens more. */
public final class Menu {
  /** The body of {@code menu/create}; each key is a command line. */
  public static final Map<String, Object> BUTTONS =
      Map.of(
          "button",
          List.of(
              click("今天", "今天"),
              click("热线索", "热线索"),
              Map.of(
                  "name",
                  "更多",
                  "sub_button",
                  List.of(
                      click("日报", "日报"),
                      click("我的关注", "我的关注"),
                      click("设置", "设置"),
                      click("帮助", "帮助")))));

  private Menu() {}

  private static Map<String, Object> click(String name, String key) {
    return Map.of("type", "click", "name", name, "key", key);
  }
}
