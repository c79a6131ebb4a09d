package whynow.research;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import whynow.fetch.Ask;
import whynow.fetch.Budget;
import whynow.fetch.Fetched;
import whynow.fetch.Web;

/** One reading of one site: what it may cost, whom it has visited, and what went wrong. */
final class Session implements AutoCloseable {
  private static final int THREADS = 4;
  private static final long MOST_BYTES = 40_000_000;

  private final Web web;
  private final Options options;
  private final Budget budget;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, Session::thread);
  private final ExecutorService asides = Executors.newCachedThreadPool(Session::thread);
  private final Map<String, Optional<Visit>> visits = new ConcurrentHashMap<>();
  private final Set<String> missing = ConcurrentHashMap.newKeySet();
  private final Set<String> problems = new ConcurrentSkipListSet<>();
  private final Slashes slashes = new Slashes();
  private final DeadShapes deadShapes = new DeadShapes();

  Session(Web web, Options options) {
    this.web = web;
    this.options = options;
    this.budget = Budget.of(options.deadline(), MOST_BYTES);
  }

  Budget budget() {
    return budget;
  }

  Options options() {
    return options;
  }

  /** Visits a page, or remembers the visit. */
  Optional<Visit> visit(String url) {
    return visit(exact(url), true);
  }

  /** Visits an address that is only a guess: nobody is told when there is nothing. */
  Optional<Visit> guess(String url) {
    return visit(exact(url), false);
  }

  boolean hasVisited(String url) {
    return visits.containsKey(exact(url));
  }

  /** True for an address that was visited, and a page stood there. */
  boolean isThere(String url) {
    return visits.getOrDefault(exact(url), Optional.empty()).isPresent();
  }

  /** True for an address where the server has no page; not for one we could not or may not read. */
  boolean isMissing(String url) {
    return missing.contains(exact(url));
  }

  /** False when nothing more may be asked: the time or the bytes are used up. */
  boolean isOpen() {
    return budget.exhausted().isEmpty();
  }

  Fetched fetch(String url) {
    return web.fetch(Ask.of(url, options.fresh(), budget));
  }

  List<String> sitemaps(String page) {
    return web.sitemaps(page, budget);
  }

  /** Does one thing for each, several at once; results in the given order. */
  <A, B> List<B> each(Collection<A> all, Function<A, B> work) {
    List<Future<B>> running = new ArrayList<>();
    for (A one : all) {
      running.add(threads.submit(() -> work.apply(one)));
    }
    List<B> results = new ArrayList<>();
    for (Future<B> future : running) {
      results.add(result(future));
    }
    return results;
  }

  /** Does several things at once; returns when all are done. */
  void all(Collection<Runnable> work) {
    each(
        work,
        one -> {
          one.run();
          return true;
        });
  }

  /** Does one thing while another is being done; returns when both are done. */
  <T> T both(Runnable aside, Supplier<T> work) {
    Future<?> running = aside(aside);
    T done = work.get();
    result(running);
    return done;
  }

  /** Begins something that goes on beside everything else. */
  Future<?> aside(Runnable work) {
    return asides.submit(work);
  }

  /** Begins something that nobody waits for. */
  void begin(Runnable work) {
    var unused = asides.submit(work);
  }

  /** Remembers why something was not read, for the rep to be told. */
  void note(String url, String why) {
    problems.add(WebAddress.host(url) + WebAddress.path(url) + ": " + why);
  }

  /** What could not be read and why, a line each. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** Asked in the spelling the host prefers; in the given one where that leads nowhere. */
  private Optional<Visit> visit(String url, boolean tell) {
    String likely = slashes.likely(url);
    if (likely.equals(url) || visits.containsKey(url)) {
      return known(url).orElseGet(() -> visits.computeIfAbsent(url, key -> ask(key, tell)));
    }
    Optional<Visit> there = visits.computeIfAbsent(likely, key -> ask(key, tell));
    if (there.isPresent() || !slashes.mayBeBare(url)) {
      return visits.computeIfAbsent(url, key -> there);
    }
    Optional<Visit> bare = visits.computeIfAbsent(url, key -> ask(key, tell));
    if (bare.isEmpty()) {
      slashes.wasFruitless(url);
    }
    return bare;
  }

  /** A page that was found at the address with a slash need not be asked for without. */
  private Optional<Optional<Visit>> known(String url) {
    return Optional.ofNullable(visits.get(url + "/")).filter(Optional::isPresent);
  }

  private Optional<Visit> ask(String url, boolean tell) {
    if (deadShapes.isHopeless(url)) {
      missing.add(url);
      return Optional.empty();
    }
    Fetched fetched = fetch(url);
    boolean notFound = fetched instanceof Fetched.Missing;
    deadShapes.saw(url, notFound);
    if (notFound) {
      missing.add(url);
    }
    if (tell && !notFound && budget.exhausted().isEmpty()) {
      fetched.problem().ifPresent(why -> note(url, why));
    }
    Optional<Visit> visit = fetched.read().map(page -> Visit.of(page, url));
    visit.ifPresent(v -> slashes.saw(url, v.url()));
    return visit;
  }

  /** Compared with care: {@code /news} may be missing where {@code /news.html} is. */
  private static String exact(String url) {
    return url.replaceFirst("#.*$", "");
  }

  /** Waits for what was begun; what went wrong there goes wrong here. */
  static <B> B result(Future<B> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException broken
          ? broken
          : new IllegalStateException(e.getCause());
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "research");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    asides.shutdownNow();
  }
}
