package genko.ui.lifecycle;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.blog.PublicationStatus;
import genko.jekyll.rules.PostDate;
import genko.text.PercentEncoding;
import genko.words.Words;
import genko.workspace.lifecycle.LifecyclePlanner;
import genko.workspace.lifecycle.PlanRequest;
import genko.workspace.lifecycle.PlanResult;
import genko.workspace.lifecycle.PostAction;
import genko.workspace.lifecycle.PostPlan;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What is asked before something is done with the file of a post: its name, its date, and what
 * comes of them, which is found out anew at each change, away from the window's thread.
 */
public final class PostActionModel {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final Words words;
  private final Latest<PlanRequest, PlanResult> latest;
  private final ReadOnlyObjectWrapper<Optional<PostPlan>> plan =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Consumer<String> onRefused = sentence -> {};
  private Consumer<PostPlan> onPlanned = first -> {};
  private @Nullable PlanRequest asked;
  private boolean begun;
  private boolean dated = true;

  /** {@code runner} is the one on which blogs are read. */
  public PostActionModel(Words words, LifecyclePlanner planner, TaskRunner runner) {
    this.words = words;
    latest = new Latest<>(runner, request -> planned(planner, request), this::take);
    latest.onFailure(
        (request, cause) -> {
          refuse(request, words.say("lifecycle.failed"));
          runner.onUnhandled().accept(cause);
        });
  }

  private static PlanResult planned(LifecyclePlanner planner, PlanRequest request) {
    if (request.name().isEmpty()) planner.refresh();
    return planner.plan(request);
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

  /** Whether what is known is of what was typed last, and nothing is in its way. */
  public boolean isReady() {
    return latest.isIdle() && dated && plan.get().filter(PostPlan::isPossible).isPresent();
  }

  /** Whether the moment that was typed is one. */
  boolean isDated() {
    return dated;
  }

  /** Whether nothing is being found out. */
  public boolean isSettled() {
    return latest.isIdle();
  }

  /** Asks about {@code action} on the post at {@code file}. */
  public void begin(PostAction action, Path file) {
    begun = true;
    dated = true;
    plan.set(Optional.empty());
    ask(PlanRequest.of(action, file));
  }

  /** Asks about nothing any more. */
  public void end() {
    begun = false;
    asked = null;
    plan.set(Optional.empty());
  }

  private void ask(PlanRequest request) {
    asked = request;
    latest.ask(request);
  }

  private void take(PlanRequest request, PlanResult result) {
    // What was typed meanwhile is asked about already.
    if (asked != request) return;
    switch (result) {
      case PlanResult.Refused refused ->
          refuse(request, words.say(refused.key(), refused.args().toArray()));
      case PostPlan made -> {
        boolean first = begun;
        begun = false;
        plan.set(Optional.of(made));
        if (first) onPlanned.accept(made);
      }
    }
  }

  private void refuse(PlanRequest request, String sentence) {
    if (asked != request) return;
    end();
    onRefused.accept(sentence);
  }

  /** The file is to be called {@code name}. */
  void setName(String name) {
    change(name.strip(), written(), redirects());
  }

  /** It is to go out at the moment that {@code text} says; says whether that is one. */
  boolean setWhen(String text) {
    Optional<LocalDateTime> when = PostDate.parse(text).map(PostDate::local);
    dated = when.isPresent();
    if (dated) change(name(), when, redirects());
    return dated;
  }

  /** Its former address is to lead on to it. */
  void setRedirect(boolean wanted) {
    change(name(), written(), wanted);
  }

  private void change(String name, Optional<LocalDateTime> when, boolean redirect) {
    PlanRequest last = asked;
    if (last == null || plan.get().isEmpty()) return;
    PlanRequest next =
        new PlanRequest(last.action(), last.file(), Optional.of(name), when, redirect);
    if (!next.equals(last)) ask(next);
  }

  private String name() {
    PlanRequest last = asked;
    return last == null
        ? ""
        : last.name().orElseGet(() -> plan.get().map(PostPlan::name).orElse(""));
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
    if (broken.isPresent() && after.isPresent()) {
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
