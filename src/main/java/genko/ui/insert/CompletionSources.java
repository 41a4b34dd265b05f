package genko.ui.insert;

import genko.async.TaskRunner;
import genko.edit.completion.CompletionContext.Kind;
import genko.edit.completion.CompletionItem;
import genko.edit.completion.Emoji;
import genko.edit.completion.LinkTargets;
import genko.edit.completion.Snippets;
import genko.post.Post;
import genko.storage.files.PostFiles;
import genko.ui.editor.CompletionController;
import genko.ui.tab.PostTab;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notice.Choice;
import genko.workspace.page.ParsedPost;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What can be offered in a post: its own headings and names, the images of the blog, emoji, and the
 * writer's snippets. Looks at the post on a worker and at the disk where the disk is reached.
 */
public final class CompletionSources implements CompletionController.Source {
  private static final String TOPIC = "snippets";

  private final PostTab tab;
  private final Words words;
  private final PostFiles files;
  private final SnippetFile snippets;
  private final TaskRunner worker;
  private final TaskRunner disk;
  private List<CompletionItem> emoji = List.of();

  public CompletionSources(
      PostTab tab,
      Words words,
      PostFiles files,
      SnippetFile snippets,
      TaskRunner worker,
      TaskRunner disk) {
    this.tab = tab;
    this.words = words;
    this.files = files;
    this.snippets = snippets;
    this.worker = worker;
    this.disk = disk;
  }

  @Override
  public void ask(Kind kind, Consumer<List<CompletionItem>> answer) {
    switch (kind) {
      case HEADING, FOOTNOTE, REFERENCE -> {
        Post post = tab.session().post();
        ParsedPost last = tab.readingProperty().get();
        worker.task(() -> LinkTargets.of(kind, read(post, last).body())).onSuccess(answer).start();
      }
      case IMAGE, LINK -> {
        Path path = tab.open().path().orElse(null);
        if (path != null) disk.task(() -> images(path)).onSuccess(answer).start();
      }
      case EMOJI -> {
        if (emoji.isEmpty()) emoji = Emoji.all();
        answer.accept(emoji);
      }
      case SNIPPET -> disk.task(snippets::read).onSuccess(read -> tell(read, answer)).start();
    }
  }

  private static ParsedPost read(Post post, @Nullable ParsedPost last) {
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
    tab.open().notices().dismiss(TOPIC);
    if (!read.faults().isEmpty()) {
      Snippets.Fault fault = read.faults().getFirst();
      String sentence = words.say("notice.snippets", fault.line(), words.say(fault.key()));
      Choice edit = new Choice(words.say("menu.edit-snippets"), snippets::edit);
      tab.open().notices().show(Notice.closable(words, TOPIC, true, sentence, edit));
    }
    answer.accept(read.offers());
  }
}
