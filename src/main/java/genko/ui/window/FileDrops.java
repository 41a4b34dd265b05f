package genko.ui.window;

import genko.storage.files.PostImages;
import genko.ui.insert.ImageInsertion;
import genko.ui.insert.ImageInsertion.Source;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/**
 * Files that are dropped on the window: images go into the post that is shown, where they are
 * dropped if that is on its text; anything else is opened, a folder as the list of its posts. When
 * both come at once the images are put first, because what is opened covers the post.
 */
public final class FileDrops {
  private final PostTabs tabs;
  private final ImageInsertion pictures;
  private final Consumer<Path> folders;

  /** {@code folders} takes the folders that are dropped. */
  FileDrops(PostTabs tabs, ImageInsertion pictures, Consumer<Path> folders) {
    this.tabs = tabs;
    this.pictures = pictures;
    this.folders = folders;
  }

  /** Takes what is dropped on {@code window}. */
  void follow(Node window) {
    window.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (event.getDragboard().hasFiles()) event.acceptTransferModes(TransferMode.COPY);
        });
    window.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          if (!event.getDragboard().hasFiles()) return;
          take(event.getDragboard().getFiles(), event.getSceneX(), event.getSceneY());
          event.setDropCompleted(true);
          event.consume();
        });
  }

  /** Takes {@code files}, dropped at a point of the scene. */
  public void take(List<File> files, double x, double y) {
    PostTab tab = tabs.currentProperty().get();
    boolean holds = tab != null && !tab.session().isReadOnly();
    List<Source> images = holds ? ImageInsertion.images(files) : List.of();
    List<Path> posts =
        files.stream()
            .filter(file -> !file.isDirectory())
            .filter(file -> !holds || !PostImages.isImage(file.getName()))
            .map(File::toPath)
            .toList();
    files.stream().filter(File::isDirectory).map(File::toPath).forEach(folders);
    if (images.isEmpty()) {
      tabs.open(posts);
      return;
    }
    Point2D place = tab.editor().textNode().sceneToLocal(x, y);
    if (tab.editor().textNode().contains(place)) tab.editor().placeCaret(place);
    pictures.take(tab, images, () -> tabs.open(posts));
  }
}
