package whynow.chat.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SSLCheckRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.UrlVerificationRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.util.function.Consumer;
import whynow.chat.ChatMessage;
import whynow.chat.Conversation;

/**
 * Hears everything that Bolt has verified, over HTTP or the socket: what is said goes to the inbox,
 * and is acknowledged once it is kept there. Nothing is left to Bolt's own listeners, so nothing is
 * unmatched.
 */
final class Ear implements Middleware {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Incoming incoming;
  private final SlackApi api;
  private final ResponseUrls responseUrls;
  private final Consumer<ChatMessage> inbox;

  Ear(SlackApi api, ResponseUrls responseUrls, Clock clock, Consumer<ChatMessage> inbox) {
    this.api = api;
    this.incoming = new Incoming(api, clock);
    this.responseUrls = responseUrls;
    this.inbox = inbox;
  }

  @Override
  @SuppressWarnings("rawtypes") // as Bolt declares it
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    if (request instanceof UrlVerificationRequest || request instanceof SSLCheckRequest) {
      return chain.next(request);
    }
    hear(request);
    return Response.builder().statusCode(200).body("").build();
  }

  private void hear(Request<?> request) throws JsonProcessingException {
    if (request instanceof SlashCommandRequest command) {
      command(command.getPayload());
    } else if (request instanceof BlockActionRequest action) {
      press(action.getPayload());
    } else if (request instanceof ViewSubmissionRequest form) {
      inbox.accept(incoming.form(form.getPayload()));
    } else {
      event(JSON.readTree(request.getRequestBodyAsString()));
    }
  }

  private void command(SlashCommandPayload payload) {
    ChatMessage message = incoming.command(payload);
    responseUrls.keep(message.conversation().key(), payload.getResponseUrl());
    inbox.accept(message);
  }

  private void press(BlockActionPayload payload) {
    Conversation conversation = Incoming.conversation(payload);
    responseUrls.keep(conversation.key(), payload.getResponseUrl());
    for (BlockActionPayload.Action action : payload.getActions()) {
      String id = action.getActionId();
      if (id.equals(SlackForm.ACTION)) {
        api.openModal(payload.getTriggerId(), SlackForm.modal(action.getValue(), conversation));
      } else if (id.startsWith(Buttons.CHOICE) || id.startsWith(Buttons.SELECT)) {
        inbox.accept(incoming.press(payload, action));
      }
    }
  }

  private void event(JsonNode envelope) {
    incoming.event(envelope).or(() -> incoming.home(envelope)).ifPresent(inbox);
  }
}
