package whynow.chat.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import whynow.chat.Choice;
import whynow.chat.Reply;
import whynow.chat.Sent;

/** The two ways a terminal writes replies. */
public final class Transcripts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Transcripts() {}

  /** Text with numbered choices and an empty line behind each reply. */
  public static Terminal.Transcript text() {
    return (reply, sent, replaces) -> TerminalText.of(reply, true) + "\n";
  }

  /** One JSON object a line: {@code {conversation,to,text,choices,replaces?}}. */
  public static Terminal.Transcript json() {
    return (reply, sent, replaces) -> line(reply, sent, replaces);
  }

  private static String line(Reply reply, Sent sent, boolean replaces) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("conversation", sent.conversation().key());
    fields.put("to", sent.conversation().id());
    fields.put("text", TerminalText.of(reply, false));
    fields.put("choices", reply.choices().stream().map(Transcripts::choice).toList());
    if (replaces) {
      fields.put("replaces", sent.id());
    }
    fields.put("id", sent.id());
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> choice(Choice choice) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("label", choice.label());
    fields.put("command", choice.command());
    return fields;
  }
}
