package genko.markdown;

import java.util.Set;

/** Languages that Rouge wraps and colours; code in any other stays as it is. */
final class Languages {
  private static final Set<String> KNOWN =
      Set.of(
          ("apache bash c clojure console cpp csharp css d dart diff docker elixir elm erb erlang"
               + " go graphql groovy haml haskell html http ini java javascript js json jsx julia"
               + " kotlin liquid lua make markdown matlab nginx objective_c ocaml perl php"
               + " plaintext powershell prolog properties protobuf python r ruby rust sass scala"
               + " scheme scss sh shell sql swift tcl tex toml tsx typescript vb viml xml yaml yml")
              .split(" ", -1));

  private Languages() {}

  /** Whether the class {@code language-…} names one of them. */
  static boolean areKnown(String language) {
    return language != null && KNOWN.contains(language.substring("language-".length()));
  }
}
