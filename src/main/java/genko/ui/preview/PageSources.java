package genko.ui.preview;

import genko.async.TaskRunner;
import genko.blog.BlogSite;
import genko.jekyll.plugin.Plugins;
import genko.jekyll.sass.Sass;
import genko.jekyll.site.Blog;
import genko.jekyll.site.BlogFiles;
import genko.preview.ImageSource;
import genko.preview.SiteFiles;
import genko.ui.menu.CommandSet;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.web.RemoteImages;
import genko.words.Words;
import genko.workspace.blog.BlogPermissionStore;
import genko.workspace.blog.BlogPermissions;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notice.Choice;
import genko.workspace.page.PageNotes;
import genko.workspace.position.BlogPosition;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where the page of the current post takes images and files from, and what the writer lets it do:
 * fetch images from the web, run the blog's scripts. Both are off until somebody turns them on for
 * this blog, and are remembered by its folder.
 */
public final class PageSources {
  private final Words words;
  private final PostTabs tabs;
  private final PreviewPane preview;
  private final BooleanProperty images = new SimpleBooleanProperty();
  private final BooleanProperty scripts = new SimpleBooleanProperty();
  private final BooleanProperty inBlog = new SimpleBooleanProperty();
  private volatile BlogFiles.Templates liquid = (blog, path, text) -> text;
  private Consumer<PageNotes> onNotes = notes -> {};
  private Runnable onPermissions = () -> {};
  private Sass sass = Sass.NONE;
  private BlogPermissionStore permissions =
      new BlogPermissionStore(
          Optional.empty(), new TaskRunner(Runnable::run, Runnable::run, cause -> {}));

  /** Asked by the threads that fetch images. */
  private volatile boolean fetches;

  private Optional<Blog> shown = Optional.empty();
  private Plugins.Survey survey = Plugins.Survey.NONE;
  private @Nullable BlogFiles files;

  /** By whose rules the images were taken last. */
  private @Nullable BlogSite imageRules;

  public PageSources(Words words, PostTabs tabs, PreviewPane preview) {
    this.words = words;
    this.tabs = tabs;
    this.preview = preview;
    preview.setOnScriptsStopped(this::scriptsStopped);
    tabs.currentPosition().subscribe(this::follow);
    tabs.currentProperty()
        .subscribe(
            tab -> {
              if (tab != null) takeImages(tab);
            });
  }

  /** Who runs the Liquid of the files of a blog. */
  void setLiquid(BlogFiles.Templates liquid) {
    this.liquid = liquid;
  }

  /** Called with what is to be known of the page's looks. */
  public void setOnNotes(Consumer<PageNotes> onNotes) {
    this.onNotes = onNotes;
  }

  /** Who makes styles of Sass. */
  public void setSass(Sass sass) {
    this.sass = sass;
  }

  /** Where it is remembered what blogs may do. */
  public void setPermissions(BlogPermissionStore kept) {
    permissions = kept;
    show();
    onPermissions.run();
  }

  /** What is remembered of the leave that blogs have. */
  BlogPermissionStore permissions() {
    return permissions;
  }

  /** Called when it is known what is remembered. */
  void setOnPermissions(Runnable then) {
    onPermissions = then;
  }

  /** What the blog in {@code folder} may do. */
  public BlogPermissions.Leave permissionsOf(String folder) {
    return permissions.of(folder);
  }

  /** Adds what the writer may allow the current post's blog. */
  public void addTo(CommandSet commands) {
    commands.addToggle("web.images", this::turnImages, inBlog, images);
    commands.addToggle("web.scripts", this::turnScripts, inBlog, scripts);
  }

  /** Whether the scripts of the current post's blog may run. */
  public BooleanProperty scriptsProperty() {
    return scripts;
  }

  /** Whether images of the web are fetched for the current post's blog. */
  public BooleanProperty imagesProperty() {
    return images;
  }

  /** Whether the current post has a blog that can be asked about. */
  public BooleanProperty inBlogProperty() {
    return inBlog;
  }

