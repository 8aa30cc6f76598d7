/** @type {import("@remix-run/dev").AppConfig} */
export default {
  appDirectory: "app",
  assetsBuildDirectory: "public/build",
  publicPath: "/build/",
  server: "./app/server.ts",
  serverBuildPath: "build/index.js",
  serverModuleFormat: "esm",
  serverPlatform: "node",
  serverDependenciesToBundle: [],
  ignoredRouteFiles: ["**/.*", "**/*.test.*", "**/*.css"],
  tailwind: false,
  postcss: false,
  // Everything the road to React Router asks for; `v3_routeConfig` alone crashes the classic compiler.
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_singleFetch: true,
  },
};
