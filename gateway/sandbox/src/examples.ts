import { type Example, readExample } from "./example.ts";

const files = import.meta.glob<string>("../examples/*.graphql", { query: "?raw", import: "default", eager: true });

const today = new Date();

/** All examples, in the order of their file names. */
export const examples: Example[] = Object.entries(files)
  .toSorted(([one], [other]) => one.localeCompare(other))
  .map(([path, text]) => readExample(path.replace(/^.*\/(.*)\.graphql$/, "$1"), text, today));

/** The examples of each role, in the order in which the roles first appear. */
export const examplesByRole: [string, Example[]][] = [...Map.groupBy(examples, ({ role }) => role)];
