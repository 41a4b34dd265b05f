package genko.ui.insert;

import genko.async.TaskRunner;
import genko.edit.command.MarkdownInsertion;
import genko.frontmatter.FrontMatter;
import genko.image.Picture;
import genko.jekyll.rules.PostName;
import genko.jekyll.rules.Slug;
import genko.storage.files.PostFiles;
import genko.storage.files.PostImages;
import genko.storage.files.PostImages.Added;
import genko.storage.files.SaveResult.Failed;
import genko.ui.notice.NameBar;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notice.Choice;
import genko.workspace.position.BlogPosition;
import genko.workspace.position.PostPictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Brings images from the clipboard or from dropped files into the folder of the blog and into the
 * post. The name is asked once; nothing is written before it is given, and no file is replaced. An
 * image needs a post that lies somewhere, so an untitled one has to be saved first.
 */
public final class ImageInsertion {
  private static final String TOPIC = "image";
  private static final int MOST_BYTES_OF_NAME = 120;

  private final PostTabs tabs;
  private final Words words;
  private final PostFiles files;
  private final TaskRunner disk;

  public ImageInsertion(PostTabs tabs, Words words, PostFiles files, TaskRunner disk) {
    this.tabs = tabs;
    this.words = words;
    this.files = files;
    this.disk = disk;
  }

  /** Where an image comes from. */
  public sealed interface Source {
    record Shot(Image image) implements Source {}

    /** A picture in a format that {@link ImageFormat} knows, small enough to be unpacked. */
    @SuppressWarnings("ArrayRecordComponent")
    record Copied(byte[] bytes) implements Source {}

    record Dropped(Path file) implements Source {}
  }

  /** Those of {@code files} that are images. */
  public static List<Source> images(List<File> files) {
    List<Source> out = new ArrayList<>();
    for (File file : files) {
      if (PostImages.isImage(file.getName())) out.add(new Source.Dropped(file.toPath()));
    }
    return out;
  }

  /** Asks for a name and puts {@code sources} into {@code tab}; {@code then} runs in any case. */
  public void take(PostTab tab, List<Source> sources, Runnable then) {
    if (tab.isComposing() || tab.session().isReadOnly()) {
      then.run();
      return;
    }
    if (tab.open().path().isEmpty()) {
      Runnable again = () -> take(tab, sources, then);
      say(
          tab,
          words.say("notice.image-unsaved"),
          new Choice(words.say("notice.save-first"), () -> tabs.save(tab, again)),
          new Choice(words.say("notice.close"), then));
      return;
    }
    Path post = tab.open().path().orElseThrow();
    BlogPosition position = tab.open().position();
    FrontMatter head = tab.session().post().head();
    disk.task(() -> propose(post, position, head))
        .onSuccess(
            proposal ->
                proposal.ifPresentOrElse(
                    one -> ask(tab, one, sources, then), () -> refuse(tab, position, then)))
        .onFailure(
            cause -> {
              then.run();
              disk.onUnhandled().accept(cause);
            })
        .start();
  }

  /** The folder of the images of a post, and a name that is free in it. */
  private record Proposal(PostImages images, String name) {}

  private Optional<Proposal> propose(Path post, BlogPosition position, FrontMatter head) {
    return PostPictures.taken(files, post, position, head)
        .map(images -> new Proposal(images, images.numbered(stem(post))));
  }

  private void refuse(PostTab tab, BlogPosition position, Runnable then) {
    say(tab, words.say("notice.image-upload", position.kind().label()), Choice.close(words));
    then.run();
  }

  private void ask(PostTab tab, Proposal proposal, List<Source> sources, Runnable then) {
    PostImages images = proposal.images();
    String proposed = proposal.name();
    String folder =
        images.address().isEmpty() ? words.say("window.image-beside") : images.address();
    Runnable cancelled =
        () -> {
          tab.bars().endAsking();
          then.run();
        };
    NameBar bar =
        new NameBar(
            words,
            proposed,
            folder,
            name -> {
              tab.bars().endAsking();
              add(tab, images, name(name, proposed), sources, then);
            },
            cancelled);
    tab.bars().ask(bar);
  }

  private void add(
      PostTab tab, PostImages images, String name, List<Source> sources, Runnable then) {
    disk.task(() -> sources.stream().map(source -> add(images, name, source)).toList())
        .onSuccess(added -> insert(tab, added))
        .onEnd(then)
        .start();
  }

  private static Added add(PostImages images, String name, Source source) {
    return switch (source) {
      case Source.Dropped dropped -> images.copy(name, dropped.file());
      case Source.Shot shot -> {
        byte[] png = png(SwingFXUtils.fromFXImage(shot.image(), null));
        yield images.add(name, png, name);
      }
      case Source.Copied copied ->
          Picture.png(copied.bytes())
              .map(png -> images.add(name, png, name))
              .orElseGet(() -> new Added.Refused(new Failed("notice.image-unreadable", List.of())));
    };
  }

  private static byte[] png(@Nullable BufferedImage pixels) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (pixels != null) ImageIO.write(pixels, "png", out);
    } catch (IOException fromMemory) {
      throw new IllegalStateException(fromMemory);
    }
    return out.toByteArray();
  }

  private void insert(PostTab tab, List<Added> added) {
    List<String> kept = new ArrayList<>();
    List<Failed> refused = new ArrayList<>();
    for (Added one : added) {
      switch (one) {
        case Added.Kept file -> kept.add(file.address());
        case Added.Refused file -> refused.add(file.why());
      }
    }
    String description = words.say("window.image-description");
    List<MarkdownInsertion.Image> images =
        kept.stream().map(address -> new MarkdownInsertion.Image(address, description)).toList();
    if (!images.isEmpty()) tab.editor().perform(post -> MarkdownInsertion.images(post, images));
    tab.editor().requestFocus();
    if (!refused.isEmpty()) {
      Failed why = refused.getFirst();
      Choice close = Choice.close(words);
      say(tab, words.say(why.key(), why.args().toArray()), close);
    }
  }

  private static void say(PostTab tab, String sentence, Choice... choices) {
    tab.open().notices().show(new Notice(TOPIC, false, sentence, List.of(choices)));
  }

  /** What the images of the post at {@code file} are called: its name without the date. */
  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String plain = dot > 0 ? name.substring(0, dot) : name;
    // A folder of its own names the post, not the file.
    Path folder = file.toAbsolutePath().getParent();
    if (plain.matches("_?index") && folder != null) {
      return name(Objects.toString(folder.getFileName(), ""), "image");
    }
    return name(PostName.parse(name).map(PostName::slug).orElse(plain), "image");
  }

  /** {@code wish} as the name of a file that is the same in an address. */
  static String name(String wish, String otherwise) {
    String stem =
        wish.replaceFirst("(?i)\\.(?:png|jpe?g|gif|webp|avif|svg|bmp|heic|heif|tiff?)$", "");
    String slug = Slug.of(Normalizer.normalize(stem, Normalizer.Form.NFC), Slug.Mode.DEFAULT);
    while (slug.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES_OF_NAME) {
      slug = slug.substring(0, slug.offsetByCodePoints(slug.length(), -1));
    }
    return slug.isEmpty() ? otherwise : slug;
  }
}
