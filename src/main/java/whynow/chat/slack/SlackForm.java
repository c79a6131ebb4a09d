package whynow.chat.slack;

import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.chat.Block;
import whynow.chat.Conversation;
import whynow.chat.FormLine;

/**
 * A form as a button that opens a modal. The button carries the form with it, so that it can be
 * opened after a restart.
 */
final class SlackForm {
  static final String ACTION = "form";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_VALUE = 2_000;
  private static final int LONGEST_TITLE = 24;

  /** What a modal remembers while it is open. */
  record Opened(String command, String channel, String thread, boolean shared) {
    Conversation conversation() {
      return new Conversation(SlackPlatform.NAME, channel, Optional.ofNullable(thread), shared);
    }
  }

  private SlackForm() {}

  /** The button; a form too large to be carried is asked for as a line. */
  static Piece button(Block.Form form) {
    String carried = write(form);
    if (carried.length() > LONGEST_VALUE) {
      String line = FormLine.blank(form);
      return RichText.piece(RichText.preformatted(line), line, line.length());
    }
    LayoutBlock block =
        ActionsBlock.builder()
            .elements(
                List.of(
                    ButtonElement.builder()
                        .text(Buttons.plain(shortened(form.title(), 75)))
                        .actionId(ACTION)
                        .value(carried)
                        .build()))
            .build();
    return new Piece(block, form.title(), 0);
  }

  /** The modal of a carried form; what is filled in is said in the conversation. */
  static View modal(String carried, Conversation conversation) {
    Block.Form form = read(carried, Block.Form.class);
    Opened opened =
        new Opened(
            form.command(),
            conversation.id(),
            conversation.thread().orElse(null),
            conversation.shared());
    return view(
        v ->
            v.type("modal")
                .callbackId(ACTION)
                .privateMetadata(write(opened))
                .title(viewTitle(t -> t.type("plain_text").text(title(form))))
                .submit(viewSubmit(t -> t.type("plain_text").text("OK")))
                .close(viewClose(t -> t.type("plain_text").text("✕")))
                .blocks(form.fields().stream().map(SlackForm::input).toList()));
  }

  private static String title(Block.Form form) {
    return shortened(form.title(), LONGEST_TITLE);
  }

  /** A title only; the full one stands on the message the modal was opened from. */
  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1).strip() + "…";
  }

  private static LayoutBlock input(Block.Form.Field field) {
    return InputBlock.builder()
        .blockId(field.name())
        .optional(!field.required())
        .label(Buttons.plain(field.label()))
        .element(element(field))
        .build();
  }

  private static BlockElement element(Block.Form.Field field) {
    if (field.options().isEmpty()) {
      return PlainTextInputElement.builder()
          .actionId(ACTION)
          .initialValue(field.value().isEmpty() ? null : field.value())
          .build();
    }
    List<OptionObject> options =
        field.options().stream().map(o -> Buttons.option(shortened(o, 75), o)).toList();
    return StaticSelectElement.builder()
        .actionId(ACTION)
        .options(options)
        .initialOption(
            options.stream()
                .filter(o -> o.getValue().equals(field.value()))
                .findFirst()
                .orElse(null))
        .build();
  }

  /** What the modal remembered. */
  static Opened opened(View view) {
    return read(view.getPrivateMetadata(), Opened.class);
  }

  /** The command line of a modal that was sent off. */
  static String line(View view) {
    Map<String, String> values = new LinkedHashMap<>();
    view.getState()
        .getValues()
        .forEach((field, inputs) -> inputs.values().forEach(v -> values.put(field, value(v))));
    return FormLine.write(opened(view).command(), values);
  }

  private static String value(ViewState.Value input) {
    String chosen = input.getSelectedOption() == null ? null : input.getSelectedOption().getValue();
    return Optional.ofNullable(input.getValue()).or(() -> Optional.ofNullable(chosen)).orElse("");
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException notOurs) {
      throw new IllegalArgumentException("Not a form of ours", notOurs);
    }
  }
}
