package genko.markdown.flexmark;

import genko.markdown.Dialect;
import genko.markdown.Document;
import genko.markdown.HtmlPage;
import genko.markdown.flexmark.inline.InlineReader;
import genko.markdown.flexmark.inline.LinkDefinitions;
import genko.markdown.flexmark.option.DialectOptions;
import genko.text.Change;
import genko.text.Text;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A body of CommonMark's family, with what its passages say to one another, and its page. */
final class FlexmarkDocument extends Document {
  private final DialectOptions options;
  private final LinkDefinitions definitions;

  /** The page of this body, or of one before it to take blocks over from; null for none. */
  private @Nullable FlexmarkHtml rendering;

  FlexmarkDocument(
      DialectOptions options,
      Text text,
      int start,
      List<FlexmarkPassage> passages,
      LinkDefinitions definitions,
      @Nullable FlexmarkHtml before) {
    super(text, start, passages);
    this.options = options;
    this.definitions = definitions;
    this.rendering = before;
  }

  static FlexmarkDocument parse(DialectOptions options, Text text, int start) {
    List<FlexmarkPassageDraft> drafts =
        FlexmarkPassageDraft.of(options, text.slice(start, text.length()), true);
    LinkDefinitions definitions = new LinkDefinitions();
    for (FlexmarkPassageDraft draft : drafts) draft.define(definitions);
    InlineReader inline = new InlineReader(options, definitions);
    List<FlexmarkPassage> passages =
        drafts.stream().map(draft -> FlexmarkPassage.of(draft, inline, options)).toList();
    return new FlexmarkDocument(
        options, text, start, HeadingIdScheme.number(passages, options), definitions, null);
  }

  @Override
  public Dialect dialect() {
    return new CommonMark(options);
  }

  @Override
  public FlexmarkDocument edit(Text after, int start, Change change) {
    if (change.growth() == 0 && change.inserted().isEmpty()) return moved(after, start);
    return FlexmarkReparse.of(this, after, start, change);
  }

  @Override
  public FlexmarkDocument moved(Text after, int start) {
    List<FlexmarkPassage> all = IntStream.range(0, count()).mapToObj(this::passage).toList();
    return new FlexmarkDocument(options, after, start, all, definitions, rendering);
  }

  @Override
  public FlexmarkPassage passage(int index) {
    return (FlexmarkPassage) super.passage(index);
  }

  DialectOptions options() {
    return options;
  }

  LinkDefinitions definitions() {
    return definitions;
  }

  /** Made when it is first asked for. */
  @Override
  public HtmlPage page() {
    FlexmarkHtml known = rendering;
    if (known == null || !known.isOf(this)) {
      known = FlexmarkHtml.of(this, known);
      rendering = known;
    }
    return known.page();
  }

  /** The newest page that is known, of this document or one before it. */
  @Nullable FlexmarkHtml lastRendering() {
    return rendering;
  }
}
