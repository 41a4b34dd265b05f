package genko.workspace.lifecycle;

import genko.blog.PlacedPost;
import genko.blog.PublicationStatus;
import genko.frontmatter.FrontMatter;
import genko.markdown.Document;
import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.post.Post;
import genko.storage.files.OpenResult.Opened;
import genko.text.PercentEncoding;
import genko.text.Span;
import genko.text.Text;
import genko.workspace.lifecycle.LifecyclePlanner.Positions;
import genko.workspace.lifecycle.LinkReport.Link;
import genko.workspace.lifecycle.LinkRewrite.Rewritten;
import genko.workspace.lifecycle.LinkSearch.Candidate;
import genko.workspace.position.BlogPosition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the links that a plan breaks, and what stands in them then: tags wherever they stand,
 * because they are run there; addresses where Markdown or HTML has them for links, or where data
 * has them for a value; and those that count from where the post itself was.
 */
public final class LinkMending {
  private static final Pattern NAMED =
      Pattern.compile("\\{%-?\\s*post_(?:url|link|path)\\s+[\"']?([^\\s\"'%]+)");
  private static final Pattern PATH =
      Pattern.compile("\\{%-?\\s*link\\s+[\"']?([^\\s\"'%]+)[\"']?\\s*-?%\\}");
  private static final Pattern REFERENCE =
      Pattern.compile("\\{\\{[<%]\\s*(?:rel)?ref\\s+[\"'`]([^\"'`]*)[\"'`]");
  private static final Pattern TAG = Pattern.compile("\\{\\{[^{}]*\\}\\}|\\{%[^%]*%\\}");
  private static final Pattern IN_TAG = Pattern.compile("[\\s\"'|()<>\\[\\]*_`]");
  private static final Pattern FILTERED =
      Pattern.compile(
          "\\{\\{-?\\s*[\"'](/[^\"']*)[\"']\\s*\\|\\s*"
              + "(?:relative_url|absolute_url|prepend:\\s*site\\.(?:base)?url)");
  private static final Pattern TEMPLATE =
      Pattern.compile("\\{\\{-?[^{}\"]*\\b(?:rel)?ref\\s+\\S+\\s+\"([^\"]*)\"");
  private static final Pattern HREF =
      Pattern.compile("(?i)\\bhref\\s*=\\s*[\"']?((?:\\{\\{[^{}\"']*\\}\\})*[^\\s\"'<>{}]+)");
  private static final Pattern SCALAR =
      Pattern.compile("(?m)(?<=^|[\\s\"'\\[{,:=])((?:https?:/)?/[^\\s\"'\\]},]+)");
  private static final String BEFORE = "(<\"'= \t\n\r:";
  private static final String BEHIND = ")>\"' \t\n\r";

  private final PostPlan plan;
  private final LinkRewrite rewrite;
  private final Positions positions;

  private LinkMending(PostPlan plan, Positions positions) {
    this.plan = plan;
    this.rewrite = LinkRewrite.of(plan);
    this.positions = positions;
  }

  /** The links of {@code candidates} that {@code plan} breaks: for the worker of the blogs. */
  public static LinkReport of(PostPlan plan, List<Candidate> candidates, Positions positions) {
    LinkMending mending = new LinkMending(plan, positions);
    List<Link> links = new ArrayList<>();
    Map<String, Text> texts = new HashMap<>();
    for (Candidate candidate : candidates) {
      mending.tell(candidate, mending.find(candidate), links, texts);
    }
    mending.own().ifPresent(own -> mending.tell(own, mending.findOwn(own), links, texts));
    return new LinkReport(links, texts);
  }

  private void tell(
      Candidate candidate, Map<Integer, Found> found, List<Link> links, Map<String, Text> texts) {
    Text text = candidate.file().text();
    String path = candidate.post().path();
    for (Found one : found.values()) {
      int line = text.lineAt(one.span.from());
      String target = text.slice(one.span);
      links.add(new Link(path, line, text.line(line), one.span, target, one.then.target()));
    }
    if (!found.isEmpty()) texts.put(path, text);
  }

  /** The post itself as it is then, which may link to itself by its old name. */
  private Optional<Candidate> own() {
    if (plan.action() == PostAction.DELETE) return Optional.empty();
    Opened was = plan.was();
    PlacedPost post = new PlacedPost(plan.shown(plan.target()), FrontMatter.of(plan.text()));
    return was.stampOf(plan.text())
        .map(stamp -> new Opened(plan.target(), plan.text(), was.encoding(), stamp))
        .map(file -> new Candidate(post, file));
  }

  /** Its own links to itself, and those that count from where it was. */
  private Map<Integer, Found> findOwn(Candidate own) {
    Map<Integer, Found> found = find(own);
    PlacedPost before =
        new PlacedPost(plan.shown(plan.was().path()), FrontMatter.of(plan.was().text()));
    Optional<String> page = page(new Candidate(before, plan.was()));
    OwnLinks links = new OwnLinks(plan, before, own.post(), page, page(own), rewrite);
    String text = own.file().text().toString();
    String masked = masked(text);
    int start = own.post().head().bodyStart();
    targets(masked, start, true)
        .forEach(
            (target, image) -> {
              for (Span place : places(masked, start, target)) {
                String said = text.substring(place.from(), place.to());
                if (!OwnLinks.isRelative(said)) continue;
                // Counted from where it is then, it leads elsewhere than it did.
                found.remove(place.from());
                links
                    .then(said, image)
                    .ifPresent(then -> found.put(place.from(), new Found(place, then)));
              }
            });
    return found;
  }

