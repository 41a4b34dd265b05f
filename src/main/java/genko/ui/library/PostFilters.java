package genko.ui.library;

import genko.storage.git.GitState;
import genko.words.Words;
import genko.workspace.library.PostFacets;
import genko.workspace.library.PostFacets.Count;
import genko.workspace.library.PostFolder;
import genko.workspace.library.PostQuery;
import genko.workspace.library.PostState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** In what order posts are listed, and which of them alone: a box for each thing to choose by. */
final class PostFilters extends VBox {
  /** Between two boxes, in pixels. */
  private static final double GAP = 4;

  private final Words words;
  private final PostListModel model;
  private final List<Box<?>> boxes = new ArrayList<>();
  private final TilePane choices = new TilePane(GAP, GAP);
  private final Button check = new Button();

  /** {@code onCheck} looks for problems in the posts. */
  PostFilters(Words words, PostListModel model, Runnable onCheck) {
    this.words = words;
    this.model = model;
    getStyleClass().add("post-filters");
    choices.getStyleClass().add("post-choices");
    choices.setPrefColumns(2);
    choices.setTileAlignment(Pos.CENTER_LEFT);
    choices.getChildren().add(sorting());
    CheckBox byMonth = new CheckBox(words.say("library.by-month"));
    byMonth.selectedProperty().bindBidirectional(model.byMonthProperty());
    getChildren().addAll(choices, byMonth);
    widthProperty()
        .subscribe(wide -> choices.setPrefTileWidth(Math.floor((wide.doubleValue() - GAP) / 2)));
    add("state", PostFacets::states, PostQuery::state, PostQuery::withState, this::state);
    add("year", PostFacets::years, PostQuery::year, PostQuery::withYear, String::valueOf);
    add(
        "category",
        PostFacets::categories,
        PostQuery::category,
        PostQuery::withCategory,
        Function.identity());
    add("tag", PostFacets::tags, PostQuery::tag, PostQuery::withTag, Function.identity());
    add("author", PostFacets::authors, PostQuery::author, PostQuery::withAuthor, one -> one);
    add("git", PostFacets::git, PostQuery::git, PostQuery::withGit, this::git);
    add(
        "problem",
        PostFacets::problems,
        PostQuery::problem,
        PostQuery::withProblem,
        model::problem);
    check.setText(words.say("library.find-problems"));
    check.setMaxWidth(Double.MAX_VALUE);
    check.setOnAction(event -> onCheck.run());
    check.managedProperty().bind(check.visibleProperty());
    choices.getChildren().add(check);
    model
        .shownProperty()
        .subscribe(
            now -> {
              boxes.forEach(box -> box.offer(now.facets()));
              boolean blog = now.of().folder().filter(PostFolder::blog).isPresent();
              check.setVisible(blog && !model.isChecked() && !now.of().entries().isEmpty());
            });
    model.queryProperty().subscribe(now -> boxes.forEach(box -> box.show(now)));
  }

  private String state(PostState state) {
    return words.say("library.state." + state.name().toLowerCase(Locale.ROOT));
  }

  private String git(GitState state) {
    return words.say("git.state." + state.name().toLowerCase(Locale.ROOT));
  }

  private ComboBox<PostQuery.Sort> sorting() {
    ComboBox<PostQuery.Sort> box = new ComboBox<>();
    box.getItems().setAll(PostQuery.Sort.values());
    box.setAccessibleText(words.say("library.sort"));
    box.setMaxWidth(Double.MAX_VALUE);
    Function<PostQuery.Sort, String> name =
        sort -> words.say("library.sort." + sort.name().toLowerCase(Locale.ROOT));
    box.setCellFactory(view -> new Named<>(name));
    box.setButtonCell(new Named<>(name));
    model.queryProperty().subscribe(now -> box.setValue(now.sort()));
    box.valueProperty()
        .subscribe(
            sort -> {
              if (sort != null) model.change(query -> query.withSort(sort));
            });
    return box;
  }

  private <T> void add(
      String id,
      Function<PostFacets, List<Count<T>>> offered,
      Function<PostQuery, Optional<T>> chosen,
      BiFunction<PostQuery, Optional<T>, PostQuery> choice,
      Function<T, String> name) {
    Box<T> box = new Box<>(id, offered, chosen, choice, name);
    boxes.add(box);
    choices.getChildren().add(box.control);
  }

  /** An item of a box by what it is called. */
  private static final class Named<T> extends ListCell<T> {
    private final Function<T, String> name;

    Named(Function<T, String> name) {
      this.name = name;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      setText(item == null || empty ? "" : name.apply(item));
    }
  }

  /** A value to choose, or with an empty one all of them. */
  private record Offer<T>(Optional<T> value, int posts) {}

  /** The box for one thing to choose by; hidden where all posts are alike in it. */
  private final class Box<T> {
    private final Function<PostFacets, List<Count<T>>> offered;
    private final Function<PostQuery, Optional<T>> chosen;
    private final Function<T, String> name;
    private final String what;
    private final String all = words.say("library.any");
    private final ObservableList<Offer<T>> offers = FXCollections.observableArrayList();
    private final ComboBox<Offer<T>> control = new ComboBox<>(offers);
    private @Nullable List<Count<T>> known;

    /** The box follows the query; what it says meanwhile is no choice. */
    private boolean following;

    Box(
        String id,
        Function<PostFacets, List<Count<T>>> offered,
        Function<PostQuery, Optional<T>> chosen,
        BiFunction<PostQuery, Optional<T>, PostQuery> choice,
        Function<T, String> name) {
      this.offered = offered;
      this.chosen = chosen;
      this.name = name;
      what = words.say("library.by." + id);
      control.setAccessibleText(what);
      control.setMaxWidth(Double.MAX_VALUE);
      control.setCellFactory(view -> new Named<>(offer -> say(offer, all)));
      // Nothing is chosen where it says what there is to choose by.
      control.setButtonCell(new Named<>(offer -> say(offer, what)));
      control
          .valueProperty()
          .subscribe(
              offer -> {
                if (offer == null || following) return;
                model.change(query -> choice.apply(query, offer.value));
              });
    }

    private String say(Offer<T> offer, String none) {
      return offer
          .value
          .map(value -> words.say("library.choice", name.apply(value), offer.posts))
          .orElse(none);
    }

    void offer(PostFacets facets) {
      List<Count<T>> counts = offered.apply(facets);
      if (counts != known) {
        known = counts;
        List<Offer<T>> now = new ArrayList<>();
        now.add(new Offer<>(Optional.empty(), 0));
        counts.forEach(one -> now.add(new Offer<>(Optional.of(one.value()), one.posts())));
        following = true;
        offers.setAll(now);
        following = false;
        show(model.queryProperty().get());
      }
      boolean use =
          facets.tellApart(counts) || chosen.apply(model.queryProperty().get()).isPresent();
      control.setVisible(use);
      control.setManaged(use);
    }

    void show(PostQuery query) {
      Optional<T> wanted = chosen.apply(query);
      following = true;
      control.setValue(
          offers.stream()
              .filter(offer -> offer.value.equals(wanted))
              .findFirst()
              .orElseGet(() -> new Offer<>(wanted, 0)));
      following = false;
    }
  }
}
