package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.run.TemplateNode;
import genko.text.Problem.Severity;
import genko.text.Span;

/** A tag that Jekyll itself does not have: a plug-in's, or a mistake. */
public record UnknownTag(String name, String markup, Span span) implements TemplateNode {
  @Override
  public void render(RenderContext run) {
    var known = run.host().tag(name, markup);
    if (known.isPresent()) {
      run.made(known.get());
      return;
    }
    if (!name.startsWith("end")) run.tell(Severity.DOUBT, "liquid.unknownTag", name);
    run.placeholder(this, false);
  }
}
