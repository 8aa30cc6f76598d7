import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { inCheckout } from "../../commands/prepare.mjs";

/** How many plain rows the rival reads and shows. */
export const rivalRows = 25;

const files = {
  "package.json": JSON.stringify({
    name: "rival",
    private: true,
    type: "module",
    sideEffects: false,
    dependencies: { "@remix-run/node": "*", "@remix-run/react": "*", "@remix-run/serve": "*", isbot: "*", react: "*", "react-dom": "*" },
  }),
  "remix.config.js": `export default { serverModuleFormat: "esm", ignoredRouteFiles: ["**/.*"] };\n`,
  "tsconfig.json": JSON.stringify({
    compilerOptions: { jsx: "react-jsx", module: "ESNext", moduleResolution: "Bundler", target: "ES2022" },
  }),
  "app/root.tsx": `import { Links, Meta, Outlet, Scripts, ScrollRestoration } from "@remix-run/react";

export default function App() {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}
`,
  "app/db.server.ts": `import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "${inCheckout("prisma/generated/client.ts")}";

export const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL }) });
`,
  "app/routes/_index.tsx": `import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "../db.server";

export const meta = () => [{ title: "Rows" }];

export async function loader() {
  return json({ rows: await db.organisation.findMany({ take: ${rivalRows}, orderBy: { name: "asc" } }) });
}

export default function Rows() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <table>
      <thead>
        <tr><th>Name</th><th>Kind</th><th>Since</th></tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}><td>{row.name}</td><td>{row.kind}</td><td>{row.createdAt}</td></tr>
        ))}
      </tbody>
    </table>
  );
}
`,
};

/** Makes and builds the app a tutorial of Remix ends with: one page of plain rows, served by the stock server. Gives its folder. */
export function buildRival(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kring-rival-"));
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
  fs.symlinkSync(inCheckout("node_modules"), path.join(folder, "node_modules"));
  const built = spawnSync(process.execPath, [inCheckout("node_modules/@remix-run/dev/dist/cli.js"), "build"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (built.status !== 0) throw new Error(`The rival could not be built.\n${built.stdout}${built.stderr}`);
  return folder;
}
