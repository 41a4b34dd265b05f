package genko.ui.insert;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.blog.PlacedPost;
import genko.blog.PostLink;
import genko.edit.completion.CompletionContext.Kind;
import genko.edit.completion.CompletionItem;
import genko.edit.completion.CompletionList;
import genko.edit.completion.CompletionList.Named;
import genko.edit.completion.Emoji;
import genko.edit.completion.LinkTargets;
import genko.edit.completion.Snippets;
import genko.frontmatter.FrontMatter;
import genko.image.Thumbnail;
import genko.jekyll.site.Blog;
import genko.kinds.BlogKinds;
import genko.post.Post;
import genko.preview.ImageSource;
import genko.storage.files.PostFiles;
import genko.storage.files.PostImages;
import genko.text.PercentEncoding;
import genko.ui.editor.CompletionController;
import genko.ui.tab.PostTab;
import genko.words.Words;
import genko.workspace.blog.KindPosts;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notice.Choice;
import genko.workspace.page.ParsedPost;
import genko.workspace.position.BlogPosition;
import genko.workspace.position.PostPictures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/**
 * What can be offered in a post: its own headings and names, the posts and images of the blog,
 * emoji, and the writer's snippets. Looks at the post on a worker and at the disk where the disk is
 * reached.
 */
public final class CompletionSources implements CompletionController.Source {
  /** The longer side of a picture that is looked at, in pixels. */
  private static final int THUMBNAIL = 160;

  private static final String TOPIC = "snippets";

  /** Of a folder that is no blog. */
  private static final int MOST_FILES = 1000;

  private final PostTab tab;
  private final Words words;
  private final PostFiles files;
  private final SnippetFile snippets;
  private final TaskRunner worker;
  private final TaskRunner disk;
  private final Supplier<Optional<Blog>> blogOfNew;
  private final KindPosts others;
  private final Latest<Look, Optional<Image>> thumbnails;
  private Optional<Look> looked = Optional.empty();
  private final LinkTitles titles;
  private CompletionList emoji = CompletionList.EMPTY;

  /** A post that lies nowhere yet goes by the blog that {@code blogOfNew} knows. */
  public CompletionSources(
      PostTab tab,
      Words words,
      PostFiles files,
      SnippetFile snippets,
      TaskRunner worker,
      TaskRunner disk,
      Supplier<Optional<Blog>> blogOfNew,
      KindPosts others) {
    this.tab = tab;
    this.words = words;
    this.files = files;
    this.snippets = snippets;
    this.worker = worker;
    this.disk = disk;
    this.blogOfNew = blogOfNew;
    this.others = others;
    titles = new LinkTitles(words);
    thumbnails = new Latest<>(disk, CompletionSources::thumbnail, this::show);
  }

  @Override
  public void ask(Kind kind, Consumer<CompletionList> answer) {
    switch (kind) {
      case HEADING, FOOTNOTE, REFERENCE -> {
        Post post = tab.session().post();
        ParsedPost last = tab.readingProperty().get();
        worker.task(() -> own(kind, read(post, last))).onSuccess(answer).start();
      }
      case IMAGE, LINK -> {
        Path path = tab.open().path().orElse(null);
        BlogPosition position = tab.open().position();
        FrontMatter head = tab.session().post().head();
        if (path == null) return;
        disk.task(
                () -> {
                  List<Named> found = new ArrayList<>(images(path, position, head));
                  if (kind == Kind.LINK) found.addAll(rooted(position, head));
                  return CompletionList.named(found);
                })
            .onSuccess(answer)
            .start();
      }
      case POST, POST_TARGET -> posts(kind, answer);
      case EMOJI -> {
        if (emoji == CompletionList.EMPTY) emoji = CompletionList.of(Emoji.all());
        answer.accept(emoji);
      }
      case SNIPPET -> disk.task(snippets::read).onSuccess(read -> tell(read, answer)).start();
    }
  }

  @Override
  public void picture(CompletionItem offer, Consumer<Optional<Image>> taker) {
    if (!PostImages.isImage(offer.inserted())) {
      // What is asked for and not shown yet is wanted no more.
      looked = Optional.empty();
      taker.accept(Optional.empty());
      return;
    }
    String path = PercentEncoding.decode(offer.inserted());
    Look look = new Look(tab.open().images(), path, taker);
    looked = Optional.of(look);
    thumbnails.ask(look);
  }

  /** A picture that is looked at. */
  private record Look(ImageSource from, String path, Consumer<Optional<Image>> taker) {}

