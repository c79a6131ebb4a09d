package whynow.chat;

/**
 * How one platform writes each kind of {@link Block}. A new kind of block does not compile until
 * every platform can write it.
 *
 * @param <T> what the platform is given: an element, a JSON block, a piece of text
 */
public interface Markup<T> {
  T text(Block.Text text);

  T heading(Block.Heading heading);

  T quote(Block.Quote quote);

  T points(Block.Points points);

  T table(Block.Table table);

  T draft(Block.DraftText draft);

  T chart(Block.Chart chart);

  T file(Block.File file);

  T form(Block.Form form);

  T choices(Block.Choices choices);
}
