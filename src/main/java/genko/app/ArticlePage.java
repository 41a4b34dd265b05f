package genko.app;

import genko.frontmatter.FrontMatter;
import genko.markdown.Document;
import genko.markdown.HtmlRenderer;
import genko.preview.ArticleHeader;
import genko.preview.PageBlock;
import genko.preview.PageShell;
import genko.preview.PreviewPage;
import genko.words.Words;
import genko.workspace.page.ArticleHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** The built-in article page as a file of its own: cleaned as in the window, with its style. */
final class ArticlePage {
  private static final String STYLE = "/genko/assets/preview/page.css";

  private ArticlePage() {}

  static String of(FrontMatter head, Document body, Words words) {
    ArticleHeader header = ArticleHeaders.of(head, words);
    PageShell shell = PageShell.article(header);
    PreviewPage page = PreviewPage.next(PreviewPage.EMPTY, HtmlRenderer.page(body), shell);
    String content = page.blocks().stream().map(PageBlock::html).collect(Collectors.joining("\n"));
    String title = header.title().replace("&", "&amp;").replace("<", "&lt;");
    return "<!doctype html>\n<html lang=\""
        + header.language()
        + "\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"
        + title
        + "</title>\n<style>\n"
        + style()
        + "</style>\n</head>\n<body>\n"
        + shell.filled(content)
        + "\n</body>\n</html>\n";
  }

  private static String style() {
    try (InputStream in = Objects.requireNonNull(ArticlePage.class.getResourceAsStream(STYLE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
