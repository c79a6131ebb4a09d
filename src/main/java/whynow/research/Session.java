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
  private final Map<String, Optional<Visit>> visits = new ConcurrentHashMap<>();
  private final Set<String> problems = new ConcurrentSkipListSet<>();

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
    return visits.computeIfAbsent(exact(url), key -> ask(url, true));
  }

  /** Visits an address that is only a guess: nobody is told when there is nothing. */
  Optional<Visit> guess(String url) {
    return visits.computeIfAbsent(exact(url), key -> ask(url, false));
  }

  boolean hasVisited(String url) {
    return visits.containsKey(exact(url));
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

  /** What could not be read and why, a line each. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  private Optional<Visit> ask(String url, boolean tell) {
    Fetched fetched = fetch(url);
    boolean missing = fetched instanceof Fetched.Missing;
    if (tell && !missing && budget.exhausted().isEmpty()) {
      fetched
          .problem()
          .ifPresent(why -> problems.add(WebAddress.host(url) + WebAddress.path(url) + ": " + why));
    }
    return fetched.read().map(page -> Visit.of(page, url));
  }

  /** Compared with care: {@code /news} may be missing where {@code /news.html} is. */
  private static String exact(String url) {
    return url.replaceFirst("#.*$", "");
  }

  private static <B> B result(Future<B> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
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
  }
}
