package genko.ui.lifecycle;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.blog.PublicationStatus;
import genko.jekyll.rules.PostDate;
import genko.text.PercentEncoding;
import genko.text.Text;
import genko.words.Words;
import genko.workspace.lifecycle.LifecyclePlanner;
import genko.workspace.lifecycle.LinkMending;
import genko.workspace.lifecycle.LinkReport;
import genko.workspace.lifecycle.LinkSearch;
import genko.workspace.lifecycle.LinkSearch.Candidate;
import genko.workspace.lifecycle.PlanRequest;
import genko.workspace.lifecycle.PlanResult;
import genko.workspace.lifecycle.PostAction;
import genko.workspace.lifecycle.PostPlan;
import genko.workspace.step.PostFix;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is asked before something is done with the file of a post: its name, its date, and what
 * comes of them, which is found out anew at each change, away from the window's thread: first what
 * would be done, then which links of other posts that breaks. Long because each kind of action asks
 * for something of its own.
 */
public final class PostActionModel {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final Words words;
  private final Latest<PlanRequest, PlanResult> planning;
  private final Latest<PostPlan, List<Candidate>> searching;
  private final Latest<Candidates, LinkReport> mending;
  private final ReadOnlyObjectWrapper<Optional<PostPlan>> plan =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<LinkReport>> links =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Set<LinkReport.Place>> leftOut =
      new SimpleObjectProperty<>(Set.of());
  private Consumer<String> onRefused = sentence -> {};
  private Consumer<PostPlan> onPlanned = first -> {};
  private @Nullable PlanRequest asked;

  /** Nothing is known yet of what is asked. */
  private boolean begun;

  /** The writer has chosen the name. */
  private boolean typed;

  /** What is typed as the date is one. */
  private boolean dated = true;

  private record Candidates(PostPlan plan, List<Candidate> posts) {}

  /** {@code blogs} is the runner on which blogs are read, {@code aside} has the time to look. */
  public PostActionModel(
      Words words,
      LifecyclePlanner planner,
      LinkSearch search,
      TaskRunner blogs,
      TaskRunner aside) {
    this.words = words;
    planning = new Latest<>(blogs, request -> planned(planner, search, request), this::take);
    planning.onFailure(
        (request, cause) -> {
          refuse(request, words.say("lifecycle.failed"));
          blogs.onUnhandled().accept(cause);
        });
    searching = new Latest<>(aside, made -> candidates(search, made), this::lookInto);
    searching.onFailure((made, cause) -> unknown(made, cause, aside));
    mending =
        new Latest<>(
            blogs,
            found -> LinkMending.of(found.plan, found.posts, planner.positions()),
            (found, report) -> take(found.plan, report));
    mending.onFailure((found, cause) -> unknown(found.plan, cause, blogs));
  }

  private static PlanResult planned(
      LifecyclePlanner planner, LinkSearch search, PlanRequest request) {
    boolean first = request.name().isEmpty() && request.when().isEmpty();
    if (first) {
      planner.refresh();
      search.refresh();
    }
    return planner.plan(request);
  }

  private static List<Candidate> candidates(LinkSearch search, PostPlan plan) {
    try {
      return search.candidates(plan);
    } catch (IOException _) {
      // What cannot be listed has no links that could be changed.
      return List.of();
    }
  }

  /** Hears why an action cannot be done at all. */
  public void setOnRefused(Consumer<String> handler) {
    onRefused = handler;
  }

  /** Hears the first plan of an action, with what is proposed. */
  public void setOnPlanned(Consumer<PostPlan> handler) {
    onPlanned = handler;
  }

  /** What would be done; empty while nothing is asked. */
  public ReadOnlyObjectProperty<Optional<PostPlan>> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /** The links that break; empty while they are looked for. */
  public ReadOnlyObjectProperty<Optional<LinkReport>> linksProperty() {
    return links.getReadOnlyProperty();
  }

  /** The links that the writer wants to stay as they are. */
  ReadOnlyObjectProperty<Set<LinkReport.Place>> leftOut() {
    return leftOut;
  }

  /** Leaves {@code link} out, or not any more. */
  void turn(LinkReport.Link link) {
    if (link.then().isEmpty()) return;
    Set<LinkReport.Place> now = new HashSet<>(leftOut.get());
    if (!now.remove(link.place())) now.add(link.place());
    leftOut.set(now);
  }

  /** Leaves out all links, or none. */
  void turnAll(boolean wanted) {
    Set<LinkReport.Place> now = new HashSet<>();
    if (!wanted) report().links().forEach(link -> now.add(link.place()));
    leftOut.set(now);
  }

  /** Whether {@code link} is to lead on. */
  boolean isChosen(LinkReport.Link link) {
    return link.then().isPresent() && !leftOut.get().contains(link.place());
  }

  /** How many links are to lead on. */
  int chosen() {
    return (int) report().links().stream().filter(this::isChosen).count();
  }

  /** What the chosen links become. */
  List<PostFix> fixes() {
    return report().fixes(this::isChosen);
  }

  /** Where the line of {@code link} begins in its file. */
  int lineStart(LinkReport.Link link) {
    Text text = report().texts().getOrDefault(link.path(), Text.EMPTY);
    return link.line() < text.lineCount() ? text.lineStart(link.line()) : 0;
  }

  private LinkReport report() {
    return links.get().orElse(LinkReport.NONE);
  }

  /** Whether what is known is of what was typed last, and nothing is in its way. */
  public boolean isReady() {
    boolean possible = plan.get().filter(PostPlan::isPossible).isPresent();
    return planning.isIdle() && dated && possible && links.get().isPresent();
  }

