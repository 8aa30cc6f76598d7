// Bundles the one script of the family's map page into public/build, small enough for a phone: React's place is taken by Preact, and
// the words it needs come with the page. `--watch` bundles again after every change.
import esbuild from "esbuild";
import { inCheckout } from "./prepare.mjs";

const options = {
  absWorkingDir: inCheckout(),
  entryPoints: ["app/network/map/board/phone.tsx"],
  outfile: "public/build/map-board.js",
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
} else {
  await esbuild.build({ ...options, logLevel: "error" });
}
