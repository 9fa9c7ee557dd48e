import { Directive, Field, ObjectType } from "type-graphql";
import { DecimalScalar } from "../scalars.ts";

@Directive("@shareable")
@ObjectType({ description: "An amount of money, exact to the cent." })
export class Money {
  @Field(() => DecimalScalar, { description: "Amount as a decimal string with two decimals, e.g. `2450000.00`." })
  amount!: string;

  @Field(() => String, { description: "Currency, ISO 4217; always `EUR` today." })
  currency!: string;
}

/** Money from cents, the form in which every amount is stored. */
export function money(cents: bigint): Money {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, "0");
  const amount = `${cents < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return Object.assign(new Money(), { amount, currency: "EUR" });
}
