package genko.ui.tab;

import genko.storage.files.FileWatch;
import genko.storage.files.OpenResult.Opened;
import genko.workspace.Workspace;
import genko.workspace.WorkspaceListener;
import genko.workspace.position.BlogPosition;
import genko.workspace.save.OpenPost;
import genko.workspace.save.PostJournals;
import genko.workspace.save.PostVersions;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The open posts of a workspace as the window shows them: a tab for each, in the same order, and
 * which of them is in front. What is done with posts and files is the workspace's; this hands it on
 * for the tab that is meant.
 */
public final class PostTabs {
  private final Workspace workspace;
  private final Function<OpenPost, PostTab> tabs;
  private final Map<OpenPost, PostTab> shown = new HashMap<>();
  private final ObservableList<PostTab> open = FXCollections.observableArrayList();
  private final ObjectProperty<PostTab> current = new SimpleObjectProperty<>();
  private final ObservableValue<BlogPosition> position =
      current.flatMap(tab -> tab.blog().positionProperty());
  private final ObservableList<Path> recent = FXCollections.observableArrayList();
  private Consumer<String> onRefused = sentence -> {};
  private Consumer<PostTab> onNew = tab -> {};
  private Consumer<Opened> onCompare = file -> {};
  private boolean following;

  /** Shows {@code workspace}, each of its posts as {@code tabs} makes it. */
  public PostTabs(Workspace workspace, Function<OpenPost, PostTab> tabs) {
    this.workspace = workspace;
    this.tabs = tabs;
    workspace.listen(new Follower());
    current.subscribe(
        tab -> {
          if (tab != null && !following) workspace.select(tab.open());
        });
    recent.subscribe(
        () -> {
          if (!following) workspace.setRecent(List.copyOf(recent));
        });
  }

  /** Has the window look as the workspace is. */
  private final class Follower implements WorkspaceListener {
    @Override
    public void opened(OpenPost post) {
      PostTab tab = tabs.apply(post);
      shown.put(post, tab);
      tab.whenEdited(editor -> editor.onSelection(() -> workspace.caretMoved(post)));
      open.add(tab);
    }

    @Override
    public void closed(OpenPost post) {
      PostTab tab = shown.remove(post);
      if (tab == null) return;
      open.remove(tab);
      tab.close();
    }

    @Override
    public void selected(Optional<OpenPost> post) {
      following = true;
      try {
        current.set(post.map(shown::get).orElse(null));
      } finally {
        following = false;
      }
    }

    @Override
    public void recentChanged() {
      if (recent.equals(workspace.recent())) return;
      following = true;
      try {
        recent.setAll(workspace.recent());
      } finally {
        following = false;
      }
    }

    @Override
    public void begun(OpenPost post) {
      onNew.accept(shown.get(post));
    }

    @Override
    public void refused(String sentence) {
      onRefused.accept(sentence);
    }

    @Override
    public void compare(Opened file) {
      onCompare.accept(file);
    }
  }

  public Workspace workspace() {
    return workspace;
  }

  public ObservableList<PostTab> open() {
    return open;
  }

  public ObjectProperty<PostTab> currentProperty() {
    return current;
  }

  /** Where the current post is in its blog; null when no post is open. */
  public ObservableValue<BlogPosition> currentPosition() {
    return position;
  }

  public ObservableList<Path> recent() {
    return recent;
  }

  /** Where it is said that a file could not be opened at all. */
  public void setOnRefused(Consumer<String> handler) {
    onRefused = handler;
  }

  /** Who puts the keyboard where a new post begins. */
  public void setOnNew(Consumer<PostTab> handler) {
    onNew = handler;
  }

  /** Who shows a post beside what the disk holds of it. */
  public void setOnCompare(Consumer<Opened> handler) {
    onCompare = handler;
  }

  public void keepJournals(PostJournals kept) {
    workspace.keepJournals(kept);
  }

  public void keepHistories(PostVersions kept) {
    workspace.keepVersions(kept);
  }

  public Optional<PostVersions> histories() {
    return workspace.versions();
  }

  public void newPost() {
    workspace.newPost();
  }

  public void openCopy(String text) {
    workspace.openCopy(text);
  }

  public void openPage(String label, String text) {
    workspace.openPage(label, text);
  }

  public void openUnsaved(String text) {
    workspace.openUnsaved(text);
  }

  public void chooseAndOpen() {
    workspace.chooseAndOpen();
  }

  public void open(List<Path> paths) {
    workspace.open(paths);
  }

  /** Opens {@code path} for a look, in the place of what was looked at before. */
  public void preview(Path path) {
    workspace.preview(path);
  }

  public void showWhenOpen(Path path) {
    workspace.selectWhenOpen(path);
  }

  /** The tab that shows the file at {@code path}. */
  public Optional<PostTab> tabOf(Path path) {
    return workspace.postOf(path).map(shown::get);
  }

  public void save(PostTab tab, Runnable then) {
    workspace.save(tab.open(), then);
  }

  public void saveAs(PostTab tab, Runnable then) {
    workspace.saveAs(tab.open(), then);
  }

  public void revert(PostTab tab) {
    workspace.revert(tab.open());
  }

  public void takeTheirs(PostTab tab, Opened file) {
    workspace.takeTheirs(tab.open(), file);
  }

  public void readAs(PostTab tab, Charset charset) {
    workspace.readAs(tab.open(), charset);
  }

  public void close(PostTab tab) {
    workspace.close(tab.open());
  }

  public void leave(Runnable then) {
    workspace.leave(then);
  }

  public List<Opened> files() {
    return workspace.files();
  }

  public void heard(FileWatch.Changed changed) {
    workspace.heard(changed);
  }
}
