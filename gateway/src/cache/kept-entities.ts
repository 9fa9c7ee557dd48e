import { dayInBerlin, preferredLanguage } from "@kommgraph/infra";
import { type GraphQLField, type GraphQLSchema, isObjectType } from "graphql";
import type { EntityShelf } from "../execution/index.ts";
import { isPublic } from "../identity/is-public.ts";
import type { RequestContext } from "../request-context.ts";
import type { EntityVersions } from "./entity-versions.ts";
import { hash } from "./hash.ts";
import { type EntityFetch, ownFieldsAsked } from "./kept-fields.ts";
import type { KeptTexts } from "./kept-texts.ts";

/**
 * Keeps single entities for the public, as a subgraph told them: each is found again under what it was asked for and since
 * when it is as it is. So the change of one makes that one unfindable and no other.
 */
export class KeptEntities {
  /** What entities of a fetch are kept under; empty where they are not kept. Worked out once for each plan. */
  private readonly names = new WeakMap<EntityFetch, string>();
  private schema: GraphQLSchema | undefined;
  private supergraph = "";

  constructor(
    private readonly texts: KeptTexts,
    private readonly versions: EntityVersions,
    /** Whether it is known for certain what has changed. */
    private readonly isCertain: () => boolean,
    private readonly onLookup: (cache: string, found: boolean) => void,
  ) {}

  become(schema: GraphQLSchema, supergraph: string): void {
    this.schema = schema;
    this.supergraph = supergraph;
  }

  /** Where the entities of a fetch are kept for this request, if they are. */
  readonly shelf = (fetch: EntityFetch, { who, language }: RequestContext): EntityShelf | undefined => {
    if (!isPublic(who) || !this.isCertain()) return undefined;
    const name = this.nameOf(fetch);
    if (name === "") return undefined;
    const prefix = `${name} ${preferredLanguage(language)} ${dayInBerlin(new Date())}`;
    // What changes while it is being asked for must not be found afterwards: the version is from before.
    const keys = new Map<string, string>();
    return {
      find: async (representations) => {
        for (const text of representations) {
          const { id } = JSON.parse(text) as { id?: string };
          keys.set(text, `${prefix} ${this.versions.of(String(id))} ${text}`);
        }
        const found = await this.texts.getMany([...keys.values()]);
        return representations.map((_text, index) => {
          this.onLookup("entities", found[index] !== undefined);
          return found[index];
        });
      },
      keep: (representation, entity) => {
        const key = keys.get(representation);
        if (key !== undefined) this.texts.keep(key, entity);
      },
    };
  };

  private nameOf(fetch: EntityFetch): string {
    let name = this.names.get(fetch);
    if (name === undefined) {
      const asked = ownFieldsAsked(fetch, (parent, field) => this.fieldOf(parent, field));
      name = asked === undefined ? "" : hash(`${this.supergraph} ${fetch.serviceName} ${asked}`);
      this.names.set(fetch, name);
    }
    return name;
  }

  private fieldOf(parent: string, field: string): GraphQLField<unknown, unknown> | undefined {
    const type = this.schema?.getType(parent);
    return isObjectType(type) ? type.getFields()[field] : undefined;
  }
}
