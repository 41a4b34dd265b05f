package genko.search;

import genko.edit.find.SearchForm;
import genko.search.Segment.Entry;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the forms of posts one behind the other into files of an index. A form is made where it is
 * to lie, and all posts are read into the same bytes: of a blog of a hundred megabytes each copy
 * would be felt, and so would be the memory that is touched for the first time. One worker's.
 */
final class SegmentWriter {
  /** File systems keep times no finer than this, in milliseconds. */
  private static final long COARSE = 3000;

  /** A post that is longer is read as any other file. */
  private static final int ROOM = 1 << 18;

  private final Disk disk;
  private final PostFiles files;
  private final InstantSource clock;
  private final byte[] room = new byte[ROOM];
  private byte[] forms;
  private int end;

  /** One of segments of posts that have {@code bytes} together, or a little more. */
  SegmentWriter(Disk disk, PostFiles files, InstantSource clock, int bytes) {
    this.disk = disk;
    this.files = files;
    this.clock = clock;
    forms = new byte[Utf8Form.most(bytes)];
  }

  /** Writes {@code posts} as they are now as segment {@code number} of {@code folder}. */
  Segment write(IndexFolder folder, long number, List<BlogFile> posts) throws IOException {
    end = 0;
    List<Entry> entries = new ArrayList<>();
    for (BlogFile post : posts) {
      // Before it is read: what is written meanwhile is not to be missed.
      long read = clock.millis();
      int from = end;
      String title = add(post.path());
      boolean sure = post.modified() + COARSE < read;
      BlogFile known = sure ? post : new BlogFile(post.path(), post.length(), Entry.UNSURE);
      entries.add(new Entry(known, title, SearchForm.of(title), from, end - from));
      forms[end++] = 0;
    }
    folder.write(number, forms, end);
    return new Segment(number, end, Manifest.sum(forms, end), entries);
  }

  /** Puts the form of {@code post} behind the others; its title. */
  private String add(Path post) {
    int length;
    try {
      length = disk.read(post, room);
    } catch (IOException _) {
      // Nobody can open it either, and then it is said why.
      return add(FoldedPost.NOTHING);
    }
    if (length < 0) return add(FoldedPost.read(post, disk, files));
    require(Utf8Form.most(length));
    int to = Utf8Form.write(room, length, forms, end);
    // In another encoding.
    if (to < 0) return add(FoldedPost.read(post, disk, files));
    end = to;
    return HeadTitle.of(room, length);
  }

  private String add(FoldedPost post) {
    int length = post.form().length;
    require(length);
    System.arraycopy(post.form(), 0, forms, end, length);
    end += length;
    return post.title();
  }

  /** Room for so many bytes and for the one behind them. */
  private void require(int more) {
    if (end + more + 1 > forms.length) forms = Arrays.copyOf(forms, 2 * (end + more + 1));
  }
}
