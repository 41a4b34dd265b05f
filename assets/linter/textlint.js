"use strict";
// Keeps a blog's own textlint at hand: it is loaded once, from the blog's own node_modules, and
// then asked of one text after another. Run in the folder of the blog. Each line that comes in is
// {"id", "file", "text"}, each that goes out is {"id", "messages"} or {"id", "error"}; the end of
// the input ends it.
const { createRequire } = require("node:module");
const path = require("node:path");
const readline = require("node:readline");

const answer = process.stdout.write.bind(process.stdout);
// What rules print is no answer.
process.stdout.write = process.stderr.write.bind(process.stderr);

const own = createRequire(path.join(process.cwd(), "package.json"));

async function load() {
  const textlint = own("textlint");
  if (typeof textlint.createLinter !== "function") {
    const engine = new textlint.TextLintEngine();
    return async (text, file) => {
      const [result] = await engine.executeOnText(text, path.extname(file));
      return result.messages;
    };
  }
  const linter = textlint.createLinter({ descriptor: await textlint.loadTextlintrc() });
  return async (text, file) => {
    const place = await linter.scanFilePath(file);
    if (place.status === "ignored") return [];
    return (await linter.lintText(text, file)).messages;
  };
}

const lint = load();
// Told with the first answer.
lint.catch(() => {});

async function handle(line) {
  const { id, file, text } = JSON.parse(line);
  try {
    const messages = await (await lint)(text, file);
    answer(JSON.stringify({ id, messages }) + "\n");
  } catch (error) {
    answer(JSON.stringify({ id, error: String((error && error.message) || error) }) + "\n");
  }
}

let turn = Promise.resolve();
readline
  .createInterface({ input: process.stdin, crlfDelay: Infinity })
  .on("line", (line) => {
    turn = turn.then(() => handle(line));
  })
  .on("close", () => process.exit(0));
