import { type AskedEntities, bodyOf } from "./asked-entities.ts";
import { Cancellation } from "./cancellation.ts";
import type { Send, SubgraphAnswer, SubgraphCall } from "./subgraph-call.ts";
import { SubgraphFailure } from "./subgraph-failure.ts";

/** One of several questions that differ in nothing but which entities they are for. */
interface Part {
  readonly call: SubgraphCall;
  readonly entities: AskedEntities;
  resolve(answer: SubgraphAnswer | Promise<SubgraphAnswer>): void;
  reject(failure: unknown): void;
}

/** No more entities than this are asked for at once on behalf of several: the slowest is waited for by all. */
const most = 250;

/**
 * Questions of equal askers that ask the same of entities and become due in the same turn of the event loop go out as one,
 * with each entity in it once. A gateway that has much to do so asks less often the more it has to do; one that has
 * little waits for nothing.
 */
export function together(send: Send): Send {
  let due = new Map<string, Part[]>();

  const leave = (): void => {
    const leaving = due;
    // Not cleared: the engine would tie its old table to the new one, and keep alive whatever came later.
    due = new Map();
    for (const parts of leaving.values()) sendParts(send, parts);
  };

  return (call) => {
    const { kind, entities, asker } = call;
    if (kind !== "query" || !entities || entities.representations.length > most) return send(call);
    return new Promise((resolve, reject) => {
      if (due.size === 0) setImmediate(leave);
      // The length makes the key unambiguous.
      const key = `${asker.key.length} ${asker.key}${entities.head}`;
      const part = { call, entities, resolve, reject };
      const parts = due.get(key);
      if (parts && countOf(parts) + entities.representations.length <= most) parts.push(part);
      else {
        if (parts) sendParts(send, parts);
        due.set(key, [part]);
      }
    });
  };
}

function countOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { entities }) => sum + entities.representations.length, 0);
}

function sendParts(send: Send, all: readonly Part[]): void {
  const parts = all.filter(({ call, reject }) => {
    if (call.cancellation.cancelled) reject(new SubgraphFailure("cancelled", call.service));
    return !call.cancellation.cancelled;
  });
  const [first] = parts;
  if (!first) return;
  const alone = (): void => {
    for (const { call, resolve } of parts) resolve(send(call));
  };
  if (parts.length === 1) {
    alone();
    return;
  }
  const order = new Map<string, number>();
  for (const { entities } of parts) {
    for (const text of entities.representations) if (!order.has(text)) order.set(text, order.size);
  }
  send(asOne(first, parts, [...order.keys()])).then(
    (answer) => {
      const answers = shares(answer, parts, order);
      if (!answers) return alone();
      for (const [index, { resolve }] of parts.entries()) resolve(answers[index] as SubgraphAnswer);
    },
    (failure) => {
      // One question may have spoiled the answer to the others; a subgraph that is not well is not asked more often.
      if (failure instanceof SubgraphFailure && maySpoil.has(failure.kind)) return alone();
      for (const { reject } of parts) reject(failure);
    },
  );
}

const maySpoil: ReadonlySet<SubgraphFailure["kind"]> = new Set(["malformed", "too-large"]);

/** Goes out in the name of the first; given up when all have gone. */
function asOne(first: Part, parts: readonly Part[], representations: readonly string[]): SubgraphCall {
  const { service, kind, asker, body: asked } = first.call;
  const entities = { head: first.entities.head, representations };
  const cancellation = new Cancellation();
  let waiting = parts.length;
  for (const { call } of parts) {
    call.cancellation.listen(() => {
      if (--waiting === 0) cancellation.cancel();
    });
  }
  return {
    ...{ service, kind, entities, cancellation },
    body: bodyOf(entities),
    asker: { key: asker.key, headers: (request) => asker.headers({ ...request, asked }) },
    until: Math.min(...parts.map(({ call }) => call.until)),
  };
}

/** What each gets of the answer; nothing where an error does not say which entity it is about. */
function shares(
  answer: SubgraphAnswer,
  parts: readonly Part[],
  order: ReadonlyMap<string, number>,
): SubgraphAnswer[] | undefined {
  const { errors = [] } = answer;
  const received = answer.data?._entities;
  if (!Array.isArray(received) || errors.some(({ path }) => typeof path?.[1] !== "number")) return undefined;
  const shared = answer.shared || countOf(parts) > order.size;
  return parts.map(({ entities }, index) => {
    const positions = entities.representations.map((text) => order.get(text) as number);
    const own = errors.flatMap((error) => {
      const position = positions.indexOf(error.path?.[1] as number);
      return position < 0 ? [] : [{ ...error, path: ["_entities", position, ...(error.path?.slice(2) ?? [])] }];
    });
    return {
      ...answer,
      data: { _entities: positions.map((position) => received[position]) },
      errors: own.length > 0 ? own : undefined,
      shared,
      cameAlong: index > 0,
    };
  });
}
