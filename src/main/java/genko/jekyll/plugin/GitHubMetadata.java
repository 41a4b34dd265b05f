package genko.jekyll.plugin;

import genko.jekyll.site.RubyValues;
import genko.jekyll.site.SiteContents;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * jekyll-github-metadata: {@code site.github}, as far as it follows from the repository's name. The
 * name is that of the configuration, or of the remote {@code origin} in the folder's Git
 * configuration, which is read as a file. What GitHub would have to be asked for is nil, as in the
 * original without network.
 */
final class GitHubMetadata implements Plugin {
  private static final Pattern ORIGIN =
      Pattern.compile("\\[remote \"origin\"\\][^\\[]*?\\n\\s*url\\s*=\\s*(\\S+)");
  private static final Pattern ADDRESS = Pattern.compile("github\\.com[:/]([\\w-]+)/([\\w.-]+)");

  @Override
  public void generate(SiteContents site) {
    Object own = site.config().get("github");
    if (own != null && !(own instanceof Map)) return;
    Optional<String> repository = repository(site);
    if (repository.isEmpty()) return;
    int slash = repository.get().indexOf('/');
    String owner = repository.get().substring(0, slash);
    String name = repository.get().substring(repository.get().lastIndexOf('/') + 1);
    Map<String, Object> all = values(owner, name, repository.get());
    all.putAll(RubyValues.map(own));
    site.say("github", () -> all);
    boolean titled = Values.isTruthy(site.config().get("title"));
    boolean named = Values.isTruthy(site.config().get("name"));
    if (!titled && !named) site.say("title", () -> isUser(owner, name) ? owner : name);
  }

  private static Optional<String> repository(SiteContents site) {
    Object given = site.config().get("repository");
    if (given instanceof String text && text.contains("/")) return Optional.of(text);
    Matcher origin = ORIGIN.matcher(site.text(".git/config").orElse(""));
    if (!origin.find()) return Optional.empty();
    Matcher address = ADDRESS.matcher(origin.group(1).replaceFirst("\\.git$", ""));
    return address.find()
        ? Optional.of(address.group(1) + "/" + address.group(2))
        : Optional.empty();
  }

  /** Whether the pages of the repository are those of its owner. */
  private static boolean isUser(String owner, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String user = owner.toLowerCase(Locale.ROOT);
    return lower.equals(user + ".github.io") || lower.equals(user + ".github.com");
  }

  private static Map<String, Object> values(String owner, String name, String whole) {
    String home = "https://github.com/" + owner;
    String here = home + "/" + name;
    boolean user = isUser(owner, name);
    String branch = user ? "master" : "gh-pages";
    String pages = "/pages/" + (user ? owner : whole);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("api_url", "https://api.github.com");
    all.put("baseurl", pages);
    all.put("clone_url", here + ".git");
    all.put("environment", "development");
    all.put("help_url", "https://help.github.com");
    all.put("hostname", "github.com");
    all.put("is_project_page", !user);
    all.put("is_user_page", user);
    all.put("owner_gravatar_url", home + ".png");
    all.put("owner_name", owner);
    all.put("owner_url", home);
    all.put("pages_env", "development");
    all.put("pages_hostname", "localhost:4000");
    all.put("project_title", name);
    all.put("releases_url", here + "/releases");
    all.put("repository_name", name);
    all.put("repository_nwo", whole);
    all.put("repository_url", here);
    all.put("source", Map.of("branch", branch, "path", "/"));
    all.put("tar_url", here + "/tarball/" + branch);
    all.put("url", "https://github.com" + pages);
    all.put("zip_url", here + "/zipball/" + branch);
    return all;
  }
}
