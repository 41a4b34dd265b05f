package genko.workspace.lifecycle;

import genko.async.TaskRunner;
import genko.blog.PlacedPost;
import genko.frontmatter.FrontMatter;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.text.Text;
import genko.workspace.blog.Blogs;
import genko.workspace.library.PostFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** A blog below a folder of a test, and what would be done with its posts. */
final class TestBlog {
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

  static final String POST = "---\ntitle: 題\n---\n本文。\n";

  final Path root;
  final PostFiles files;

  TestBlog(Path root) {
    this.root = root;
    files = new PostFiles(Disk.REAL, root.resolve("state/backups"));
  }

  static TestBlog jekyll(Path root) throws IOException {
    TestBlog blog = new TestBlog(root);
    blog.write("_config.yml", "timezone: Asia/Tokyo\nurl: https://example.com\n");
    return blog;
  }

  static TestBlog hugo(Path root) throws IOException {
    TestBlog blog = new TestBlog(root);
    blog.write("hugo.toml", "baseURL = 'https://example.com/'\ntimeZone = 'Asia/Tokyo'\n");
    return blog;
  }

  static TestBlog hexo(Path root) throws IOException {
    TestBlog blog = new TestBlog(root);
    blog.write("package.json", "{\"dependencies\": {\"hexo\": \"*\"}}");
    blog.write("_config.yml", "timezone: Asia/Tokyo\npost_asset_folder: true\n");
    return blog;
  }

  Path write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  PostFolder folder() {
    return PostFolder.at(root, CLOCK);
  }

  /** The post at {@code path}, as it is on the disk. */
  PlacedPost placed(String path) throws IOException {
    return new PlacedPost(path, FrontMatter.of(Text.of(Files.readString(root.resolve(path)))));
  }

  PlanResult ask(PlanRequest asked) {
    Blogs blogs = new Blogs(CLOCK, TaskRunner.of(Runnable::run, Runnable::run));
    try {
      return new LifecyclePlanner(files, CLOCK, blogs::positionOf).plan(asked);
    } finally {
      blogs.end();
    }
  }

  PostPlan plan(PlanRequest asked) {
    return (PostPlan) ask(asked);
  }

  PostPlan plan(PostAction action, Path file) {
    return plan(PlanRequest.of(action, file));
  }

  PostPlan named(PostAction action, Path file, String name) {
    return plan(new PlanRequest(action, file, Optional.of(name), Optional.empty(), false));
  }

  PostPlan scheduled(Path file, LocalDateTime when) {
    return plan(
        new PlanRequest(PostAction.SCHEDULE, file, Optional.empty(), Optional.of(when), false));
  }
}
