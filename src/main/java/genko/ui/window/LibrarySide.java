package genko.ui.window;

import genko.async.LazyPart;
import genko.async.TaskRunner;
import genko.async.Ticker;
import genko.ui.audit.AuditModel;
import genko.ui.library.PostListModel;
import genko.ui.library.PostListPane;
import genko.ui.lifecycle.PostActions;
import genko.ui.menu.CommandSet;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.ui.theme.LazyPane;
import genko.words.Words;
import genko.workspace.WorkspaceListener;
import genko.workspace.audit.FieldRequest;
import genko.workspace.git.PostStates;
import genko.workspace.library.PostEntry;
import genko.workspace.library.PostFolder;
import genko.workspace.library.PostLibrary;
import genko.workspace.library.PostList;
import genko.workspace.lifecycle.PostAction;
import genko.workspace.save.OpenPost;
import genko.workspace.settings.LibrarySettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The posts of the blog that the writer is in, beside the text: the blog of the post that was
 * opened last, or the folder that was chosen.
 */
final class LibrarySide implements PostListPane.Actions {
  private static final int MOST_BLOGS = 8;

  private final PostTabs tabs;
  private final PostLibrary library;
  private final PostListModel model;
  private final LazyPart<PostListPane> pane;
  private final PostStates git;
  private final Ticker ticker;
  private final PostActions actions;
  private final ObservableList<Path> blogs = FXCollections.observableArrayList();
  private Consumer<PostFolder> onListed = folder -> {};
  private Runnable onChange = () -> {};
  private Consumer<Path> onCheck = folder -> {};
  private @Nullable SidePanel side;
  private @Nullable PanelFocus focus;

  /** {@code aside} has a thread for each task. */
  LibrarySide(Words words, PostTabs tabs, Clock clock, TaskRunner aside, PostActions actions) {
    this.tabs = tabs;
    this.actions = actions;
    library = new PostLibrary(clock, aside);
    model = new PostListModel(words, library, aside);
    pane = LazyPart.of(() -> new PostListPane(words, model, this));
    actions.setElsewhere(() -> pane.made().flatMap(PostListPane::focusedPost));
    git = new PostStates(aside);
    git.observe(
        () ->
            model
                .gitProperty()
                .set(git.isRepository() ? Optional.of(git.files()) : Optional.empty()));
    ticker = new Ticker(PostLibrary.EACH, aside, this::look);
    library.observe(this::remember);
    tabs.workspace().names().setHome(() -> library.posts().home());
    tabs.workspace().listen(new Opened());
    tabs.open().addListener(this::followTabs);
    tabs.currentProperty().subscribe(this::refreshCurrent);
  }

  /** Follows no folder any longer. */
  void end() {
    library.end();
  }

  private void refreshCurrent() {
    Optional<PostTab> tab = Optional.ofNullable(tabs.currentProperty().get());
    model.currentProperty().set(tab.flatMap(one -> one.open().path()));
  }

  /** Lists the blog of each post that is opened, but of one that is looked at from the list. */
  private final class Opened implements WorkspaceListener {
    @Override
    public void opened(OpenPost post) {
      if (post.isPost() && !post.isPreview()) post.path().ifPresent(LibrarySide.this::listBlogOf);
    }

    @Override
    public void saved(OpenPost post) {
      refreshUnsaved();
      library.look();
    }

    @Override
    public void filesChanged() {
      refreshUnsaved();
      refreshCurrent();
      library.look();
    }
  }

  private void look() {
    library.look();
    git.look();
  }

  private void listBlogOf(Path file) {
    if (library.folder().filter(file::startsWith).isEmpty()) library.openBlogOf(file);
  }

  /** Who is to know of the folder that is listed; told again and again. */
  void setOnListed(Consumer<PostFolder> taker) {
    onListed = taker;
  }

  /** Keeps the place of the list until it is seen. */
  LazyPane column() {
    return new LazyPane(pane);
  }

  private List<Path> chosen() {
    return pane.made().map(PostListPane::chosen).orElse(List.of());
  }

  PostListPane pane() {
    return pane.get();
  }

  PostListModel model() {
    return model;
  }

