package genko.storage.journal;

import genko.post.Selection;
import genko.storage.files.FileEncoding;
import genko.storage.files.Stamp;
import genko.text.Text;
import java.util.Optional;

/**
 * The text that a journal begins with.
 *
 * @param path the absolute path of the post, or empty for one that lies nowhere yet
 * @param stamp what the post's file held when the text was opened or saved; empty without a file
 * @param encoding how a save will write the text
 * @param saved whether the text is what the file holds, so that only what follows it is unsaved
 */
public record JournalStart(
    String path,
    Optional<Stamp> stamp,
    FileEncoding encoding,
    Text text,
    Selection selection,
    boolean saved) {}
