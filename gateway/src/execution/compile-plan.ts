import type { ConditionNode, PlanNode } from "@apollo/query-planner";
import type { GraphQLSchema } from "graphql";
import { compileEntities } from "./entities.ts";
import { compileFetch } from "./fetch.ts";
import type { Step } from "./run.ts";
import { type PlacePath, surroundingsOf } from "./spine.ts";

/** A plan as one closure, made once per operation. `conditionValue` reads a boolean variable of the request. */
export function compilePlan(
  plan: PlanNode,
  schema: GraphQLSchema,
  conditionValue: (variable: string, variables: Readonly<Record<string, unknown>>) => boolean,
): Step {
  const surroundings = surroundingsOf(plan);

  function compile(node: PlanNode, path: PlacePath): Step {
    switch (node.kind) {
      case "Fetch": {
        const around = surroundings.get(node);
        if (!around) throw new Error(`the fetch from ${node.serviceName} is not part of its plan`);
        return node.requires
          ? compileEntities(node, node.requires, path, around, schema)
          : compileFetch(node, path, around, schema);
      }
      case "Flatten":
        return compile(node.node, [...path, ...node.path]);
      case "Sequence":
        return inSequence(node.nodes.map((child) => compile(child, path)));
      case "Parallel":
        return inParallel(node.nodes.map((child) => compile(child, path)));
      case "Condition":
        return conditional(node, path);
      case "Defer":
        throw new Error("the gateway does not defer");
    }
  }

  function conditional({ condition, ifClause, elseClause }: ConditionNode, path: PlacePath): Step {
    const yes = ifClause && compile(ifClause, path);
    const no = elseClause && compile(elseClause, path);
    return (run) => (conditionValue(condition, run.variables) ? yes : no)?.(run);
  }

  return compile(plan, []);
}

function inSequence(steps: readonly Step[]): Step {
  return async (run) => {
    for (const step of steps) {
      const waiting = step(run);
      if (waiting) await waiting;
    }
  };
}

function inParallel(steps: readonly Step[]): Step {
  return (run) => {
    const waiting: Promise<void>[] = [];
    for (const step of steps) {
      const promise = step(run);
      if (promise) waiting.push(promise);
    }
    if (waiting.length < 2) return waiting[0];
    return Promise.all(waiting) as Promise<unknown> as Promise<void>;
  };
}
