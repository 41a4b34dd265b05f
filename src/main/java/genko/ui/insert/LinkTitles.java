package genko.ui.insert;

import genko.blog.BlogSite;
import genko.blog.PlacedPost;
import genko.blog.PostLink;
import genko.edit.completion.CompletionContext.Kind;
import genko.edit.completion.CompletionItem;
import genko.edit.completion.CompletionList;
import genko.edit.completion.CompletionList.Named;
import genko.edit.paste.MarkdownEscapes;
import genko.jekyll.site.Blog;
import genko.jekyll.site.BlogPost;
import genko.jekyll.site.TitledTarget;
import genko.text.PercentEncoding;
import genko.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a post can link to by its title: the posts and pages of its blog, out of the blog's index,
 * or the files beside it where there is no blog. The list of one state of a blog is made once.
 */
final class LinkTitles {
  private final Words words;

  /** Replaced as a whole, by any worker. */
  private volatile Made last = new Made(Optional.empty(), "", Kind.POST, CompletionList.EMPTY);

  private record Made(Optional<Blog> blog, String own, Kind kind, CompletionList list) {
    boolean isOf(Blog other, String path, Kind wanted) {
      return blog.orElse(null) == other && own.equals(path) && kind == wanted;
    }
  }

  LinkTitles(Words words) {
    this.words = words;
  }

  /** All that {@code blog} has but the post at {@code own}, as {@code kind} writes it. */
  CompletionList in(Blog blog, String own, Kind kind) {
    Made known = last;
    if (known.isOf(blog, own, kind)) return known.list;
    List<Named> named = new ArrayList<>();
    for (TitledTarget one : TitledTarget.of(blog)) {
      if (one.path().equals(own)) continue;
      String file = nameOf(one.path());
      named.add(named(kind, one.title(), detail(one), one.target(), file));
    }
    CompletionList list = CompletionList.named(named);
    last = new Made(Optional.of(blog), own, kind, list);
    return list;
  }

  /** The {@code posts} of another kind of blog as {@code from} links to them. */
  static CompletionList of(BlogSite site, PlacedPost from, List<PlacedPost> posts, Kind kind) {
    List<Named> named = new ArrayList<>();
    for (PlacedPost to : posts) {
      if (to.path().equals(from.path())) continue;
      site.link(from, to).ifPresent(link -> named.add(named(kind, to, link)));
    }
    return CompletionList.named(named);
  }

  private static Named named(Kind kind, PlacedPost to, PostLink link) {
    String title = to.said("title").orElse(to.stem());
    if (kind != Kind.POST || link.whole().isEmpty()) {
      return named(kind, title, to.path(), link.target(), to.name());
    }
    return new Named(new CompletionItem(title, to.path(), link.whole()), List.of(title, to.name()));
  }

  /** The posts of a folder that is no blog, by their names. */
  static CompletionList beside(List<Path> files, Kind kind) {
    return CompletionList.named(
        files.stream()
            .map(file -> Objects.toString(file.getFileName(), ""))
            .map(name -> named(kind, stem(name), "", PercentEncoding.escapeTarget(name), name))
            .toList());
  }

  private static Named named(Kind kind, String title, String detail, String target, String file) {
    String link = "[" + MarkdownEscapes.linkWords(title) + "](" + target + ")";
    String put = kind == Kind.POST ? link : target;
    return new Named(new CompletionItem(title, detail, put), List.of(title, file));
  }

  /** A post's day, or that it is a draft; where a page lies. */
  private String detail(TitledTarget one) {
    if (one.document().isEmpty()) return one.path();
    BlogPost post = one.document().get();
    return post.isDraft() ? words.say("complete.draft") : post.date().toLocalDate().toString();
  }

  private static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
