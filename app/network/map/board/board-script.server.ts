import { createHash } from "node:crypto";
import fs from "node:fs";

const file = "map-board.js";
let address: string | null = null;

/** Where the script of the family's map lies. It may be kept for a year, so its address changes with every build. */
export function boardScript(): string {
  if (address && process.env.NODE_ENV === "production") return address;
  try {
    const mark = createHash("sha256")
      .update(fs.readFileSync(`public/build/${file}`))
      .digest("base64url")
      .slice(0, 8);
    address = `/build/${file}?v=${mark}`;
  } catch {
    // Not bundled yet, in development: the page works without it.
    address = `/build/${file}`;
  }
  return address;
}
