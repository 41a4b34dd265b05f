package genko.liquid;

import genko.text.Problem.Severity;
import genko.text.Span;

/** A tag that Jekyll itself does not have: a plug-in's, or a mistake. */
record Stranger(String name, String markup, Span span) implements Node {
  @Override
  public void render(Run run) {
    var known = run.host().tag(name, markup);
    if (known.isPresent()) {
      run.made(known.get());
      return;
    }
    if (!name.startsWith("end")) run.tell(Severity.DOUBT, "liquid.unknownTag", name);
    run.placeholder(this, false);
  }
}
