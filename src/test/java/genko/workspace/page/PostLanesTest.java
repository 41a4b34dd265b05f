package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import org.junit.jupiter.api.Test;

class PostLanesTest {
  @Test
  void whatAsksTheBlogHasOneLaneAndColoursHaveTheirOwn() {
    TaskRunner colours = TaskRunner.of(Runnable::run, Runnable::run);
    TaskRunner outline = TaskRunner.of(task -> {}, Runnable::run);
    TaskRunner blogs = TaskRunner.of(task -> {}, task -> {});
    PostLanes lanes = PostLanes.of(colours, outline, blogs);
    assertThat(lanes.colours()).isSameAs(colours);
    assertThat(lanes.outline()).isSameAs(outline);
    assertThat(lanes.page()).isSameAs(blogs);
    assertThat(lanes.diagnostics()).isSameAs(blogs);
  }
}
