package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.preview.ImageSource;
import genko.storage.files.Disk;
import genko.storage.files.Settings;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.Workers;
import genko.ui.menu.Action;
import genko.ui.menu.Menus;
import genko.ui.tab.PostTab;
import genko.workspace.blog.BlogPermissions;
import genko.workspace.blog.BlogPermissions.Leave;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a blog's pages may do is off, turned on by the writer, and kept for that blog alone. */
class BlogPermissionsTest {
  private final Workers workers = new Workers();

  @TempDir private Path folder;
  private final List<OpenWindow> windows = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  private AppWindow shell() throws Exception {
    OpenWindow window =
        OpenWindow.in(folder)
            .language(Locale.ENGLISH)
            .clock(Clock.systemUTC())
            .workers(workers)
            .show();
    windows.add(window);
    return window.shell();
  }

  @AfterEach
  void closeWindow() throws Exception {
    for (OpenWindow window : windows) window.close();
  }

  private Path post(String blog) throws Exception {
    Path root = Files.createDirectories(folder.resolve(blog).resolve("_posts")).getParent();
    Files.writeString(root.resolve("_config.yml"), "title: x\n");
    return Files.writeString(root.resolve("_posts/2025-11-17-a.md"), "---\ntitle: x\n---\n本文\n");
  }

  private static void open(AppWindow shell, Path post) throws Exception {
    Fx.run(() -> shell.tabs().open(List.of(post)));
    eventually(
        () -> {
          PostTab tab = shell.tabs().currentProperty().get();
          return tab != null
              && tab.open().path().equals(Optional.of(post))
              && tab.open().position().blog().isPresent();
        });
  }

  private static Action images(AppWindow shell) {
    return action(shell, "web.images");
  }

  private static Action action(AppWindow shell, String id) {
    return shell.window().menus().listed().stream()
        .map(Menus.Listed::action)
        .filter(action -> action.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void isOffUntilTheWriterTurnsItOnForTheBlog() throws Exception {
    AppWindow shell = shell();
    open(shell, post("one"));
    assertThat(Fx.call(() -> images(shell).state().get())).isFalse();
    Fx.run(() -> images(shell).run());
    assertThat(Fx.call(() -> images(shell).state().get())).isTrue();
    open(shell, post("two"));
    assertThat(Fx.call(() -> images(shell).state().get())).isFalse();
    String one = folder.resolve("one").toString();
    assertThat(Fx.call(() -> shell.window().sources().permissionsOf(one)))
        .isEqualTo(new Leave(one, true, false));
  }

  @Test
  void withoutABlogThereIsNothingToAllow() throws Exception {
    AppWindow shell = shell();
    Path lone = Files.writeString(folder.resolve("lone.md"), "本文\n");
    Fx.run(() -> shell.tabs().open(List.of(lone)));
    eventually(() -> shell.tabs().currentProperty().get() != null);
    assertThat(Fx.call(() -> images(shell).enabled().get())).isFalse();
    Fx.run(() -> images(shell).run());
    assertThat(Fx.call(() -> shell.window().sources().permissionsOf("").images())).isFalse();
    assertThat(ImageSource.NONE.read("https://example.com/a.png"))
        .isInstanceOf(ImageSource.Found.Remote.class);
  }

  @Test
  void aPageWearsItsBlogsLayoutsAndRunsTheirScriptsOnlyIfAllowed() throws Exception {
    Path post = post("dressed");
    Path root = post.getParent().getParent();
    Files.createDirectories(root.resolve("_layouts"));
    Files.writeString(
        root.resolve("_layouts/plain.html"),
        "<script src=\"/a.js\"></script><h1>{{ page.title }}</h1>{{ content }}");
    Files.writeString(post, "---\ntitle: x\nlayout: plain\n---\n本文\n");
    AppWindow shell = shell();
    open(shell, post);
    PostTab tab = Fx.call(() -> shell.tabs().currentProperty().get());
    eventually(() -> tab.pageProperty().get().shell().site());
    assertThat(Fx.call(() -> tab.pageProperty().get().shell().scripts())).isEmpty();
    Fx.run(() -> action(shell, "web.scripts").run());
    eventually(() -> tab.pageProperty().get().shell().scripts().size() == 1);
    Fx.run(() -> shell.window().pageSide().bar().siteProperty().set(false));
    eventually(() -> !tab.pageProperty().get().shell().site());
  }

  @Test
  void isRememberedOutsideTheBlog() {
    Settings settings = new Settings(Disk.REAL, folder.resolve("state"));
    BlogPermissions leave =
        BlogPermissions.NONE.with(new Leave("/a", true, false)).with(new Leave("/b", true, true));
    settings.write(leave);
    assertThat(settings.read(BlogPermissions.class)).contains(leave);
    assertThat(leave.with(new Leave("/a", false, false)).blogs())
        .containsExactly(new Leave("/b", true, true));
    assertThat(leave.of("/c")).isEqualTo(new Leave("/c", false, false));
  }
}