  private static Optional<Image> thumbnail(Look look) {
    try {
      if (!(look.from.read(look.path) instanceof ImageSource.Found.Bytes found)) {
        return Optional.empty();
      }
      return Thumbnail.of(found.bytes(), THUMBNAIL)
          .map(png -> new Image(new ByteArrayInputStream(png)));
    } catch (IOException unreadable) {
      // A list of names goes on without it.
      return Optional.empty();
    }
  }

  private void show(Look look, Optional<Image> made) {
    if (looked.equals(Optional.of(look))) look.taker.accept(made);
  }

  private static ParsedPost read(Post post, @Nullable ParsedPost last) {
    if (last == null) return ParsedPost.of(post);
    return last.isOf(post) ? last : ParsedPost.of(post, last);
  }

  private static CompletionList own(Kind kind, ParsedPost read) {
    return CompletionList.of(LinkTargets.of(kind, read.body()));
  }

  /** In a blog its index is asked; elsewhere the names of the folder, where the disk is reached. */
  private void posts(Kind kind, Consumer<CompletionList> answer) {
    if (!tab.open().isPost()) return;
    BlogPosition position = tab.open().position();
    Optional<Path> path = tab.open().path();
    Optional<Blog> blog = path.isEmpty() ? blogOfNew.get() : position.blog();
    if (blog.isPresent()) {
      String own = path.isEmpty() ? "" : position.path();
      worker.task(() -> titles.in(blog.get(), own, kind)).onSuccess(answer).start();
    } else if (position.kind() != BlogKinds.JEKYLL) {
      PlacedPost from = position.placed(tab.session().post().head());
      disk.task(() -> of(position, from, kind)).onSuccess(answer).start();
    } else if (path.isPresent()) {
      disk.task(() -> beside(path.get(), kind)).onSuccess(answer).start();
    }
  }

  /** The posts of another kind of blog; of a post that lies in none there are no others. */
  private CompletionList of(BlogPosition position, PlacedPost from, Kind kind) {
    return position
        .root()
        .map(root -> LinkTitles.of(position.site(), from, others.of(root, position.site()), kind))
        .orElse(CompletionList.EMPTY);
  }

  /** The other posts of a kind of blog in which their addresses begin with a slash. */
  private List<Named> rooted(BlogPosition position, FrontMatter head) {
    if (position.kind() == BlogKinds.JEKYLL || position.root().isEmpty()) return List.of();
    List<Named> found = new ArrayList<>();
    PlacedPost from = position.placed(head);
    for (PlacedPost to : others.of(position.root().get(), position.site())) {
      if (to.path().equals(from.path())) continue;
      position
          .site()
          .link(from, to)
          .map(PostLink::target)
          .filter(target -> target.startsWith("/"))
          .ifPresent(target -> found.add(named(to, target)));
    }
    return found;
  }

  private static Named named(PlacedPost to, String target) {
    String title = to.said("title").orElse(to.stem());
    return new Named(new CompletionItem(target, title, target), List.of(target, title));
  }

  private CompletionList beside(Path post, Kind kind) {
    // A blog that is there but not read yet has targets of its own.
    if (Blog.folderOf(post).isPresent()) return CompletionList.EMPTY;
    return LinkTitles.beside(files.postsBeside(post, MOST_FILES), kind);
  }

  /** The images of the post's folder as it is now, and those that its blog is known to have. */
  private List<Named> images(Path post, BlogPosition position, FrontMatter head) {
    String base = position.blog().map(blog -> blog.config().baseurl()).orElse("");
    Set<String> addresses = new LinkedHashSet<>();
    List<String> own =
        PostPictures.taken(files, post, position, head)
            .map(PostImages::addresses)
            .orElse(List.of());
    for (String one : own) {
      addresses.add((one.startsWith("/") ? base : "") + one);
    }
    for (String one : position.blog().map(Blog::copiedFiles).orElse(List.of())) {
      if (PostImages.isImage(one)) addresses.add(base + "/" + one);
    }
    return addresses.stream().map(CompletionSources::image).toList();
  }

  private static Named image(String address) {
    int slash = address.lastIndexOf('/');
    String name = address.substring(slash + 1);
    String folder = address.substring(0, Math.max(0, slash));
    CompletionItem item = new CompletionItem(name, folder, PercentEncoding.escapeTarget(address));
    return new Named(item, List.of(name, address));
  }

  private void tell(Snippets read, Consumer<CompletionList> answer) {
    tab.open().notices().dismiss(TOPIC);
    if (!read.faults().isEmpty()) {
      Snippets.Fault fault = read.faults().getFirst();
      String sentence = words.say("notice.snippets", fault.line(), words.say(fault.key()));
      Choice edit = new Choice(words.say("menu.edit-snippets"), snippets::edit);
      tab.open().notices().show(Notice.closable(words, TOPIC, true, sentence, edit));
    }
    answer.accept(CompletionList.of(read.offers()));
  }
}
