package whynow.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.chat.Block;
import whynow.chat.Reply;

/** What stands in the column of one address. */
public interface Page {
  /** Writes the column; a heading stands in it already. */
  void fill(View view);

  /** The file that is asked for instead of the page, if one is. */
  default Optional<Block.File> file(View view) {
    return Optional.empty();
  }

  /**
   * What a form of this page asks to be done.
   *
   * @param form the fields as they were sent
   * @return command lines
   */
  default List<String> lines(View view, Map<String, String> form) {
    return Optional.ofNullable(form.get("line")).filter(l -> !l.isBlank()).stream().toList();
  }

  /** What is said above the page once its form was done. */
  default Reply said(View view, List<Reply> replies) {
    return replies.get(replies.size() - 1);
  }
}
