import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isListType,
  isObjectType,
  isUnionType,
  parse,
  validate,
} from "graphql";
import { hash } from "./faults.ts";

export interface RandomQuery {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** A valid query for this seed: aliases, fragments, conditions, arguments and variables of every kind, up to six levels. */
export function randomQuery(seed: number, schema: GraphQLSchema): RandomQuery {
  for (let attempt = 0; ; attempt++) {
    const query = new Writer(`${seed} ${attempt}`, schema).write();
    if (validate(schema, parse(query.query)).length === 0) return query;
  }
}

class Writer {
  readonly #schema: GraphQLSchema;
  readonly #seed: string;
  readonly #variables = new Map<string, { type: string; value: unknown; fallback?: string }>();
  readonly #fragments: string[] = [];
  #draws = 0;
  #budget = 45;

  constructor(seed: string, schema: GraphQLSchema) {
    this.#seed = seed;
    this.#schema = schema;
  }

  write(): RandomQuery {
    const mutation = this.#one(12) && this.#schema.getMutationType();
    const root = mutation || (this.#schema.getQueryType() as GraphQLObjectType);
    const selection = this.#selection(root, 0);
    const declared = [...this.#variables].map(
      ([name, { type, fallback }]) => `$${name}: ${type}${fallback === undefined ? "" : ` = ${fallback}`}`,
    );
    const head = `${mutation ? "mutation" : "query"} Q${declared.length ? `(${declared.join(", ")})` : ""}`;
    const variables: Record<string, unknown> = {};
    for (const [name, { value }] of this.#variables) if (value !== undefined) variables[name] = value;
    return { query: [`${head} ${selection}`, ...this.#fragments].join("\n"), variables };
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const parts: string[] = [];
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const count = 1 + this.#draw(depth < 2 ? 5 : 3);
    for (let index = 0; index < count; index++) {
      if (fields.length > 0 && !this.#one(6)) {
        const field = this.#field(fields[this.#draw(fields.length)] as GraphQLField<unknown, unknown>, depth);
        if (field) parts.push(field);
      } else if (this.#one(4)) parts.push(this.#one(2) ? "__typename" : `kindOfThis: __typename`);
      else parts.push(this.#fragment(type, depth));
    }
    if (parts.length === 0) parts.push("__typename");
    return `{ ${parts.join(" ")} }`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string | undefined {
    const type = getNamedType(field.type);
    if (isCompositeType(type) && (depth > 5 || this.#budget <= 0)) return undefined;
    this.#budget--;
    const args = field.args.flatMap((arg) => {
      const value = this.#argument(arg.name, String(arg.type), field.name);
      return value === undefined ? [] : [`${arg.name}: ${value}`];
    });
    const written = args.length ? `(${args.join(", ")})` : "";
    // Equal aliases are equal fields: the number comes from the arguments.
    const alias = args.length ? `${field.name}_${hash(written) % 1000}: ` : this.#one(5) ? `${field.name}_b: ` : "";
    const below = isCompositeType(type) ? ` ${this.#selection(type, depth + 1)}` : "";
    return `${alias}${field.name}${written}${this.#condition()}${below}`;
  }

  #argument(name: string, type: string, field: string): string | undefined {
    if (!type.endsWith("!") && this.#one(3)) return undefined;
    const nullable = getNullableType(
      this.#schema
        .getQueryType()
        ?.getFields()
        [field]?.args.find((arg) => arg.name === name)?.type,
    );
    if (isListType(nullable) && isEnumType(getNamedType(nullable))) {
      return this.#one(2) ? "[PAPER]" : this.#variable("kinds", type, ["PAPER", "CELLULOID"]);
    }
    if (type.startsWith("Int"))
      return this.#one(2) ? String(this.#draw(4)) : this.#variable("count", type, this.#draw(4), "2");
    if (type.startsWith("ID")) {
      const id = ["x0", "x1", "x4", "b1", "f2", "nothing"][this.#draw(6)];
      return this.#one(2) ? `"${id}"` : this.#variable("id", type, id);
    }
    return this.#one(2) ? `"t\\"x"` : this.#variable("text", type, 'tü"\n');
  }

  #variable(stem: string, type: string, value: unknown, fallback?: string): string {
    const name = `${stem}${this.#draw(3)}${type.endsWith("!") ? "s" : ""}`;
    if (!this.#variables.has(name)) {
      const left = fallback !== undefined && this.#one(3);
      this.#variables.set(name, { type, value: left ? undefined : value, ...(left && { fallback }) });
    }
    return `$${name}`;
  }

  #condition(): string {
    if (!this.#one(7)) return "";
    const which = this.#one(2) ? "skip" : "include";
    if (this.#one(4)) return ` @${which}(if: ${this.#one(2)})`;
    const name = `flag${this.#draw(3)}`;
    if (!this.#variables.has(name)) {
      const left = this.#one(4);
      this.#variables.set(name, {
        type: "Boolean!",
        value: left ? undefined : this.#one(2),
        ...(left && { fallback: String(this.#one(2)) }),
      });
    }
    return ` @${which}(if: $${name})`;
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const candidates = this.#overlapping(type);
    const target = candidates[this.#draw(candidates.length)] as GraphQLCompositeType;
    if (this.#one(3)) {
      const name = `F${this.#fragments.length}`;
      const at = this.#fragments.push("") - 1;
      this.#fragments[at] = `fragment ${name} on ${target.name} ${this.#selection(target, depth + 1)}`;
      return `...${name}${this.#condition()}`;
    }
    const condition = target === type && this.#one(2) ? "" : ` on ${target.name}`;
    return `...${condition}${this.#condition()} ${this.#selection(target, depth + 1)}`;
  }

  #overlapping(type: GraphQLCompositeType): GraphQLCompositeType[] {
    // Conditions on an interface within an object type are left out: there the library drops fields (see README).
    const possible = isObjectType(type) ? [] : this.#schema.getPossibleTypes(type);
    return [type, ...possible];
  }

  #one(of: number): boolean {
    return this.#draw(of) === 0;
  }

  #draw(below: number): number {
    return hash(`${this.#seed} ${this.#draws++}`) % below;
  }
}