  /** Reads posts while they are in sight in {@code side}. */
  void follow(SidePanel side, PanelFocus focus) {
    this.side = side;
    this.focus = focus;
    side.visibleProperty().subscribe(this::refreshWanted);
    side.sceneProperty().subscribe(this::refreshWanted);
    side.postsShown().addListener((shown, was, is) -> refreshWanted());
  }

  private void refreshWanted() {
    boolean wanted =
        side != null && side.getScene() != null && side.isVisible() && side.postsShown().get();
    if (wanted && library.folder().isEmpty() && !blogs.isEmpty()) library.open(blogs.getFirst());
    library.setWanted(wanted);
    if (wanted) ticker.start();
    else ticker.stop();
  }

  void addTo(CommandSet commands) {
    commands.add("open-folder", this::chooseFolder);
  }

  /** Adds the commands that change many posts, which {@code fields} asks for. */
  void addChanges(CommandSet commands, BiConsumer<FieldRequest.Kind, List<Path>> fields) {
    commands.add("change-field", () -> fields.accept(FieldRequest.Kind.SET, chosen()));
    commands.add("rename-tag", () -> fields.accept(FieldRequest.Kind.RENAME, List.of()));
    onChange = () -> fields.accept(FieldRequest.Kind.SET, chosen());
  }

  @Override
  public void change() {
    onChange.run();
  }

  /** Adds what is found in the posts of the blog, which {@code show} looks for and shows. */
  void addProblems(AuditModel found, Consumer<Path> show) {
    onCheck = show;
    found.observe(() -> model.problemsProperty().set(found.problems()));
  }

  @Override
  public void check() {
    library.folder().ifPresent(onCheck);
  }

  // What is to be seen of the open posts.

  private void followTabs(ListChangeListener.Change<? extends PostTab> change) {
    while (change.next()) {
      for (PostTab tab : change.getAddedSubList()) {
        tab.dirtyProperty().subscribe(this::refreshUnsaved);
      }
    }
    refreshUnsaved();
  }

  private void refreshUnsaved() {
    Set<Path> unsaved =
        tabs.open().stream()
            .filter(tab -> tab.dirtyProperty().get())
            .flatMap(tab -> tab.open().path().stream())
            .collect(Collectors.toSet());
    model.unsavedProperty().set(unsaved);
  }

  // What is kept.

  private void remember() {
    PostList posts = library.posts();
    if (posts.folder().isEmpty() || posts.entries().isEmpty()) return;
    Path root = posts.folder().get().root();
    onListed.accept(posts.folder().get());
    if (posts.status() != PostList.Status.READING) {
      git.changed(root, () -> posts.entries().stream().map(PostEntry::path).toList());
    }
    if (!blogs.isEmpty() && blogs.getFirst().equals(root)) return;
    blogs.remove(root);
    blogs.addFirst(root);
    if (blogs.size() > MOST_BLOGS) blogs.removeLast();
  }

  LibrarySettings settings() {
    return new LibrarySettings(
        blogs.stream().map(Path::toString).toList(),
        side != null && side.postsWantedProperty().get(),
        model.queryProperty().get().sort(),
        model.byMonthProperty().get());
  }

  void restore(LibrarySettings kept) {
    blogs.setAll(kept.folders().stream().map(Path::of).toList());
    model.change(query -> query.withSort(kept.sort()));
    model.byMonthProperty().set(kept.byMonth());
    if (side != null) side.postsWantedProperty().set(kept.shown());
    refreshWanted();
  }

  // What the list has done.

  @Override
  public void preview(Path file) {
    tabs.preview(file);
  }

  @Override
  public void open(Path file) {
    tabs.open(List.of(file));
    boolean there = model.currentProperty().get().filter(file::equals).isPresent();
    if (focus != null) focus.leaveFor(there);
  }

  @Override
  public void act(PostAction action, Path file) {
    actions.begin(action, file);
  }

  @Override
  public void leave() {
    if (focus != null) focus.leavePosts();
  }

  @Override
  public void chooseFolder() {
    tabs.workspace().chooseFolder().ifPresent(this::list);
  }

  @Override
  public void newPost() {
    tabs.newPost();
  }

  @Override
  public ObservableList<Path> blogs() {
    return blogs;
  }

  @Override
  public void list(Path folder) {
    library.open(folder);
    if (focus != null) focus.openPosts();
  }
}
