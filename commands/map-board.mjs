// Bundles the one script of the family's map page into public/build, small enough for a phone: React's place is taken by Preact, and
// the words it needs come with the page. `--watch` bundles again after every change; `--to=FILE` puts it elsewhere.
import fs from "node:fs";
import esbuild from "esbuild";
import { inCheckout } from "./prepare.mjs";

const elsewhere = process.argv.find((word) => word.startsWith("--to="))?.slice("--to=".length);
const outfile = elsewhere ?? inCheckout("public", "build", "map-board.js");
const options = {
  absWorkingDir: inCheckout(),
  entryPoints: ["app/network/map/board/phone.tsx"],
  outfile,
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2020"],
  jsx: "automatic",
  legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"' },
  alias: {
    react: "preact/compat",
    "react-dom": "preact/compat",
    "react/jsx-runtime": "preact/jsx-runtime",
    "~/language/context": inCheckout("app", "network", "map", "board", "phone-words.ts"),
  },
};

if (process.argv.includes("--watch")) {
  const context = await esbuild.context({ ...options, logLevel: "info" });
  await context.watch();
  // The live reload of the app empties the folder whenever it builds again.
  setInterval(() => {
    if (!fs.existsSync(outfile)) context.rebuild().catch(() => {});
  }, 250);
} else {
  await esbuild.build({ ...options, logLevel: "error" });
}
