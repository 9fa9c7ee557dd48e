import type { Spine } from "./spine.ts";
import type { Tree } from "./transport/subgraph-call.ts";

/**
 * Adds everything of `source` to `target`, as the library's deepMerge does: objects and lists of equal length one into
 * the other, anything else replaced. `target` and what lies on the spine below it is ours to write into; everything else
 * may be read by others at the same time and is copied before it changes.
 */
export function mergeInto(target: Tree, source: Tree, spine: Spine): void {
  for (const name in source) {
    const value = source[name];
    if (value === undefined) continue;
    const present = target[name];
    target[name] =
      !present || typeof value !== "object" || value === null ? value : merged(present, value, spine[name]);
  }
}

/** The part of an answer that later fetches write into, copied; the rest is the answer's own. */
export function copySpine(value: unknown, spine: Spine): unknown {
  if (Array.isArray(value)) return value.map((element) => copySpine(element, spine));
  return isTree(value) ? copyBelow({ ...value }, spine) : value;
}

/** `tree` is already a copy; the objects on the spine below it become copies too. */
export function copyBelow(tree: Tree, spine: Spine): Tree {
  for (const name in spine) {
    const child = tree[name];
    const below = spine[name];
    if (below && typeof child === "object" && child !== null) tree[name] = copySpine(child, below);
  }
  return tree;
}

export function isEmpty(spine: Spine): boolean {
  for (const _ in spine) return false;
  return true;
}

export function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function merged(present: unknown, value: object, spine: Spine | undefined): unknown {
  if (isTree(value)) {
    if (!isTree(present)) return value;
    const target = spine ? present : { ...present };
    mergeInto(target, value, spine ?? nothing);
    return target;
  }
  const elements = value as unknown[];
  if (!Array.isArray(present) || present.length !== elements.length) return value;
  const list: unknown[] = spine ? present : [...present];
  elements.forEach((element, index) => {
    const old = list[index];
    list[index] = isTree(old) && isTree(element) ? merged(old, element, spine) : element;
  });
  return list;
}

const nothing: Spine = {};
