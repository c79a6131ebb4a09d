package whynow.chat.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.SameSite;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import whynow.team.Rep;

/** Lets people in: by session cookie, by a one-time link, or because this is the demo at home. */
public final class Door {
  private static final String COOKIE = "whynow";
  private static final String TWO_YEARS = "max-age=63072000";

  private final Sessions sessions;
  private final Optional<URI> publicUrl;
  private final String host;
  private final Supplier<Optional<Rep>> guest;

  /**
   * A door.
   *
   * @param publicUrl its host is ours
   * @param host the one we listen on is ours too
   * @param guest who somebody on this machine is taken for without a login; the demo has one
   */
  public Door(
      Sessions sessions, Optional<URI> publicUrl, String host, Supplier<Optional<Rep>> guest) {
    this.sessions = sessions;
    this.publicUrl = publicUrl;
    this.host = host;
    this.guest = guest;
  }

  /** Call it inside {@code Javalin.create}: who came by HTTPS once comes by nothing else. */
  public void add(JavalinConfig config) {
    if (isSecure()) {
      config.routes.before(context -> context.header("Strict-Transport-Security", TWO_YEARS));
    }
  }

  private boolean isSecure() {
    return publicUrl.map(u -> u.getScheme().equals("https")).orElse(false);
  }

  /**
   * A page of another site may have its name lead to this machine (DNS rebinding); it cannot forge
   * the Host header, so names that are not ours are turned away. Addresses are nobody's names.
   */
  public void checkHost(Context context) {
    String named = hostOf(context.header("Host"));
    boolean ours =
        named.equals("localhost")
            || named.equals(host)
            || named.matches("\\d+(\\.\\d+){3}|\\[[0-9a-f:]+]")
            || publicUrl.map(u -> u.getHost().equals(named)).orElse(false);
    if (!ours) {
      throw new ForbiddenResponse("This is not a host name of Whynow; set WHYNOW_PUBLIC_URL.");
    }
  }

  private static String hostOf(String header) {
    return header == null
        ? ""
        : header.toLowerCase(java.util.Locale.ROOT).replaceFirst(":\\d+$", "");
  }

  /** Who is there; a guest at home gets a session on the way. */
  public Optional<Rep> rep(Context context) {
    return sessions.rep(context.cookie(COOKIE)).or(() -> guest(context));
  }

  private Optional<Rep> guest(Context context) {
    Optional<Rep> rep = isHome(context) ? guest.get() : Optional.empty();
    rep.ifPresent(r -> enter(context, r));
    return rep;
  }

  private static boolean isHome(Context context) {
    return context.ip().matches("127\\..*|::1|0:0:0:0:0:0:0:1|\\[::1]|\\[0:0:0:0:0:0:0:1]")
        && context.header("X-Forwarded-For") == null;
  }

  /** Gives the browser a session of this rep. */
  void enter(Context context, Rep rep) {
    Cookie cookie = new Cookie(COOKIE, sessions.open(rep.id()));
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    cookie.setSecure(isSecure());
    cookie.setMaxAge((int) Sessions.LASTS.toSeconds());
    cookie.setPath("/");
    context.cookie(cookie);
    context.attribute(COOKIE, cookie.getValue());
  }

  /** Logs this browser out, or all of its rep's. */
  void leave(Context context, boolean everywhere) {
    sessions.end(cookie(context), everywhere);
    context.removeCookie(COOKIE);
  }

  /** What the forms of this page must carry. */
  public String token(Context context) {
    return sessions.token(cookie(context));
  }

  /** Turns away a form that another site sent in the rep's name. */
  public void checkToken(Context context) {
    if (context.isMultipart()) {
      throw new BadRequestResponse("A form of ours is application/x-www-form-urlencoded.");
    }
    String token =
        Optional.ofNullable(context.formParam("token")).orElse(context.header("X-Token"));
    if (!sessions.isToken(cookie(context), token)) {
      throw new ForbiddenResponse("This form is not ours, or the page is too old: reload it.");
    }
  }

  private static String cookie(Context context) {
    String fresh = context.attribute(COOKIE);
    return fresh != null ? fresh : context.cookie(COOKIE);
  }
}
