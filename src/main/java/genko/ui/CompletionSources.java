package genko.ui;

import genko.edit.completion.CompletionContext.Kind;
import genko.edit.completion.CompletionItem;
import genko.edit.completion.Emoji;
import genko.edit.completion.LinkTargets;
import genko.edit.completion.Snippets;
import genko.post.Post;
import genko.storage.files.PostFiles;
import genko.ui.NoticeBar.Choice;
import genko.ui.editor.CompletionController;
import genko.words.Words;
import genko.workspace.ParsedPost;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What can be offered in a post: its own headings and names, the images of the blog, emoji, and the
 * writer's snippets. Looks at the post on a worker and at the disk where the disk is reached.
 */
final class CompletionSources implements CompletionController.Source {
  private static final String TOPIC = "snippets";

  private final PostTab tab;
  private final Words words;
  private final PostFiles files;
  private final SnippetFile snippets;
  private final Executor worker;
  private final Executor disk;
  private final Executor owner;
  private List<CompletionItem> emoji = List.of();

  CompletionSources(
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
  public void ask(Kind kind, Consumer<List<CompletionItem>> answer) {
    switch (kind) {
      case HEADING, FOOTNOTE, REFERENCE -> {
        Post post = tab.session().post();
        ParsedPost last = tab.readingProperty().get();
        on(worker, () -> LinkTargets.of(kind, read(post, last).body()), answer);
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

  private static ParsedPost read(Post post, ParsedPost last) {
    if (last == null) return ParsedPost.of(post);
    return last.isOf(post) ? last : ParsedPost.of(post, last);
  }

  private List<CompletionItem> images(Path post) {
    return files.images(post).addresses().stream()
        .map(
            address ->
                new CompletionItem(address.substring(address.lastIndexOf('/') + 1), "", address))
        .toList();
  }

  private void tell(Snippets read, Consumer<List<CompletionItem>> answer) {
    tab.dismiss(TOPIC);
    if (!read.faults().isEmpty()) {
      Snippets.Fault fault = read.faults().getFirst();
      String sentence = words.say("notice.snippets", fault.line(), words.say(fault.key()));
      Choice edit = new Choice(words.say("menu.edit-snippets"), snippets::edit);
      Choice close = new Choice(words.say("notice.close"), () -> {});
      Runnable gone = () -> tab.dismiss(TOPIC);
      tab.show(new NoticeBar(TOPIC, true, sentence, List.of(edit, close), gone));
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