  /** Lets the current post's blog fetch images of the web, or forbids it. */
  public void turnImages() {
    boolean next = !permissions.of(folder()).images();
    allow(leave -> leave.withImages(next), () -> say("web.images", images));
  }

  /** Lets the scripts of the current post's blog run, or forbids it. */
  public void turnScripts() {
    boolean next = !permissions.of(folder()).scripts();
    allow(leave -> leave.withScripts(next), () -> say("web.scripts", scripts));
  }

  private void allow(UnaryOperator<BlogPermissions.Leave> change, Runnable then) {
    permissions.allow(
        folder(),
        change,
        all -> {
          show();
          then.run();
        });
  }

  /** Says what it means to have turned {@code key} on, with the way back. */
  private void say(String key, BooleanProperty state) {
    PostTab tab = tabs.currentProperty().get();
    if (tab == null) return;
    tab.open().notices().dismiss(key);
    if (!state.get()) return;
    Runnable back = key.equals("web.images") ? this::turnImages : this::turnScripts;
    Choice off = new Choice(words.say("web.off"), back);
    List<Choice> choices = List.of(Choice.close(words), off);
    tab.open().notices().show(new Notice(key, false, words.say(key + "-on"), choices));
  }

  /** The page has stopped them by itself; here they are turned off for good. */
  private void scriptsStopped() {
    if (scripts.get()) turnScripts();
    PostTab tab = tabs.currentProperty().get();
    if (tab == null) return;
    Choice again = new Choice(words.say("web.again"), this::turnScripts);
    String sentence = words.say("web.scripts-stopped");
    List<Choice> choices = List.of(Choice.close(words), again);
    tab.open().notices().show(new Notice("web.scripts", true, sentence, choices));
  }

  private String folder() {
    return shown.map(blog -> blog.folder().root().toString()).orElse("");
  }

  /** The images of a post, with those of the web where its blog may fetch them. */
  ImageSource imagesOf(PostTab tab) {
    return new RemoteImages(tab.open().images(), () -> fetches);
  }

  /** The files of the current post's blog. */
  public SiteFiles files() {
    return files == null ? SiteFiles.NONE : files;
  }

  private void takeImages(PostTab tab) {
    preview.setImages(imagesOf(tab));
  }

  /** The page's files are taken anew when one of them has changed, or the blog is another. */
  private void follow(@Nullable BlogPosition position) {
    if (position == null) return;
    takeOthers(position);
    Optional<Blog> next = position.blog();
    boolean same =
        shown.isPresent()
            && next.isPresent()
            && shown.get().folder().root().equals(next.get().folder().root());
    boolean looksLike = same && shown.get().looksLike(next.get());
    if (looksLike || shown.isEmpty() && next.isEmpty()) return;
    if (next.isEmpty()) files = null;
    else if (same && files != null) files = files.after(next.get());
    else
      files = new BlogFiles(next.get(), sass, (blog, path, text) -> liquid.run(blog, path, text));
    if (files != null) files.setOnNoted(() -> Platform.runLater(this::tell));
    shown = next;
    survey = next.map(Plugins::survey).orElse(Plugins.Survey.NONE);
    tell();
    show();
  }

  /** Where the images of a post lie depends on the kind of its blog. */
  private void takeOthers(BlogPosition position) {
    BlogSite site = position.site();
    boolean same = site.equals(imageRules);
    imageRules = site;
    PostTab tab = tabs.currentProperty().get();
    if (!same && tab != null) takeImages(tab);
  }

  private void show() {
    BlogPermissions.Leave now = permissions.of(folder());
    inBlog.set(shown.isPresent());
    images.set(shown.isPresent() && now.images());
    boolean turned = fetches != images.get();
    fetches = images.get();
    PostTab tab = tabs.currentProperty().get();
    if (turned && tab != null) takeImages(tab);
    scripts.set(shown.isPresent() && now.scripts());
    preview.setSite(files(), scripts.get());
  }

  private void tell() {
    String theme = shown.map(Blog::foreignTheme).orElse("");
    List<BlogFiles.Note> notes = files == null ? List.of() : files.notes();
    onNotes.accept(new PageNotes(theme, notes, survey));
  }
}
