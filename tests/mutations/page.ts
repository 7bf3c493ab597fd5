import type { Mutation } from "./mutation";

/** docs/mutations.md: what is broken, and who notices. */
export function pageOf(mutations: readonly Mutation[]): string {
  const added = mutations.filter((mutation) => mutation.added !== undefined);
  return `# What is broken on purpose

A check that cannot fail is a defect. \`npm run prove\` breaks these ${mutations.length} things in a copy of the tree, one at a time, and
runs the tests that should notice; it fails where one stays green. With names, as in \`npm run prove -- "${mutations[0]?.name}"\`,
it breaks these alone. The list is \`tests/mutations/mutations.json\`; this page is made of it
(\`npx vitest run --project architecture mutations -u\`), and a test fails when it is not, or when a text to break is gone.

In the database every policy, every trigger and every function with its owner's rights is broken by each run of the
integration tests: they are taken from the catalogue, so that a new one without a trial fails
(\`tests/integration/security\`: \`row-level\`, \`owner-policies\`, \`triggers\`, \`functions\`, \`conditions\`).

${table(["what is broken", "where", "who notices"], mutations.map(rowOf))}

## What stayed green at first

${table(
  ["what is broken", "what was added"],
  added.map(({ name, added: test = "" }) => [name, test]),
)}
`;
}

function rowOf({ name, file, test }: Mutation): string[] {
  const [project, ...files] = test.split(" ");
  return [name, `\`${file}\``, `${project}: ${files.map((path) => `\`${path}\``).join(", ")}`];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
