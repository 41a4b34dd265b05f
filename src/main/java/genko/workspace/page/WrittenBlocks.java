package genko.workspace.page;

import genko.async.TimeBudget;
import genko.jekyll.render.PublishedPost;
import genko.markdown.HtmlBlock;
import genko.markdown.HtmlPage;
import genko.preview.PlaceContext;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a body as the plug-ins of its blog leave them when the page is written: with links
 * for mentions, emoji, and what the blog's hooks put around elements. A block is looked at alone,
 * within the elements of the layout that it stands in, and anew only when it changed.
 */
final class WrittenBlocks {
  private IdentityHashMap<HtmlBlock, HtmlBlock> known = new IdentityHashMap<>();

  /** What the blocks were written for last; null until some were. */
  private @Nullable PublishedPost edition;

  private PlaceContext place = PlaceContext.NONE;

  /** {@code rendered} as {@code post} has it written where {@code context} is around it. */
  HtmlPage of(HtmlPage rendered, PublishedPost post, PlaceContext context) {
    boolean same = post == edition && context.equals(place);
    IdentityHashMap<HtmlBlock, HtmlBlock> before = same ? known : new IdentityHashMap<>();
    IdentityHashMap<HtmlBlock, HtmlBlock> now = new IdentityHashMap<>();
    HtmlPage page =
        rendered.with(
            block -> {
              HtmlBlock made = before.get(block);
              if (made == null) made = written(block, post, context);
              now.put(block, made);
              return made;
            });
    edition = post;
    place = context;
    known = now;
    return page;
  }

  private static HtmlBlock written(HtmlBlock block, PublishedPost post, PlaceContext context) {
    TimeBudget.spend();
    String page = context.around(block.html());
    String made = post.written(page);
    if (made.equals(page)) return block;
    return new HtmlBlock(block.source(), context.inside(made, block.html()));
  }
}
