package whynow.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The stylesheet, the scripts and the icon, out of the jar. */
final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "whynow.css", "text/css; charset=utf-8",
          "page.js", "text/javascript; charset=utf-8",
          "console.js", "text/javascript; charset=utf-8",
          "whynow.svg", "image/svg+xml");

  private Assets() {}

  static void add(JavalinConfig config) {
    TYPES.forEach(
        (name, type) -> {
          byte[] content = read(name);
          config.routes.get("/assets/" + name, context -> send(context, type, content));
        });
  }

  private static void send(Context context, String type, byte[] content) {
    context.header("Cache-Control", "no-cache").contentType(type).result(content);
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("/web/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
