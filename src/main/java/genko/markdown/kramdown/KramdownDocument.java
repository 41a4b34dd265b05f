package genko.markdown.kramdown;

import genko.markdown.Dialect;
import genko.markdown.Document;
import genko.markdown.HtmlPage;
import genko.markdown.kramdown.html.HtmlOptions;
import genko.text.Change;
import genko.text.Text;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A body as kramdown reads it, with what its passages say to one another, and its page. */
final class KramdownDocument extends Document {
  private final DocumentDefinitions collected;
  private final HtmlOptions options;

  /** The page of this body, or of one before it to take blocks over from; null for none. */
  private @Nullable DocumentHtml rendering;

  KramdownDocument(
      Text text,
      int start,
      List<KramdownPassage> passages,
      DocumentDefinitions collected,
      @Nullable DocumentHtml before) {
    super(text, start, passages);
    this.collected = collected;
    this.options = collected.settings.html();
    this.rendering = before;
  }

  @Override
  public Dialect dialect() {
    return collected.settings.dialect();
  }

  @Override
  public KramdownDocument edit(Text after, int start, Change change) {
    if (change.growth() == 0 && change.inserted().isEmpty()) return moved(after, start);
    return KramdownReparse.of(this, after, start, change);
  }

  @Override
  public KramdownDocument moved(Text after, int start) {
    List<KramdownPassage> all = IntStream.range(0, count()).mapToObj(this::passage).toList();
    return new KramdownDocument(after, start, all, collected, rendering);
  }

  @Override
  public KramdownPassage passage(int index) {
    return (KramdownPassage) super.passage(index);
  }

  DocumentDefinitions collected() {
    return collected;
  }

  HtmlOptions options() {
    return options;
  }

  /** Made when it is first asked for. */
  @Override
  public HtmlPage page() {
    DocumentHtml known = rendering;
    if (known == null || !known.isOf(this)) {
      known = DocumentHtml.of(this, known);
      rendering = known;
    }
    return known.page();
  }

  /** The newest page that is known, of this document or one before it. */
  @Nullable DocumentHtml lastRendering() {
    return rendering;
  }
}
