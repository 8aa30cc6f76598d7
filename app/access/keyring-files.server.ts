import fs from "node:fs";
import path from "node:path";

/** The keys of a keyring that has none yet. `data-1` wraps data keys, `index` finds numbers and addresses, `link` makes personal links. */
export const firstKeys = ["data-1", "index", "link"] as const;

/** Names of the data keys in a folder, oldest first: `data-2` comes before `data-10`. */
export function dataKeyNames(folder: string): string[] {
  return fs
    .readdirSync(folder)
    .filter((file) => /^data-.+\.key$/.test(file))
    .map((file) => file.slice(0, -".key".length))
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

/** One key: 32 bytes, written in base64. Throws without showing what stands in the file. */
export function readKey(folder: string, name: string): Buffer {
  let written: string;
  try {
    written = fs.readFileSync(path.join(folder, `${name}.key`), "utf8");
  } catch (error) {
    throw new Error(`has no key ${name}.key that can be read (${(error as NodeJS.ErrnoException).code})`);
  }
  const key = Buffer.from(written.trim(), "base64");
  if (key.length !== 32) throw new Error(`has a key ${name}.key that is not 32 bytes of base64`);
  return key;
}

/** Everything that is wrong with a folder of keys, as the end of a sentence that begins with its name. */
export function keyringProblems(folder: string): string[] {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return ["is not a folder that exists"];
  const data = dataKeyNames(folder);
  const problems = data.length === 0 ? ["has no data key, such as data-1.key"] : [];
  for (const name of [...data, "index", "link"]) {
    try {
      readKey(folder, name);
    } catch (error) {
      problems.push((error as Error).message);
    }
  }
  return problems;
}
