package genko.storage.files;

import genko.storage.files.OpenResult.Opened;
import genko.storage.files.SaveResult.ChangedOnDisk;
import genko.storage.files.SaveResult.Saved;
import genko.text.Text;
import java.nio.file.Path;
import java.util.Random;

/**
 * One of the programs that save one post: writes a line at a random place of it as often as it can,
 * and when somebody else was there first, looks at what they wrote and writes into that. Says of
 * each save what it found and what it left.
 */
public final class TwoProgramsRun {
  private TwoProgramsRun() {}

  public static void main(String[] args) throws InterruptedException {
    Path post = Path.of(args[0]);
    String name = args[1];
    long end = System.nanoTime() + Long.parseLong(args[2]) * 1_000_000L;
    Random random = new Random(name.hashCode());
    PostFiles files = new PostFiles(Disk.REAL, Path.of(args[3]));
    Opened now = (Opened) files.open(post);
    int changed = 0;
    for (int number = 0; System.nanoTime() < end; number++) {
      String text = now.text().toString();
      int at = text.indexOf('\n', random.nextInt(text.length() - 1)) + 1;
      // No longer than a post, however long this goes on.
      String kept = text.length() > 20_000 ? text.substring(0, 10_000) : text;
      int place = Math.min(at, kept.length());
      String mine = kept.substring(0, place) + name + " " + number + "\n" + kept.substring(place);
      switch (files.save(now, Text.of(mine))) {
        case Saved saved -> {
          System.out.println("saved " + now.stamp().sha256() + " " + saved.now().stamp().sha256());
          now = saved.now();
        }
        case ChangedOnDisk theirs -> {
          changed++;
          if (theirs.theirs() instanceof Opened seen) now = seen;
        }
        case SaveResult refused -> System.out.println("refused " + refused);
      }
      if (random.nextInt(4) == 0) Thread.sleep(random.nextInt(6));
    }
    System.out.println("changed " + changed);
  }
}
