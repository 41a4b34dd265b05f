package genko.workspace.audit;

import genko.check.Diagnostic;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import genko.workspace.audit.PostFacts.Listed;
import genko.workspace.audit.PostFacts.Paragraph;
import genko.workspace.audit.PostFacts.Part;
import genko.workspace.audit.PostFacts.Said;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What only all posts of a blog together can tell. A pure function of their facts. */
final class PostComparisons {
  private static final int OLD_DRAFT_DAYS = 365;

  /** More parts than this between two are not missing: somebody counts otherwise. */
  private static final int WIDEST_GAP = 5;

  /** In a blog of fewer posts every tag is new. */
  private static final int FEW = 20;

  /** A paragraph that stands in more posts is a part of each post on purpose. */
  private static final int FORM_LETTER = 50;

  private final List<PostFacts> posts;
  private final AuditRules rules;
  private final Instant now;
  private final List<AuditFinding> found = new ArrayList<>();

  /** Of {@code posts}, in order, at {@code now}. */
  PostComparisons(List<PostFacts> posts, AuditRules rules, Instant now) {
    this.posts = posts;
    this.rules = rules;
    this.now = now;
  }

  List<AuditFinding> find() {
    twice("check.blog.address", Severity.FAULT, this::address);
    twice("check.blog.title", Severity.DOUBT, post -> post.draft() ? null : said(post.title()));
    twice("check.blog.description", Severity.DOUBT, post -> said(post.description()));
    paragraphs();
    series();
    posts.forEach(this::dates);
    drafts();
    tagsUsedOnce();
    return found;
  }

  private static @Nullable Said said(Optional<Said> said) {
    return said.orElse(null);
  }

  private @Nullable Said address(PostFacts post) {
    return post.address().map(address -> new Said(address, Span.at(0), 0, 0)).orElse(null);
  }

  /** Those that say the same as another; each is told of the first other one. */
  private void twice(String key, Severity severity, Function<PostFacts, @Nullable Said> what) {
    Map<String, List<PostFacts>> groups = new TreeMap<>();
    for (PostFacts post : posts) {
      Said said = what.apply(post);
      if (said != null) {
        groups.computeIfAbsent(said.text(), same -> new ArrayList<>()).add(post);
      }
    }
    for (List<PostFacts> group : groups.values()) {
      if (group.size() < 2) continue;
      for (int i = 0; i < group.size(); i++) {
        PostFacts post = group.get(i);
        PostFacts other = group.get(i == 0 ? 1 : 0);
        Said said = Objects.requireNonNull(what.apply(post));
        add(post, said, severity, key, other.path(), said.text(), group.size() - 1);
      }
    }
  }

  private record Copy(PostFacts post, Paragraph paragraph) {
    boolean isAt(PostFacts other, Paragraph place) {
      return post.path().equals(other.path()) && paragraph.equals(place);
    }
  }

  private void paragraphs() {
    Map<Long, List<Copy>> copies = new HashMap<>();
    for (PostFacts post : posts) {
      Set<Long> own = new HashSet<>();
      for (Paragraph paragraph : post.paragraphs()) {
        if (!own.add(paragraph.hash())) continue;
        copies
            .computeIfAbsent(paragraph.hash(), key -> new ArrayList<>(1))
            .add(new Copy(post, paragraph));
      }
    }
    for (PostFacts post : posts) {
      for (Paragraph paragraph : post.paragraphs()) {
        List<Copy> all = copies.getOrDefault(paragraph.hash(), List.of());
        // Told once, where it stands first.
        if (all.size() < 2 || all.size() > FORM_LETTER) continue;
        if (!all.getFirst().isAt(post, paragraph)) continue;
        Copy other = all.get(1);
        Said at = new Said("", paragraph.span(), paragraph.line(), paragraph.column());
        int line = other.paragraph.line() + 1;
        add(
            post,
            at,
            Severity.NOTE,
            "check.blog.paragraph",
            other.post.path(),
            line,
            all.size() - 1);
      }
    }
  }

  private record Member(PostFacts post, Part part) {}

  private void series() {
    Map<String, SortedMap<Integer, List<Member>>> all = new TreeMap<>();
    for (PostFacts post : posts) {
      if (post.part().isEmpty()) continue;
      Part part = post.part().get();
      all.computeIfAbsent(part.series(), name -> new TreeMap<>())
          .computeIfAbsent(part.number(), number -> new ArrayList<>())
          .add(new Member(post, part));
    }
    all.forEach(this::series);
  }

  private void series(String name, SortedMap<Integer, List<Member>> parts) {
    if (parts.size() < 2) return;
    int before = parts.firstKey() <= WIDEST_GAP ? 0 : parts.firstKey() - 1;
    for (Map.Entry<Integer, List<Member>> part : parts.entrySet()) {
      int number = part.getKey();
      Member first = part.getValue().getFirst();
      Said said = first.part.said();
      boolean gap = number > before + 1 && number - before - 1 <= WIDEST_GAP;
      if (gap) add(first.post, said, Severity.DOUBT, "check.blog.part", name, before + 1, number);
      for (Member again : part.getValue().subList(1, part.getValue().size())) {
        String other = first.post.path();
        add(
            again.post,
            again.part.said(),
            Severity.DOUBT,
            "check.blog.partTwice",
            name,
            number,
            other);
      }
      before = number;
    }
  }

  private void dates(PostFacts post) {
    if (post.date().isEmpty() || post.draft()) return;
    Instant date = post.date().get().toInstant();
    if (!date.isAfter(now.plus(rules.futureDays(), ChronoUnit.DAYS))) return;
    Said said = post.dateField().orElse(new Said("", Span.at(0), 0, 0));
    long days = ChronoUnit.DAYS.between(now, date);
    add(post, said, Severity.DOUBT, "check.blog.future", days);
  }

  private void drafts() {
    Map<String, PostFacts> published = new HashMap<>();
    for (PostFacts post : posts) {
      if (!post.draft()) post.title().ifPresent(title -> published.put(title.text(), post));
    }
    for (PostFacts draft : posts) {
      if (!draft.draft()) continue;
      Said start = draft.title().orElse(new Said("", Span.at(0), 0, 0));
      PostFacts other = published.get(start.text());
      boolean old =
          draft
              .date()
              .filter(date -> ChronoUnit.DAYS.between(date.toInstant(), now) > OLD_DRAFT_DAYS)
              .isPresent();
      if (other != null) add(draft, start, Severity.DOUBT, "check.blog.draftOut", other.path());
      else if (old) add(draft, start, Severity.NOTE, "check.blog.draftOld", OLD_DRAFT_DAYS);
    }
  }

  private void tagsUsedOnce() {
    if (posts.size() < FEW) return;
    Map<String, Integer> counts = new HashMap<>();
    posts.forEach(post -> post.lists().forEach(one -> counts.merge(name(one), 1, Integer::sum)));
    for (PostFacts post : posts) {
      for (Listed one : post.lists()) {
        boolean once = one.field().equals("tags") && counts.getOrDefault(name(one), 0) == 1;
        if (once) add(post, one.said(), Severity.NOTE, "check.blog.tagOnce", one.said().text());
      }
    }
  }

  private static String name(Listed one) {
    return one.field() + ":" + one.said().text();
  }

  private void add(PostFacts post, Said at, Severity severity, String key, Object... args) {
    Problem problem = Problem.of(severity, at.span(), key, args);
    Diagnostic diagnostic = new Diagnostic(problem, List.of());
    found.add(new AuditFinding(post.path(), at.line(), at.column(), diagnostic));
  }
}