  private record Found(Span span, Rewritten then) {}

  /** By where they stand; a place is one link, whoever finds it. */
  private Map<Integer, Found> find(Candidate candidate) {
    Map<Integer, Found> found = new TreeMap<>();
    String text = candidate.file().text().toString();
    PlacedPost post = candidate.post();
    tags(NAMED, text, rewrite::name, found);
    tags(PATH, text, rewrite::path, found);
    tags(REFERENCE, text, one -> rewrite.reference(post, one), found);
    tags(TEMPLATE, text, one -> rewrite.reference(post, one), found);
    tags(FILTERED, text, one -> filtered(post, one), found);
    boolean data = LinkSources.isData(post.path());
    if (LinkSources.isMarkdown(post.path())) addresses(candidate, text, found);
    else tags(data ? SCALAR : HREF, text, one -> rewrite.target(post, one, Optional::empty), found);
    return found;
  }

  private static void tags(
      Pattern tag,
      String text,
      Function<String, Optional<Rewritten>> rewrite,
      Map<Integer, Found> found) {
    Matcher at = tag.matcher(text);
    while (at.find()) {
      Span span = new Span(at.start(1), at.end(1));
      rewrite
          .apply(at.group(1))
          .ifPresent(then -> found.putIfAbsent(span.from(), new Found(span, then)));
    }
  }

  /** A path to which the site's own is put by a filter. */
  private Optional<Rewritten> filtered(PlacedPost post, String path) {
    String base = plan.folder().site().root().replaceFirst("^https?://[^/]*", "");
    return rewrite
        .target(post, base + path, Optional::empty)
        .map(then -> new Rewritten(then.target().map(one -> one.substring(base.length()))));
  }

  private void addresses(Candidate candidate, String text, Map<Integer, Found> found) {
    int start = candidate.post().head().bodyStart();
    String masked = masked(text);
    for (String target : targets(masked, start, false).keySet()) {
      for (Span place : places(masked, start, target)) {
        rewrite
            .target(
                candidate.post(), text.substring(place.from(), place.to()), () -> page(candidate))
            .ifPresent(then -> found.putIfAbsent(place.from(), new Found(place, then)));
      }
    }
  }

  /** The targets of links from {@code start} on, and of {@code images}; true of images alone. */
  private Map<String, Boolean> targets(String masked, int start, boolean images) {
    Document body = plan.folder().site().dialect().parse(Text.of(masked), start);
    Map<String, Boolean> targets = new LinkedHashMap<>();
    Deque<Node> open = new ArrayDeque<>();
    body.footnotes().values().forEach(open::push);
    open.push(body.root());
    while (!open.isEmpty()) {
      Node node = open.pop();
      boolean html = node.kind() == NodeKind.HTML_ELEMENT;
      boolean link = node.kind() == NodeKind.LINK || html && node.value().equals("a");
      boolean image = node.kind() == NodeKind.IMAGE || html && node.value().equals("img");
      String target = node.attributes().get(link ? "href" : "src");
      boolean wanted = link || images && image;
      if (wanted && target != null && !target.isEmpty())
        targets.merge(target, image, Boolean::logicalAnd);
      open.addAll(node.children());
    }
    return targets;
  }

  /** Tags are run before Markdown could take what is in them for marks of its own. */
  private static String masked(String text) {
    return TAG.matcher(text)
        .replaceAll(tag -> Matcher.quoteReplacement(IN_TAG.matcher(tag.group()).replaceAll("x")));
  }

  /** Everywhere in the body where {@code target} stands as the target of a link. */
  private static List<Span> places(String text, int start, String target) {
    List<Span> places = new ArrayList<>();
    for (int at = text.indexOf(target, start); at >= 0; at = text.indexOf(target, at + 1)) {
      int to = at + target.length();
      boolean whole =
          at > 0
              && BEFORE.indexOf(text.charAt(at - 1)) >= 0
              && (to == text.length() || BEHIND.indexOf(text.charAt(to)) >= 0);
      if (whole && isTarget(text, at)) places.add(new Span(at, to));
    }
    return places;
  }

  /** Whether a target of a link may begin at {@code at}, rather than a word of the text. */
  private static boolean isTarget(String text, int at) {
    int back = at - 1;
    while (back >= 0 && "<\"' \t".indexOf(text.charAt(back)) >= 0) back--;
    if (back < 1) return false;
    String two = text.substring(back - 1, back + 1);
    return two.equals("](")
        || two.equals("]:")
        || two.endsWith("=")
        || text.charAt(at - 1) == '<'
        || text.charAt(at - 1) == '\n' && text.startsWith("http", at);
  }

  /** The path within the site at which the post of {@code candidate} is published. */
  private Optional<String> page(Candidate candidate) {
    BlogPosition at = positions.of(candidate.file().path(), candidate.post().head());
    Post post = Post.of(candidate.file().text(), at.site().dialect());
    String root = PercentEncoding.decode(plan.folder().site().root());
    return at.publication(post, true)
        .map(PublicationStatus::readable)
        .filter(address -> !address.isEmpty())
        .map(address -> address.startsWith(root) ? address.substring(root.length()) : address)
        .filter(path -> path.startsWith("/"));
  }
}
