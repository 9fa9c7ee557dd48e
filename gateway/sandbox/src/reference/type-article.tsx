import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from "graphql";
import type { ReactNode } from "react";
import { insertIntoQuery } from "../build/pending-insert.ts";
import { hashOf } from "../view.ts";
import type { Reference } from "./reference.ts";

/** Everything about one type: whose it is, its fields or values, where it is used. */
export function TypeArticle({ reference: { schema, owners }, type }: { reference: Reference; type: GraphQLNamedType }) {
  const by = owners[type.name] ?? [];
  const uses = usesOf(schema, type);
  const isRoot = type.name === "Query" || type.name === "Mutation";
  return (
    <article className="type">
      <h3>
        {type.name} <small>{kindOf(type)}</small>
      </h3>
      <p>{type.description}</p>
      {by.length > 0 && !isRoot && (
        <p className="owner">
          {by.length === 1 ? "Belongs to " : "Shared by "}
          {by.map((name) => (
            <a key={name} href={hashOf("schema", "domain", by.length === 1 ? name : "shared")}>
              {name}{" "}
            </a>
          ))}
        </p>
      )}
      {"getInterfaces" in type && type.getInterfaces().length > 0 && (
        <Links title="Is also" types={type.getInterfaces()} />
      )}
      {(isInterfaceType(type) || isUnionType(type)) && <Links title="Can be" types={schema.getPossibleTypes(type)} />}
      <Members type={type} owners={owners} />
      {uses.length > 0 && (
        <details>
          <summary>Used in {uses.length} places</summary>
          <ul>
            {uses.map(({ type, member }) => (
              <li key={`${type}.${member}`}>
                <a href={hashOf("schema", "type", type)}>
                  {type}.{member}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function Members({ type, owners }: { type: GraphQLNamedType; owners: Reference["owners"] }) {
  if (isEnumType(type)) {
    return (
      <Table type={type} columns={["Value", "Meaning"]}>
        {type.getValues().map((value) => (
          <tr key={value.name}>
            <th scope="row">{value.name}</th>
            <td>
              {value.description}
              <Deprecation reason={value.deprecationReason} />
            </td>
          </tr>
        ))}
      </Table>
    );
  }
  if (isInputObjectType(type)) {
    return (
      <Table type={type} columns={["Field", "Type", "Meaning"]}>
        {Object.values(type.getFields()).map((field) => (
          <tr key={field.name}>
            <th scope="row">{field.name}</th>
            <td>
              <TypeLink of={field} />
            </td>
            <td>
              {field.description}
              <Deprecation reason={field.deprecationReason} />
            </td>
          </tr>
        ))}
      </Table>
    );
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return null;
  const own = owners[type.name] ?? [];
  return (
    <Table type={type} columns={["Field", "Type", "Meaning", "From", "Query"]}>
      {Object.values(type.getFields()).map((field) => {
        const by = owners[`${type.name}.${field.name}`] ?? [];
        const differs = by.length === 1 && (own.length !== 1 || by[0] !== own[0]);
        return (
          <tr key={field.name}>
            <th scope="row">{field.name}</th>
            <td>
              <TypeLink of={field} />
            </td>
            <td>
              {field.description}
              <Deprecation reason={field.deprecationReason} />
              <Arguments field={field} />
            </td>
            <td>{differs ? by[0] : ""}</td>
            <td>
              <button
                type="button"
                onClick={() => insertIntoQuery({ type: type.name, field: field.name })}
                aria-label={`Insert ${type.name}.${field.name} into a query`}
              >
                Insert
              </button>
            </td>
          </tr>
        );
      })}
    </Table>
  );
}

function Table({ type, columns, children }: { type: GraphQLNamedType; columns: string[]; children: ReactNode }) {
  return (
    <table className="plain">
      <caption>
        {isEnumType(type) ? "Values" : "Fields"} of {type.name}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function Arguments({ field: { args } }: { field: GraphQLField<unknown, unknown> }) {
  if (args.length === 0) return null;
  return (
    <ul className="arguments">
      {args.map((argument) => (
        <li key={argument.name}>
          <code>{argument.name}</code>: <TypeLink of={argument} /> {argument.description}
          <Deprecation reason={argument.deprecationReason} />
        </li>
      ))}
    </ul>
  );
}

function TypeLink({ of: { type } }: { of: GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLArgument }) {
  return (
    <a href={hashOf("schema", "type", getNamedType(type).name)}>
      <code>{String(type)}</code>
    </a>
  );
}

function Deprecation({ reason }: { reason: string | null | undefined }) {
  return reason ? <p className="deprecation">Deprecated since {reason}</p> : null;
}

function Links({ title, types }: { title: string; types: readonly GraphQLNamedType[] }) {
  return (
    <p>
      {title}{" "}
      {types.map(({ name }) => (
        <a key={name} href={hashOf("schema", "type", name)}>
          {name}{" "}
        </a>
      ))}
    </p>
  );
}

function kindOf(type: GraphQLNamedType): string {
  if (isObjectType(type)) return "type";
  if (isInterfaceType(type)) return "interface";
  if (isUnionType(type)) return "union";
  if (isEnumType(type)) return "list of values";
  return isInputObjectType(type) ? "input" : "scalar";
}

/** Fields that are of a type, and arguments that take it. */
function usesOf(schema: GraphQLSchema, wanted: GraphQLNamedType): { type: string; member: string }[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith("__") || !("getFields" in type)) return [];
    const fields = Object.values(type.getFields()) as {
      name: string;
      type: unknown;
      args?: readonly GraphQLArgument[];
    }[];
    return fields
      .filter(({ type: of, args = [] }) =>
        [of, ...args.map((argument) => argument.type)].some((one) => getNamedType(one as GraphQLNamedType) === wanted),
      )
      .map(({ name }) => ({ type: type.name, member: name }));
  });
}
