/**
 * The long form of the equality test: `node --import tsx gateway/test/execution/nasty/long.ts [rounds] [first seed]`.
 * Prints every difference with its seed; exits 1 if there is one.
 */
import { both } from "./both.ts";
import { compareOnce } from "./compare.ts";
import { serveNasty } from "./serve.ts";
import { subgraphs } from "./subgraphs.ts";

const rounds = Number(process.argv[2] ?? 2_000);
const from = Number(process.argv[3] ?? 1);
const verbose = process.argv[4] === "show";
const nasty = await serveNasty();
const gateways = await both(subgraphs, nasty.urls);
const tally = { equal: 0, different: 0, failing: 0, otherPositions: 0 };
for (let seed = from; seed < from + rounds; seed++) {
  const round = await compareOnce(seed, gateways, nasty);
  if (round.failed) tally.failing++;
  if (round.otherPositions) tally.otherPositions++;
  if (round.difference) tally.different++;
  else tally.equal++;
  if (round.difference || verbose) {
    const { ours, library } = round;
    const lines = [`seed ${seed}: ${round.difference}`, JSON.stringify(nasty.faults.modes), round.query];
    const answers = [
      JSON.stringify(round.variables),
      `ours    ${JSON.stringify(ours)}`,
      `library ${JSON.stringify(library)}`,
    ];
    process.stdout.write(`${[...lines, ...answers].join("\n")}\n\n`);
  }
  nasty.received.length = 0;
}
process.stdout.write(`${JSON.stringify(tally)}\n`);
await gateways.stop();
await nasty.stop();
process.exitCode = tally.different === 0 ? 0 : 1;
