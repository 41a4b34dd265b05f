package genko.ui.insert;

import genko.async.TaskRunner;
import genko.edit.command.ImageTargets;
import genko.frontmatter.FrontMatter;
import genko.image.Picture;
import genko.preview.ImageSource;
import genko.storage.files.PostFiles;
import genko.storage.files.PostImages;
import genko.storage.files.PostImages.Added;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notice.Choice;
import genko.workspace.position.BlogPosition;
import genko.workspace.position.PostPictures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Says above a post which of its pictures no browser shows, and makes a JPEG of one on request: a
 * new file of the blog, which the post then names. The old file stays where it is.
 */
public final class ImageConversion {
  private static final String TOPIC = "unshown-image";

  private final PostTabs tabs;
  private final Words words;
  private final PostFiles files;
  private final TaskRunner disk;

  public ImageConversion(PostTabs tabs, Words words, PostFiles files, TaskRunner disk) {
    this.tabs = tabs;
    this.words = words;
    this.files = files;
    this.disk = disk;
  }

  /** Offers to convert the picture that the current post calls {@code path}. */
  public void offer(String path) {
    PostTab tab = tabs.currentProperty().get();
    if (tab == null) return;
    Optional<Path> post = tab.open().path();
    String sentence = words.say("image.unshown", name(path));
    if (post.isEmpty() || tab.session().isReadOnly()) tell(tab, sentence);
    else {
      Runnable work = () -> convert(tab, post.get(), path);
      tell(tab, sentence, new Choice(words.say("image.convert"), work));
    }
  }

  private void convert(PostTab tab, Path post, String path) {
    ImageSource source = tab.open().images();
    BlogPosition position = tab.open().position();
    FrontMatter head = tab.session().post().head();
    disk.task(
            () ->
                PostPictures.taken(files, post, position, head)
                    .flatMap(images -> jpeg(source, path).map(jpeg -> add(images, path, jpeg))))
        .onSuccess(
            added ->
                added.ifPresentOrElse(
                    one -> end(tab, path, one),
                    () -> tell(tab, words.say("image.unreadable", name(path)))))
        .start();
  }

  private static Added add(PostImages images, String path, byte[] jpeg) {
    return images.add(stem(path), jpeg, name(path));
  }

  private static Optional<byte[]> jpeg(ImageSource source, String path) {
    try {
      return source.read(path) instanceof ImageSource.Found.Bytes found
          ? Picture.jpeg(found.bytes())
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private void end(PostTab tab, String path, Added added) {
    switch (added) {
      case Added.Kept kept -> {
        tab.editor().perform(now -> ImageTargets.renamed(now, path, kept.address()));
        tell(tab, words.say("image.converted", kept.address()));
      }
      case Added.Refused refused ->
          tell(tab, words.say(refused.why().key(), refused.why().args().toArray()));
    }
  }

  private void tell(PostTab tab, String sentence, Choice... more) {
    tab.open().notices().show(Notice.closable(words, TOPIC, false, sentence, more));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String stem(String path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return ImageInsertion.name(dot > 0 ? name.substring(0, dot) : name, "image");
  }
}
