package genko.jekyll.site;

import genko.jekyll.sass.Sass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The style sheets of a blog and behind them those of its theme, wherever they lie. */
record SheetSources(Blog blog) implements Sass.Sources {
  @Override
  public Optional<String> read(String path) {
    return blog.text(path).or(() -> blog.theme().text(path));
  }

  @Override
  public List<String> folders() {
    List<String> folders = new ArrayList<>(blog.config().sassFolders());
    if (blog.theme().folder().isPresent()) folders.add("_sass");
    return folders;
  }
}
