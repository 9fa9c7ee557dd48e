/**
 * `pnpm bench house`: how long the house takes to start, cold and warm, and how many questions and writes it answers
 * through the public door. Everything runs on this machine, the load too; ratios within one run count, figures drift.
 */
import { parseArgs } from "node:util";
import { type Shot, shoot } from "../gateways/shoot.ts";
import { ask, newFolder, port, startHouse, tokenFor } from "./house.ts";
import { coursesPage, recordNeed, solingen } from "./operations.ts";

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    demo: { type: "string", default: "small" },
    seconds: { type: "string", default: "8" },
    runs: { type: "string", default: "3" },
  },
});
const seconds = Number(values.seconds);
const runs = Number(values.runs);
const say = (line: string) => process.stdout.write(`${line}\n`);

const { folder, remove } = newFolder();
let house = await startHouse(folder, values.demo);
say(`start on an empty folder, DEMO=${values.demo}: ${(house.startedIn / 1_000).toFixed(1)} s`);
await house.stop();
const warm: number[] = [];
for (let run = 0; run < runs; run++) {
  house = await startHouse(folder, values.demo);
  warm.push(house.startedIn);
  if (run < runs - 1) await house.stop();
}
say(`start on its data: ${(median(warm) / 1_000).toFixed(1)} s (median of ${runs})`);
say(`memory of all processes after the start: ${Math.round(house.memory() / 1024 ** 2)} MB`);

const editor = { authorization: `Bearer ${await tokenFor("mun_05122000", ["editor"])}` };
let key = 0;
const loads: { name: string; body: () => string; headers?: Record<string, string> }[] = [
  { name: "Solingen, the whole picture", body: () => JSON.stringify({ query: solingen }) },
  { name: "a page of 20 courses", body: () => JSON.stringify({ query: coursesPage }) },
  { name: "the page, with a token", body: () => JSON.stringify({ query: coursesPage }), headers: editor },
  {
    name: "recordNeed",
    body: () => JSON.stringify({ query: recordNeed, variables: { key: `bench-${process.pid}-${key++}` } }),
    headers: editor,
  },
];

const calls = (await ask(solingen, { "x-kommgraph-trace": "1" })).extensions?.subgraphs as {
  name: string;
  requests: number;
  statements: number;
}[];
say(
  `Solingen asks ${calls.map(({ name, requests, statements }) => `${name} ${requests} (${statements} statements)`).join(", ")}`,
);
say(`\n| | connections | per second | p50 ms | p99 ms | failed |\n|---|---|---|---|---|---|`);
for (const { name, body, headers = {} } of loads) {
  for (const connections of [1, 50]) {
    const isRight = (answer: string) => !answer.includes('"errors"') && !answer.includes('"code"');
    const shots: Shot[] = [];
    for (let run = 0; run < runs; run++) {
      shots.push(await shoot({ port, seconds, connections, body, headers, isRight, cpu: () => 0 }));
    }
    const of = (pick: (shot: Shot) => number) => median(shots.map(pick));
    const failed = shots.reduce((sum, shot) => sum + shot.failed, 0);
    say(
      `| ${name} | ${connections} | ${of((s) => s.perSecond).toFixed(0)} | ${of((s) => s.p50).toFixed(1)} | ${of((s) => s.p99).toFixed(1)} | ${failed} |`,
    );
  }
}
await house.stop();
remove();

function median(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