  /** Whether nothing is being found out. */
  public boolean isSettled() {
    return planning.isIdle() && searching.isIdle() && mending.isIdle();
  }

  /** Asks about {@code action} on the post at {@code file}. */
  public void begin(PostAction action, Path file) {
    begin(PlanRequest.of(action, file));
  }

  /** Asks about {@code first}, whatever was asked before. */
  void begin(PlanRequest first) {
    end();
    begun = true;
    dated = true;
    typed = false;
    leftOut.set(Set.of());
    ask(first);
  }

  /** Asks about nothing any more. */
  public void end() {
    begun = false;
    asked = null;
    plan.set(Optional.empty());
    links.set(Optional.empty());
  }

  private void ask(PlanRequest request) {
    asked = request;
    planning.ask(request);
  }

  private void take(PlanRequest request, PlanResult result) {
    // What was typed meanwhile is asked about already.
    if (asked != request) return;
    switch (result) {
      case PlanResult.Refused refused ->
          refuse(request, words.say(refused.key(), refused.args().toArray()));
      case PostPlan made -> {
        boolean wanted = made.isPossible() && LinkSearch.isWanted(made);
        boolean first = begun;
        begun = false;
        links.set(wanted ? Optional.empty() : Optional.of(LinkReport.NONE));
        plan.set(Optional.of(made));
        if (wanted) searching.ask(made);
        if (first) onPlanned.accept(made);
      }
    }
  }

  private void refuse(PlanRequest request, String sentence) {
    if (asked != request) return;
    end();
    onRefused.accept(sentence);
  }

  private void lookInto(PostPlan of, List<Candidate> found) {
    if (isCurrent(of)) mending.ask(new Candidates(of, found));
  }

  private void take(PostPlan of, LinkReport report) {
    if (isCurrent(of)) links.set(Optional.of(report));
  }

  private void unknown(PostPlan of, Throwable cause, TaskRunner runner) {
    take(of, LinkReport.NONE);
    runner.onUnhandled().accept(cause);
  }

  private boolean isCurrent(PostPlan one) {
    return plan.get().filter(now -> now == one).isPresent();
  }

  /** The file is to be called {@code name}. */
  void setName(String name) {
    typed = true;
    change(Optional.of(name.strip()), written(), redirects());
  }

  /** The name that the file gets: as it was typed, or as it follows from the date. */
  String name() {
    return plan.get().map(PostPlan::name).orElse("");
  }

  /** It is to go out at the moment that {@code text} says; {@link #isDated} says if that is one. */
  void setWhen(String text) {
    Optional<LocalDateTime> when = PostDate.parse(text).map(PostDate::local);
    dated = when.isPresent();
    if (dated) change(typedName().map(name -> redated(name, when.get())), when, redirects());
  }

  /** Whether the moment that was typed is one. */
  boolean isDated() {
    return dated;
  }

  /** The day that a typed name begins with goes along, where it was that of the date. */
  private String redated(String name, LocalDateTime when) {
    String day = plan.get().flatMap(PostPlan::when).map(one -> one.toLocalDate() + "-").orElse("/");
    return name.startsWith(day) ? when.toLocalDate() + "-" + name.substring(day.length()) : name;
  }

  /** Its former address is to lead on to it. */
  void setRedirect(boolean wanted) {
    change(typedName(), written(), wanted);
  }

  private void change(Optional<String> name, Optional<LocalDateTime> when, boolean redirect) {
    PlanRequest last = asked;
    if (last == null || plan.get().isEmpty()) return;
    PlanRequest next =
        new PlanRequest(last.action(), last.file(), name, when, last.former(), redirect);
    if (!next.equals(last)) ask(next);
  }

  private Optional<String> typedName() {
    PlanRequest last = asked;
    return last == null || !typed ? Optional.empty() : last.name();
  }

  private Optional<LocalDateTime> written() {
    PlanRequest last = asked;
    return last == null ? Optional.empty() : last.when();
  }

  private boolean redirects() {
    PlanRequest last = asked;
    return last != null && last.redirect();
  }

  /** A moment as it is typed. */
  static String text(LocalDateTime when) {
    return WHEN.format(when);
  }

  /** What is said of the addresses: the one that breaks, and the one that the post has then. */
  List<String> addresses() {
    List<String> said = new ArrayList<>();
    if (plan.get().isEmpty()) return said;
    PostPlan now = plan.get().get();
    Optional<String> broken = now.address().broken().map(PercentEncoding::decode);
    Optional<String> after = now.address().address().map(PercentEncoding::decode);
    if (broken.isPresent() && after.isPresent() && now.address().leadsOn()) {
      said.add(words.say("lifecycle.address.moves", broken.get(), after.get()));
    } else if (broken.isPresent()) {
      said.add(words.say("lifecycle.address.breaks", broken.get()));
    } else {
      after.ifPresent(address -> said.add(words.say("lifecycle.address", address)));
    }
    return said;
  }

  /** What becomes of the post, in a word; "" where that is not known. */
  String state() {
    return plan.get().flatMap(PostPlan::status).map(this::state).orElse("");
  }

  private String state(PublicationStatus status) {
    String id = status.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return words.say("fate." + id, status.word());
  }

  /** What is wrong with it, the worst first. */
  List<PostPlan.Trouble> troubles() {
    List<PostPlan.Trouble> found =
        new ArrayList<>(plan.get().map(PostPlan::troubles).orElse(List.of()));
    found.sort((one, other) -> Boolean.compare(other.bad(), one.bad()));
    return found;
  }
}
