package genko.liquid;

import genko.text.Span;
import java.util.regex.Pattern;

/** Jekyll's {@code link} and {@code post_url}. */
record Link(String target, boolean post, Span span) implements Node {
  private static final Pattern POST =
      Pattern.compile("(?:^|/)\\d++-\\d++-\\d++-", Pattern.MULTILINE);

  static Link toPost(String name, Span span) {
    if (!POST.matcher(name).find()) throw new Abort("liquid.postName", name);
    return new Link(name, true, span);
  }

  @Override
  public void render(Run run) {
    if (post) {
      String url = run.host().postUrl(target).orElseThrow(() -> new Abort("liquid.noPost", target));
      run.made(Urls.relative(url, run.host()));
      return;
    }
    boolean variable = Template.isIn(target);
    String path = variable ? run.captured(() -> Template.parse(target).body().render(run)) : target;
    String url = run.host().link(path).orElseThrow(() -> new Abort("liquid.noDocument", path));
    run.made(Urls.relative(url, run.host()));
  }
}
