package genko.ui.editor;

import genko.edit.command.MarkdownInsertion;
import genko.edit.completion.CompletionContext;
import genko.edit.completion.CompletionEdit;
import genko.edit.completion.CompletionItem;
import genko.edit.completion.CompletionList;
import genko.edit.completion.SnippetFields;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.post.Update;
import genko.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Offers what goes on with the text at the caret, and walks the places of a snippet that was put.
 * Opens by itself only where an address, a name or an emoji is being typed; Enter and Tab take what
 * is chosen, arrows choose, Escape closes and anything else goes on into the text. Nothing opens
 * while an input method composes.
 */
public final class CompletionController {
  /** Who knows what can be offered; answers now or later, on the same thread. */
  public interface Source {
    void ask(CompletionContext.Kind kind, Consumer<CompletionList> answer);

    /** Hands over what {@code offer} looks like, if it is a picture; now or later. */
    default void picture(CompletionItem offer, Consumer<Optional<Image>> taker) {
      taker.accept(Optional.empty());
    }
  }

  private final EditSession session;
  private final EditorPane editor;
  private final Source source;
  private final CompletionPopup popup;
  private @Nullable SnippetFields fields;
  private @Nullable CompletionContext shown;
  private @Nullable CompletionContext target;
  private CompletionList offers = CompletionList.EMPTY;
  private boolean taking;
  private boolean waiting;
  private int asked;

  public CompletionController(EditSession session, EditorPane editor, String name, Source source) {
    this.session = session;
    this.editor = editor;
    this.source = source;
    popup = new CompletionPopup(editor.textNode(), name, this::take, source::picture);
    session.observe(this::updated);
    editor.onSelection(this::moved);
    editor.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    editor
        .composingProperty()
        .subscribe(
            composing -> {
              if (composing) close();
            });
    editor
        .textNode()
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) close();
            });
  }

  /** Offers what there is at the caret, on the writer's wish. */
  public void offer() {
    if (editor.composingProperty().get() || session.isReadOnly()) return;
    CompletionContext.asked(session.post()).ifPresent(this::open);
  }

  private void updated(Update update) {
    if (fields != null) fields.follow(update);
    if (taking) return;
    if (update.edit().origin() == Origin.TYPE) repeat();
    boolean typed = update.edit().origin() == Origin.TYPE;
    if (shown == null && !typed) return;
    lookAgain(typed);
  }

  private void moved() {
    if (shown != null && !taking) lookAgain(false);
    Post post = session.post();
    boolean left = fields != null && !fields.isNear(post.text(), post.selection().span());
    if (left && !taking) fields = null;
  }

  /** Looks at the caret once the text is laid out, however often it changes until then. */
  private void lookAgain(boolean typed) {
    if (shown == null && CompletionContext.typed(session.post()).isEmpty()) return;
    if (waiting) return;
    waiting = true;
    Platform.runLater(
        () -> {
          waiting = false;
          look(typed);
        });
  }

  private void look(boolean typed) {
    Post post = session.post();
    boolean wished = shown != null && shown.kind() == CompletionContext.Kind.SNIPPET;
    Optional<CompletionContext> now =
        wished ? CompletionContext.asked(post) : CompletionContext.typed(post);
    if (editor.composingProperty().get() || now.isEmpty()) {
      close();
    } else if (shown != null && now.get().goesOn(shown)) {
      shown = now.get();
      list(now.get());
    } else {
      close();
      if (typed) open(now.get());
    }
  }

  private void open(CompletionContext situation) {
    if (MarkdownInsertion.isLiteral(session.post())) return;
    int mine = ++asked;
    shown = situation;
    source.ask(
        situation.kind(),
        known -> {
          if (mine != asked || shown == null) return;
          offers = known;
          list(shown);
        });
  }

  private void list(CompletionContext situation) {
    CompletionContext found = situation;
    List<CompletionItem> matching = offers.matching(found.query());
    if (matching.isEmpty() && situation.kind() == CompletionContext.Kind.SNIPPET) {
      // Japanese has no space before a name: it may be the end of what stands there.
      found = situation.ending(offers.items());
      matching = offers.matching(found.query());
    }
    target = found;
    boolean done = matching.size() == 1 && situation.isDone(matching.getFirst());
    Optional<Bounds> caret = editor.caretOnScreen();
    boolean seen = caret.isPresent() && editor.textNode().isFocused();
    if (matching.isEmpty() || done || !seen) popup.close();
    else popup.show(matching, caret.get());
  }

  private void close() {
    asked++;
    shown = null;
    target = null;
    offers = CompletionList.EMPTY;
    popup.close();
  }

  private void take(CompletionItem offer) {
    CompletionContext situation = target;
    close();
    if (situation == null) return;
    CompletionEdit made = CompletionEdit.of(session.post(), situation, offer);
    act(() -> editor.perform(post -> Optional.of(made.edit())));
    int from = situation.span().from();
    int length = made.edit().changes().changes().getFirst().inserted().length();
    Span put = new Span(from, from + length);
    fields = new SnippetFields(session.post().text(), put, made.stops());
    editor.requestFocus();
  }

  // The places of a snippet.

  /** Repeats what was typed where its number stands again, once the area has taken the key. */
  private void repeat() {
    if (fields == null || fields.repeated().isEmpty()) return;
    Platform.runLater(
        () -> {
          SnippetFields open = fields;
          if (open == null || editor.composingProperty().get()) return;
          act(() -> session.amend(repeated(open)));
        });
  }

  /** Belongs to the step of typing: one undo takes back both. */
  private Transaction repeated(SnippetFields open) {
    Post post = session.post();
    return Transaction.of(post, Origin.FORMAT, open.repeated()).in("type");
  }

  /** Goes to the next place, or to the one before; whether there was one to go to. */
  private boolean step(boolean forth) {
    if (fields == null) return false;
    Optional<Span> next = fields.step(forth);
    next.ifPresent(stop -> act(() -> editor.goTo(stop)));
    if (fields.isEnded()) fields = null;
    return next.isPresent();
  }

  /** Does what is no typing of the writer. */
  private void act(Runnable work) {
    boolean before = taking;
    taking = true;
    try {
      work.run();
    } finally {
      taking = before;
    }
  }

  private void pressed(KeyEvent event) {
    if (editor.composingProperty().get()) return;
    if (event.isShortcutDown() || event.isAltDown()) return;
    boolean done =
        switch (event.getCode()) {
          case DOWN -> popup.isShowing() && walk(1);
          case UP -> popup.isShowing() && walk(-1);
          case ENTER -> popup.isShowing() && popup.take();
          case TAB ->
              popup.isShowing() && !event.isShiftDown() ? popup.take() : step(!event.isShiftDown());
          case ESCAPE -> escape();
          default -> false;
        };
    if (done) event.consume();
  }

  private boolean walk(int by) {
    popup.walk(by);
    return true;
  }

  private boolean escape() {
    boolean open = popup.isShowing() || fields != null;
    close();
    fields = null;
    return open;
  }

  /** Whether offers are shown. */
  public boolean isOpen() {
    return popup.isShowing();
  }
}
