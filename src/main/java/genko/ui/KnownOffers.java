package genko.ui;

import genko.complete.Emoji;
import genko.complete.Offer;
import genko.complete.Situation.Kind;
import genko.complete.Snippets;
import genko.complete.Targets;
import genko.files.PostFiles;
import genko.post.Post;
import genko.session.Reading;
import genko.ui.Notice.Choice;
import genko.ui.editor.Completing;
import genko.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What can be offered in a post: its own headings and names, the images of the blog, emoji, and the
 * writer's snippets. Looks at the post on a worker and at the disk where the disk is reached.
 */
final class KnownOffers implements Completing.Source {
  private static final String TOPIC = "snippets";

  private final PostTab tab;
  private final Words words;
  private final PostFiles files;
  private final SnippetFile snippets;
  private final Executor worker;
  private final Executor disk;
  private final Executor owner;
  private List<Offer> emoji = List.of();

  KnownOffers(
      PostTab tab,
      Words words,
      PostFiles files,
      SnippetFile snippets,
      Executor worker,
      Executor disk,
      Executor owner) {
    this.tab = tab;
    this.words = words;
    this.files = files;
    this.snippets = snippets;
    this.worker = worker;
    this.disk = disk;
    this.owner = owner;
  }

  @Override
  public void ask(Kind kind, Consumer<List<Offer>> answer) {
    switch (kind) {
      case HEADING, FOOTNOTE, REFERENCE -> {
        Post post = tab.session().post();
        Reading last = tab.readingProperty().get();
        on(worker, () -> Targets.of(kind, read(post, last).body()), answer);
      }
      case IMAGE, LINK -> {
        Path path = tab.open().path().orElse(null);
        if (path != null) on(disk, () -> images(path), answer);
      }
      case EMOJI -> {
        if (emoji.isEmpty()) emoji = Emoji.all();
        answer.accept(emoji);
      }
      case SNIPPET -> on(disk, snippets::read, read -> tell(read, answer));
    }
  }

  private static Reading read(Post post, Reading last) {
    if (last == null) return Reading.of(post);
    return last.isOf(post) ? last : Reading.of(post, last);
  }

  private List<Offer> images(Path post) {
    return files.images(post).addresses().stream()
        .map(address -> new Offer(address.substring(address.lastIndexOf('/') + 1), "", address))
        .toList();
  }

  private void tell(Snippets read, Consumer<List<Offer>> answer) {
    tab.dismiss(TOPIC);
    if (!read.faults().isEmpty()) {
      Snippets.Fault fault = read.faults().getFirst();
      String sentence = words.say("notice.snippets", fault.line(), words.say(fault.key()));
      Choice edit = new Choice(words.say("menu.edit-snippets"), snippets::edit);
      Choice close = new Choice(words.say("notice.close"), () -> {});
      Runnable gone = () -> tab.dismiss(TOPIC);
      tab.show(new Notice(TOPIC, true, sentence, List.of(edit, close), gone));
    }
    answer.accept(read.offers());
  }

  private <R> void on(Executor where, Supplier<R> work, Consumer<R> taker) {
    where.execute(
        () -> {
          R result = work.get();
          owner.execute(() -> taker.accept(result));
        });
  }
}
