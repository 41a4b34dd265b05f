package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.filter.Urls;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.run.TemplateNode;
import genko.jekyll.liquid.value.BuildAbort;
import genko.text.Span;
import java.util.regex.Pattern;

/** Jekyll's {@code link} and {@code post_url}. */
public record LinkTag(String target, boolean post, Span span) implements TemplateNode {
  private static final Pattern POST =
      Pattern.compile("(?:^|/)\\d++-\\d++-\\d++-", Pattern.MULTILINE);

  public static LinkTag toPost(String name, Span span) {
    if (!POST.matcher(name).find()) throw new BuildAbort("liquid.postName", name);
    return new LinkTag(name, true, span);
  }

  @Override
  public void render(RenderContext run) {
    if (post) {
      String url =
          run.host().postUrl(target).orElseThrow(() -> new BuildAbort("liquid.noPost", target));
      run.made(Urls.relative(url, run.host()));
      return;
    }
    String path = TemplateTokens.isTemplate(target) ? run.rendered(target) : target;
    String url = run.host().link(path).orElseThrow(() -> new BuildAbort("liquid.noDocument", path));
    run.made(Urls.relative(url, run.host()));
  }
}
