package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.run.BlockTag;
import genko.jekyll.liquid.run.Host;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.run.TemplateBody;
import genko.jekyll.liquid.run.TemplateNode;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.util.Optional;

/** A tag that Jekyll itself does not have: a plug-in's, or a mistake. */
public record UnknownTag(String name, String markup, Span span) implements TemplateNode {
  @Override
  public void render(RenderContext run) {
    Optional<Host.Tag> known = run.host().tag(name);
    if (known.isPresent()) {
      run.made(known.get().shown(run, markup, () -> ""));
    } else {
      stand(run, name, this);
    }
  }

  /** Shows a tag that nobody knows as it is written; that it ends the build is said already. */
  private static void stand(RenderContext run, String name, TemplateNode node) {
    boolean sure = run.host().knowsAllTags();
    if (!sure && !name.startsWith("end")) run.tell(Severity.DOUBT, "liquid.unknownTag", name);
    run.placeholder(node, sure);
  }

  /** Such a tag with an end: {@code last} is its end tag, if it has one. */
  public record Block(UnknownTag first, TemplateBody body, Optional<UnknownTag> last, Span span)
      implements BlockTag {
    @Override
    public Span tag() {
      return first.span;
    }

    @Override
    public void render(RenderContext run) {
      Optional<Host.Tag> known = run.host().tag(first.name);
      if (known.isPresent()) {
        String shown =
            known
                .get()
                .shown(
                    run,
                    first.markup,
                    () -> run.captured(() -> run.scoped(() -> body.render(run))));
        run.made(shown);
        return;
      }
      stand(run, first.name, first);
      body.render(run);
      last.ifPresent(end -> run.placeholder(end, false));
    }
  }

  /** Jekyll's {@code include} under the name that a plug-in gives it. */
  public record Include(IncludeTag file, UnknownTag tag) implements TemplateNode {
    @Override
    public Span span() {
      return tag.span;
    }

    @Override
    public void render(RenderContext run) {
      if (run.host().tag(tag.name).isPresent()) file.render(run);
      else tag.render(run);
    }
  }
}
