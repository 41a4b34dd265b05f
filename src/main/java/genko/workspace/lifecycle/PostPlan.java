package genko.workspace.lifecycle;

import genko.blog.PublicationStatus;
import genko.storage.files.OpenResult.Opened;
import genko.text.Text;
import genko.workspace.library.PostFolder;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What an action would do, before it is done.
 *
 * @param title what the post is called
 * @param folder the blog that it lies in
 * @param was the file as it was read; nothing is done when it is another by then
 * @param unit what moves: the file, or the folder that is the post's own
 * @param to where that would be
 * @param name what the writer may change of {@code to}
 * @param when the moment that its date would say, in the blog's zone
 * @param head what becomes of its head
 * @param text what the file holds then
 * @param redirect the field that may get its former address
 * @param assets what becomes of the folder beside it that holds its files alone
 * @param troubles what is wrong with that
 */
public record PostPlan(
    PostAction action,
    String title,
    PostFolder folder,
    Opened was,
    Path unit,
    Path to,
    String name,
    Optional<LocalDateTime> when,
    HeadChange head,
    Text text,
    AddressChange address,
    Optional<HeadChange.Redirect> redirect,
    Optional<FolderMove> assets,
    List<Trouble> troubles)
    implements PlanResult {
  public PostPlan {
    troubles = List.copyOf(troubles);
  }

  /**
   * Something to be known beforehand; {@code key} and {@code args} say it.
   *
   * @param bad whether the action cannot be done because of it
   */
  public record Trouble(boolean bad, String key, List<Object> args) {
    public Trouble {
      args = List.copyOf(args);
    }

    static Trouble bad(String key, Object... args) {
      return new Trouble(true, key, List.of(args));
    }

    static Trouble doubt(String key, Object... args) {
      return new Trouble(false, key, List.of(args));
    }
  }

  PostPlan with(AddressChange other, Optional<HeadChange.Redirect> may) {
    return new PostPlan(
        action, title, folder, was, unit, to, name, when, head, text, other, may, assets, troubles);
  }

  PostPlan with(List<Trouble> found) {
    return new PostPlan(
        action, title, folder, was, unit, to, name, when, head, text, address, redirect, assets,
        found);
  }

  /** The same with the former address in its head, where it can be. */
  PostPlan redirected() {
    HeadChange more = new HeadChange(head.when(), head.fields(), redirect);
    Text made = more.of(was.text()).changes().apply(was.text());
    return new PostPlan(
        action, title, folder, was, unit, to, name, when, more, made, address, redirect, assets,
        troubles);
  }

  /** Whether it can be done. */
  public boolean isPossible() {
    return troubles.stream().noneMatch(Trouble::bad);
  }

  /** The post's own file, wherever that is then. */
  public Path target() {
    return unit.equals(was.path()) ? to : to.resolve(unit.relativize(was.path()));
  }

  /** Whether the folder that is the post's own goes with it. */
  public boolean isFolder() {
    return !unit.equals(was.path());
  }

  /** What becomes of the post then. */
  public Optional<PublicationStatus> status() {
    return address.after();
  }

  /** A folder that goes where another name is. */
  public record FolderMove(Path from, Path to) {
    FolderMove back() {
      return new FolderMove(to, from);
    }
  }

  /**
   * The folders that move: the post's own, or the one beside it that its kind keeps for its files.
   */
  public List<FolderMove> moves() {
    if (unit.equals(to)) return List.of();
    if (isFolder()) return List.of(new FolderMove(unit, to));
    return assets.stream().toList();
  }

  /** From the root of its blog. */
  public String shown(Path path) {
    return path.startsWith(folder.root())
        ? folder.root().relativize(path).toString().replace('\\', '/')
        : path.toString();
  }
}
