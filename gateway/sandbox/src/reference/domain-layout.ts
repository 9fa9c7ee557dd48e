import { type GraphQLSchema, isInterfaceType, isObjectType } from "graphql";
import { type Domain, type Relation, relationsOf, targetOf } from "./related-types.ts";

/** A type in the picture. */
export interface Box {
  name: string;
  /** Whether it belongs to another subgraph and stands here because something leads to it. */
  foreign: boolean;
  x: number;
  y: number;
}

/** All fields that lead from one type to another, as one arrow. */
export interface Arrow {
  from: Box;
  to: Box;
  fields: string[];
  path: string;
}

export interface DomainLayout {
  width: number;
  height: number;
  boxes: Box[];
  arrows: Arrow[];
  relations: Relation[];
}

export const boxSize = { width: 170, height: 30 };
const gap = { x: 72, y: 14 };
const margin = 16;
/** More boxes than this in one column cannot be seen at once; they go on in the next. */
const tallest = 14;

/** Places the types of a domain in columns, so that arrows lead from left to right where they can. */
export function layOutDomain(schema: GraphQLSchema, domain: Domain): DomainLayout {
  const own = new Set(domain.types);
  const relations = domain.types.flatMap((name) => {
    const type = schema.getType(name);
    return type ? relationsOf(type) : [];
  });
  const foreign = [...new Set(relations.map(({ to }) => to))].filter((name) => !own.has(name) && isThing(schema, name));
  const drawn = domain.types.filter((name) => isThing(schema, name) || !isValue(name, relations));
  const columns = columnsOf(
    schema,
    drawn,
    relations.filter(({ to }) => own.has(to)),
  );
  settle(columns, relations);
  const placed = [...columns.flatMap(split), ...split(foreign.toSorted())];
  const height = Math.max(...placed.map(({ length }) => length)) * (boxSize.height + gap.y) - gap.y;
  const boxes = placed.flatMap((names, column) => {
    const top = margin + (height - (names.length * (boxSize.height + gap.y) - gap.y)) / 2;
    return names.map(
      (name, row): Box => ({
        name,
        foreign: !own.has(name),
        x: margin + column * (boxSize.width + gap.x),
        y: top + row * (boxSize.height + gap.y),
      }),
    );
  });
  return {
    width: 2 * margin + placed.length * (boxSize.width + gap.x) - gap.x,
    height: height + 2 * margin,
    boxes,
    arrows: arrowsOf(boxes, relations),
    relations,
  };
}

/** Values such as amounts and periods are everywhere; arrows to them would hide the others. */
function isThing(schema: GraphQLSchema, name: string): boolean {
  const type = schema.getType(name);
  return (isObjectType(type) || isInterfaceType(type)) && "id" in type.getFields();
}

/** Leads nowhere, and much leads there. */
function isValue(name: string, relations: readonly Relation[]): boolean {
  const users = new Set(relations.filter(({ to }) => to === name).map(({ from }) => from));
  return users.size > 4 && !relations.some(({ from }) => from === name);
}

/** What one can ask for directly stands first, then what that leads to, and so on. */
function columnsOf(schema: GraphQLSchema, types: readonly string[], relations: readonly Relation[]): string[][] {
  const query = schema.getQueryType();
  const asked = new Set(Object.values(query?.getFields() ?? {}).map(({ type }) => targetOf(type).type.name));
  const left = new Set(types);
  const columns: string[][] = [];
  let column = types.filter((name) => asked.has(name));
  while (left.size > 0) {
    // What nothing leads to from here stands at the end, in a column of its own.
    if (column.length === 0) column = [...left];
    for (const name of column) left.delete(name);
    columns.push(column.toSorted());
    const reached = new Set(column);
    column = [...left].filter((name) => relations.some(({ from, to }) => to === name && reached.has(from)));
  }
  return columns;
}

/** Orders each column by where its neighbours stand, which leaves fewer arrows that cross. */
function settle(columns: string[][], relations: readonly Relation[]): void {
  for (let round = 0; round < 6; round++) {
    const rows = new Map(columns.flatMap((names) => names.map((name, row) => [name, row / names.length] as const)));
    const weight = (name: string) => {
      const near = relations.flatMap(({ from, to }) => (to === name ? [from] : from === name ? [to] : []));
      const known = near.flatMap((other) => rows.get(other) ?? []);
      return known.length > 0 ? known.reduce((sum, row) => sum + row, 0) / known.length : (rows.get(name) ?? 0);
    };
    for (const names of columns) names.sort((one, other) => weight(one) - weight(other));
  }
}

function split(names: readonly string[]): string[][] {
  const parts = Math.ceil(names.length / tallest);
  const size = Math.ceil(names.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_nothing, part) => names.slice(part * size, (part + 1) * size));
}

function arrowsOf(boxes: readonly Box[], relations: readonly Relation[]): Arrow[] {
  const byName = new Map(boxes.map((box) => [box.name, box]));
  const groups = Map.groupBy(relations, ({ from, to }) => `${from} ${to}`);
  return [...groups.values()].flatMap((group): Arrow[] => {
    const from = byName.get(group[0]?.from ?? "");
    const to = byName.get(group[0]?.to ?? "");
    return from && to ? [{ from, to, fields: group.map(({ field }) => field), path: pathBetween(from, to) }] : [];
  });
}

function pathBetween(from: Box, to: Box): string {
  const startY = from.y + boxSize.height / 2;
  const endY = to.y + boxSize.height / 2;
  if (from === to) {
    const right = from.x + boxSize.width;
    return `M${right} ${startY - 6}c26 -14 26 26 2 12`;
  }
  if (from.x === to.x) {
    const right = from.x + boxSize.width;
    const bend = Math.min(75, 22 + Math.abs(endY - startY) / 8);
    return `M${right} ${startY}C${right + bend} ${startY} ${right + bend} ${endY} ${right + 2} ${endY}`;
  }
  const forward = from.x < to.x;
  const startX = forward ? from.x + boxSize.width : from.x;
  const endX = forward ? to.x - 2 : to.x + boxSize.width + 2;
  const bend = (forward ? 1 : -1) * Math.min(80, Math.abs(endX - startX) / 2);
  return `M${startX} ${startY}C${startX + bend} ${startY} ${endX - bend} ${endY} ${endX} ${endY}`;
}
