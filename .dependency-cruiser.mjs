const TEST = "\\.test\\.tsx?$";
const LEAVES = "lib/(format|period|receipt|env|logger|draining|process-wide|zip)\\.ts|lib/i18n/";
const OURS = "^(app|components|lib|prisma|tests)/|^(proxy|instrumentation)\\.ts";

/** What a layer may import of ours; everything else of ours is out of bounds (architecture.md §2). */
const LAYERS = [
  { layer: "domain", path: "^lib/domain/", may: "^lib/domain/" },
  { layer: "records", path: "^lib/records/", may: "^lib/(records|domain)/" },
  { layer: "schemas", path: "^lib/schemas/", may: "^lib/(schemas|records|domain)/" },
  {
    layer: "leaf",
    path: "^(lib/(format|period|receipt|env|logger|draining|process-wide|zip)\\.ts|lib/i18n/)",
    may: `^(${LEAVES})`,
  },
  { layer: "words", path: "^lib/words/", may: `^(lib/(words|records|domain)/|${LEAVES})` },
  { layer: "db", path: "^lib/db/", may: `^(lib/(db|domain|records|schemas)/|${LEAVES})` },
  { layer: "auth", path: "^lib/auth/", may: `^(lib/(auth|db|domain|records|schemas)/|${LEAVES})` },
  {
    layer: "http",
    path: "^lib/http/(?!api/)",
    may: `^(lib/(http/(?!api/)|auth/|db/|files/|domain/|records/|schemas/)|${LEAVES})`,
  },
  {
    layer: "api",
    path: "^lib/http/api/",
    may: `^(lib/(http|queries|actions|files|transfer|reports|auth|db|domain|records|schemas)/|${LEAVES})`,
  },
  {
    layer: "queries",
    path: "^lib/queries/",
    may: `^(lib/(queries|auth|db|domain|records|schemas)/|${LEAVES})`,
  },
  {
    layer: "actions",
    path: "^lib/actions/",
    may: `^(lib/(actions/|http/(?!api/)|auth/|db/|domain/|records/|schemas/)|${LEAVES})`,
  },
  {
    layer: "files",
    path: "^lib/files/",
    may: `^(lib/(files|db|domain)/|${LEAVES})`,
  },
  {
    layer: "transfer",
    path: "^lib/transfer/",
    may: `^(lib/(transfer|words|auth|db|domain|records|schemas)/|${LEAVES})`,
  },
  { layer: "reports", path: "^lib/reports/", may: `^(lib/(reports|words|domain)/|${LEAVES})` },
  { layer: "pictures", path: "^lib/pictures/", may: `^(lib/(pictures|words|domain)/|${LEAVES})` },
  {
    layer: "ui",
    path: "^components/ui/",
    may: "^(components/ui/|lib/(format|period|receipt)\\.ts|lib/i18n/(words|isolated)\\.ts)",
  },
  {
    layer: "components",
    path: "^components/(?!ui/)",
    may: "^(components/|lib/(domain|words|records|schemas|i18n)/|lib/(format|period|receipt)\\.ts)",
  },
  {
    layer: "app",
    path: "^app/",
    may: `^(app/|components/|lib/(http|queries|actions|auth|domain|words|records|schemas|transfer|reports|pictures)/|${LEAVES})`,
  },
  {
    layer: "seed",
    path: "^prisma/seed/",
    may: `^(prisma/seed/|lib/(auth|db|domain|records|schemas|transfer)/|${LEAVES})`,
  },
  { layer: "proxy", path: "^proxy\\.ts$", may: "^(proxy|lib/http/guide-address)\\.ts$" },
  { layer: "instrumentation", path: "^instrumentation\\.ts$", may: `^(lib/http/|${LEAVES})` },
  { layer: "commands", path: "^lib/cli/", may: "^(lib/|prisma/seed/)" },
];

const layering = LAYERS.map(({ layer, path, may }) => ({
  name: `layer-${layer}`,
  severity: "error",
  from: { path, pathNot: TEST },
  to: { path: OURS, pathNot: may },
}));

/** A package that only one place may import: its door. */
const DOORS = [
  { door: "prisma-client", packages: "node_modules/@prisma/client/|^lib/db/generated/", only: "^lib/db/" },
  {
    door: "database-driver",
    packages: "node_modules/(pg|@prisma/adapter-pg)/",
    only: "^(lib/db|lib/cli|tests)/",
  },
  { door: "workbooks", packages: "node_modules/hucre/", only: "^(lib/transfer|tests)/" },
  {
    door: "evidence",
    packages: "node_modules/(sharp|@fastify/busboy|aws4fetch)/",
    only: "^(lib/files|tests)/",
  },
  { door: "pictures", packages: "node_modules/@napi-rs/canvas/", only: "^lib/pictures/" },
  { door: "documents", packages: "node_modules/docx/", only: "^(lib/reports|tests)/" },
  { door: "mail", packages: "node_modules/nodemailer/", only: "^lib/auth/mail\\.ts$" },
  { door: "recharts", packages: "node_modules/recharts/", only: "^components/charts/" },
];

const doors = DOORS.map(({ door, packages, only }) => ({
  name: `door-${door}`,
  severity: "error",
  from: { path: OURS, pathNot: only },
  to: { path: packages },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...layering,
    ...doors,
    {
      name: "domain-is-pure",
      comment: "The domain knows dates and itself.",
      severity: "error",
      from: { path: "^lib/domain/", pathNot: TEST },
      to: { pathNot: "^lib/domain/|node_modules/(date-fns|@date-fns/tz)/" },
    },
    {
      name: "start-before-sources",
      comment:
        "What opens the database of a fresh clone is loaded before the sources that are made of others.",
      severity: "error",
      from: { path: "^lib/cli/(serve/serve|migrations/commands)\\.ts$" },
      to: { path: "^lib/db/generated/", reachable: true },
    },
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "no-orphan",
      comment:
        "Routes, entries, configuration and tests are called from outside; everything else is called by something.",
      severity: "error",
      from: {
        orphan: true,
        path: "^(components|lib|prisma/seed)/",
        pathNot: `${TEST}|\\.d\\.ts$|^lib/cli/(launch\\.mjs|lifeline\\.ts)$`,
      },
      to: {},
    },
    {
      name: "no-test-in-product",
      severity: "error",
      from: { path: "^(app/|components/|lib/(?!cli/)|prisma/)", pathNot: TEST },
      to: { path: `^tests/|${TEST}|node_modules/(vitest|fast-check|@playwright)/` },
    },
  ],
  required: [
    {
      name: "pools-are-server-only",
      comment: "Whatever reaches the database fails to build for a browser.",
      severity: "error",
      module: { path: "^lib/db/client\\.ts$" },
      to: { path: "node_modules/server-only/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|^lib/db/generated/" },
    exclude: { path: "^\\.(next|data)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
    combinedDependencies: false,
  },
};
