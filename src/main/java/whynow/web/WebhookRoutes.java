package whynow.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import whynow.chat.Content;
import whynow.chat.Webhook;

/** Hands requests from chat platforms to their adapters, raw, and writes their answers. */
public final class WebhookRoutes {
  private WebhookRoutes() {}

  /** Adds a GET and a POST route for each. Call it inside {@code Javalin.create}. */
  public static void add(JavalinConfig config, List<Webhook> webhooks) {
    for (Webhook webhook : webhooks) {
      config.routes.get(webhook.path(), context -> answer(context, webhook));
      config.routes.post(webhook.path(), context -> answer(context, webhook));
    }
  }

  private static void answer(Context context, Webhook webhook) {
    Webhook.Answer answer = webhook.answer(request(context));
    context.status(answer.status()).contentType(answer.contentType()).result(answer.body().bytes());
  }

  private static Webhook.Request request(Context context) {
    return new Webhook.Request(
        context.method().name(),
        context.queryParamMap(),
        context.headerMap().entrySet().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    java.util.Map.Entry::getKey, h -> List.of(h.getValue()))),
        Content.of(context.bodyAsBytes()),
        context.ip());
  }
}
