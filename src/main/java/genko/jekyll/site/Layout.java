package genko.jekyll.site;

import java.util.Map;

/** A layout: what its front matter says, and the Liquid that surrounds a page's content. */
public record Layout(String name, String path, Map<String, Object> values, String content) {}
