package genko.ui.window;

import genko.async.TaskRunner;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.storage.files.Trash;
import genko.storage.journal.StepFolder;
import genko.storage.linter.Linter;
import genko.ui.audit.AuditPane;
import genko.ui.audit.AuditTasks;
import genko.ui.lifecycle.PostActions;
import genko.ui.menu.CommandSet;
import genko.ui.search.BlogSearchPane;
import genko.ui.search.SearchLanes;
import genko.ui.sharing.SharingPane;
import genko.ui.tab.PostTabs;
import genko.words.Words;
import genko.workspace.Workspace;
import genko.workspace.blog.Blogs;
import genko.workspace.lifecycle.LifecyclePlanner;
import genko.workspace.lifecycle.LinkSearch;
import genko.workspace.lifecycle.PostLifecycle;
import genko.workspace.lint.Linting;
import genko.workspace.notice.Notices;
import genko.workspace.search.BlogSearches;
import genko.workspace.spelling.Spelling;
import genko.workspace.step.BlogSteps;
import genko.workspace.step.FixStep;
import genko.workspace.step.StepNotices;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What acts on the posts of a blog, those that are not open too: search and replace, the problems
 * of all posts, their files, the steps that this makes over many of them, and the linters of the
 * blogs. The JavaFX thread's.
 */
final class BlogTools {
  private final PostFiles files;
  private final Clock clock;
  private final Workspace workspace;
  private final BlogSteps steps;
  private final StepNotices stepNotices;
  private final BlogSearches searches;
  private final PostLifecycle lifecycle;
  private final BlogSearchPane searchPane;
  private final AuditPane auditPane;
  private final PostActions actions;
  private final Linting linting;
  private final LinterSwitch linters;
  private final SharingPane sharing;

  /**
   * @param blogs where a post is in its blog
   * @param told where the writer is told of what came of it
   * @param thinking does what is read and thought; what may take long gets threads of its own
   * @param aside a thread for each task
   */
  BlogTools(
      Words words,
      PostTabs tabs,
      PostFiles files,
      Clock clock,
      Blogs blogs,
      Notices told,
      Spelling spelling,
      TaskRunner thinking,
      TaskRunner aside) {
    this.files = files;
    this.clock = clock;
    workspace = tabs.workspace();
    steps = new BlogSteps(workspace, files, clock, AppWindow.alone("genko-replace", thinking));
    stepNotices = new StepNotices(words, told, steps, thinking, clock.getZone());
    searches = BlogSearches.of(Disk.REAL, files, clock, steps);
    TaskRunner searching = AppWindow.alone("genko-search", thinking);
    TaskRunner indexing = AppWindow.alone("genko-index", thinking);
    SearchLanes lanes = new SearchLanes(searching, indexing, aside);
    searchPane = new BlogSearchPane(words, workspace, searches, lanes);
    TaskRunner checking = AppWindow.alone("genko-audit", thinking);
    AuditTasks checks = new AuditTasks(files, clock, words, Optional.of(spelling), checking);
    auditPane = new AuditPane(words, workspace, checks, steps, stepNotices);
    TaskRunner moving = AppWindow.alone("genko-lifecycle", thinking);
    lifecycle = new PostLifecycle(workspace, files, moving);
    LifecyclePlanner planner = new LifecyclePlanner(files, clock, blogs::positionOf);
    LinkSearch links = new LinkSearch(files);
    linting = new Linting(AppWindow.alone("genko-linters", thinking), Linter.LIMIT);
    linters = new LinterSwitch(words, tabs, linting);
    sharing = new SharingPane(words, tabs, aside);
    actions = new PostActions(words, tabs, lifecycle, told, planner, links, blogs.runner(), aside);
  }

  void addTo(CommandSet commands) {
    commands.add("undo-blog-step", () -> stepNotices.undoLast(workspace.place()));
    actions.addTo(commands);
    linters.addTo(commands);
    sharing.addTo(commands);
  }

  /** Keeps the texts of blogs that are searched in {@code cache}; posts go to {@code trash}. */
  void keepIn(Path cache, Optional<Trash> trash) {
    searches.keepIn(cache);
    lifecycle.setTrash(trash);
  }

  /** Keeps the steps over many posts in {@code folder}, and offers what is left of one there. */
  void keepSteps(StepFolder folder) {
    steps.keepIn(folder);
    stepNotices.begin();
    lifecycle.keepSteps(new FixStep(files, folder, clock));
  }

  /** The posts in {@code folder} are listed. */
  void listed(Path folder) {
    searches.blogs().setListed(folder);
  }

  /** Lets what is kept of the texts go, and ends what runs; for the end of the program. */
  void end() {
    searches.end();
    linting.end();
  }

  BlogSearchPane searchPane() {
    return searchPane;
  }

  AuditPane auditPane() {
    return auditPane;
  }

  /** The post in front as others show it. */
  SharingPane sharing() {
    return sharing;
  }

  /** What runs the linters of blogs. */
  Linting linting() {
    return linting;
  }

  /** What the post at {@code file} was called before it was moved. */
  List<Path> formerNames(Path file) {
    return lifecycle.formerNames(file);
  }

  /** What is done with the files of posts. */
  PostActions actions() {
    return actions;
  }
}
