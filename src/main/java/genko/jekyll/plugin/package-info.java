/** What plug-ins of Jekyll do, each only where a blog loads it. Its door is {@code Plugins}. */
@NullMarked
package genko.jekyll.plugin;

import org.jspecify.annotations.NullMarked;
