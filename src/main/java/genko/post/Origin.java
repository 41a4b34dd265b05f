package genko.post;

/** Where an edit comes from. */
public enum Origin {
  /** Typed, deleted or committed by an input method in the text. */
  TYPE,
  PASTE,
  FORM,
  /** A command of the menu, a key or the palette. */
  FORMAT,
  /** The mending of a problem. */
  FIX,
  /** The file changed on disk, or the writer went back to it or to an older version. */
  RELOAD,
  /** A part of an older version. */
  RESTORE,
  UNDO,
  REDO
}
