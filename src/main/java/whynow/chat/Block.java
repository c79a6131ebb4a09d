package whynow.chat;

import java.util.List;
import java.util.Optional;

/**
 * A piece of a {@link Reply}. Blocks hold plain text; how it looks is the platform's business,
 * which it says in a {@link Markup}.
 */
public sealed interface Block {
  /** Hands itself to a platform's markup. */
  <T> T in(Markup<T> markup);

  /** Words with one look: plain or strong, with or without a link. */
  record Run(String text, boolean strong, Optional<String> link) {
    public static Run plain(String text) {
      return new Run(text, false, Optional.empty());
    }

    public static Run strong(String text) {
      return new Run(text, true, Optional.empty());
    }

    public static Run link(String text, String url) {
      return new Run(text, false, Optional.of(url));
    }
  }

  /** A paragraph. */
  record Text(List<Run> runs) implements Block {
    public Text {
      runs = List.copyOf(runs);
    }

    public static Text of(Run... runs) {
      return new Text(List.of(runs));
    }

    public static Text of(String text) {
      return of(Run.plain(text));
    }

    @Override
    public <T> T in(Markup<T> markup) {
      return markup.text(this);
    }
  }

  /** A title over what follows. */
  record Heading(String text) implements Block {
    @Override
    public <T> T in(Markup<T> markup) {
      return markup.heading(this);
    }
  }

  /**
   * Evidence: the page's own words.
   *
   * @param text the quote, exact
   * @param source the small line under it: type, certainty, date, host
   * @param url where it stands; empty for a quote without a page
   */
  record Quote(String text, String source, String url) implements Block {
    @Override
    public <T> T in(Markup<T> markup) {
      return markup.quote(this);
    }
  }

  /** Points, numbered where order matters. */
  record Points(boolean numbered, List<Text> points) implements Block {
    public Points {
      points = List.copyOf(points);
    }

    @Override
    public <T> T in(Markup<T> markup) {
      return markup.points(this);
    }
  }

  /** Rows under a head; every row is as long as the head. */
  record Table(List<String> head, List<List<String>> rows) implements Block {
    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public <T> T in(Markup<T> markup) {
      return markup.table(this);
    }
  }

  /** A message ready to be copied out and sent; the body is clean text. */
  record DraftText(Optional<String> subject, String body) implements Block {
    @Override
    public <T> T in(Markup<T> markup) {
      return markup.draft(this);
    }
  }

  /**
   * Figures over days or groups; platforms that show pictures draw it, others write it as a table.
   *
   * @param labels one for each value
   * @param series name and as many values as there are labels
   */
  record Chart(String title, List<String> labels, List<Series> series) implements Block {
    public Chart {
      labels = List.copyOf(labels);
      series = List.copyOf(series);
    }

    /** One line or row of bars. */
    public record Series(String name, List<Double> values) {}

    @Override
    public <T> T in(Markup<T> markup) {
      return markup.chart(this);
    }
  }

  /** A file to keep, such as a CSV. */
  record File(String name, String mediaType, Content content) implements Block {
    @Override
    public <T> T in(Markup<T> markup) {
      return markup.file(this);
    }
  }

  /**
   * A form: what is filled in is said as a command line, {@code command name="value" …}. Platforms
   * without forms ask for the line.
   */
  record Form(String title, String command, List<Field> fields) implements Block {
    public Form {
      fields = List.copyOf(fields);
    }

    /** One field; with options it is a select, else a line of text. */
    public record Field(
        String name, String label, String value, List<String> options, boolean required) {}

    @Override
    public <T> T in(Markup<T> markup) {
      return markup.form(this);
    }
  }

  /** Buttons, or numbered choices where there are none. */
  record Choices(List<Choice> choices) implements Block {
    public Choices {
      choices = List.copyOf(choices);
    }

    @Override
    public <T> T in(Markup<T> markup) {
      return markup.choices(this);
    }
  }
}
