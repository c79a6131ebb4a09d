package whynow.chat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import whynow.chat.Block.Run;

/** Replies of every kind, as the product says them. */
public final class Samples {
  private Samples() {}

  /** A reply with every kind of block that is words. */
  public static Reply everything() {
    return Reply.of(
        new Block.Heading("Northlight Foods"),
        Block.Text.of(
            Run.strong("Why now"),
            Run.plain(" Second distribution centre opens in Leipzig & more. "),
            Run.link("newsroom", "https://northlight.example/news?a=1&b=2")),
        new Block.Quote(
            "In March we open our second distribution centre in Leipzig, with 24 dock doors.",
            "expansion · planned · 23 Nov",
            "https://northlight.example/news/leipzig"),
        new Block.Points(true, List.of(Block.Text.of("顾明远 · 远舟冷链"), Block.Text.of("5 < 6"))),
        new Block.Table(
            List.of("rep", "touches"), List.of(List.of("Dana", "24"), List.of("小陈", "21"))),
        new Block.DraftText(
            Optional.of("Leipzig and detention fees"),
            "Northlight opens a second centre in March.\n\nWorth a look?"),
        new Block.Chart(
            "Touches",
            List.of("Mon", "Tue"),
            List.of(new Block.Chart.Series("touches", List.of(12.0, 9.5)))),
        new Block.Form(
            "Log a touch",
            "log",
            List.of(new Block.Form.Field("contact", "Who", "", List.of(), true))),
        choices(3));
  }

  /** So many choices, with ids as the bot gives them. */
  public static Block.Choices choices(int many) {
    return new Block.Choices(
        IntStream.rangeClosed(1, many)
            .mapToObj(i -> new Choice("Choice " + i, "draft " + i, "id" + i))
            .toList());
  }

  /** A text in every place where words of a page or a person can stand. */
  public static Reply everywhere(String text) {
    return Reply.of(
        new Block.Heading(text),
        Block.Text.of(Run.plain(text), Run.strong(text), Run.link(text, "https://a.example/x")),
        Block.Text.of(Run.link("pressed", text)),
        new Block.Quote(text, text, "https://a.example/q"),
        new Block.Points(false, List.of(Block.Text.of(text))),
        new Block.Table(List.of("a", text), List.of(List.of(text, "b"))),
        new Block.DraftText(Optional.of(text), text),
        new Block.Choices(List.of(new Choice(text, "help", "id1"))));
  }
}
