package whynow.chat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.language.Messages;

/**
 * Stands before the bot and lets nobody say more than they should in a time. Who does is told so
 * once; until they are slower again, what they say is let pass unheard.
 */
public final class Crowd implements Consumer<ChatMessage> {
  private static final Logger LOG = LoggerFactory.getLogger(Crowd.class);

  private final Turnstile turnstile;
  private final Consumer<ChatMessage> bot;
  private final Speech speech;
  private final Messages messages;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  public Crowd(Turnstile turnstile, Consumer<ChatMessage> bot, Speech speech, Messages messages) {
    this.turnstile = turnstile;
    this.bot = bot;
    this.speech = speech;
    this.messages = messages;
  }

  @Override
  public void accept(ChatMessage message) {
    String who = message.sender().platform() + ":" + message.sender().id();
    turnstile.wait(who).ifPresentOrElse(wait -> tell(who, message, wait), () -> hear(who, message));
  }

  private void hear(String who, ChatMessage message) {
    told.remove(who);
    bot.accept(message);
  }

  private void tell(String who, ChatMessage message, Duration wait) {
    if (told.add(who)) {
      LOG.warn("{} says too much at once", who);
      speech.say(
          message.conversation(),
          Reply.text(
              messages.say(
                  Admission.languageOf(message.text()),
                  "bot.too_fast",
                  "seconds",
                  Math.max(1, wait.toSeconds()))));
    }
  }
}
