import { Money, money } from "@kommgraph/schema";
import type { Ref } from "@mikro-orm/core";
import { Entity, Formula, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { cents } from "../ledger/cents.ts";
import { Budget } from "./budget.entity.ts";

/** What the ledger says of a line: a sum over the accounts of one kind. */
const ledger = (sum: string, kind: string) => (line: unknown) =>
  `(select coalesce(sum(${sum}), 0)::bigint from account where budget_line_id = ${line}.id and kind = '${kind}')`;

@Entity()
@ObjectType({ description: "Haushaltstitel: a part of a budget for one purpose." })
export class BudgetLine {
  @PrimaryKey({ type: "text" })
  id!: string;

  @ManyToOne(() => Budget, { ref: true })
  budget!: Ref<Budget>;

  @Property({ type: "integer" })
  position!: number;

  @Field(() => String, { description: "Short code, unique in its budget." })
  @Property({ type: "text" })
  code!: string;

  @Field(() => String, { description: "What the money is for." })
  @Property({ type: "text" })
  name!: string;

  @Property({ type: cents, fieldName: "planned" })
  plannedCents!: bigint;

  @Formula(ledger("debits - credits", "AVAILABLE"), { type: cents })
  availableCents!: bigint;

  @Formula(ledger("debits", "DISBURSED"), { type: cents })
  disbursedCents!: bigint;

  @Property({ type: "boolean" })
  demonstration!: boolean;

  @Field(() => Money, { description: "Planned for the year." })
  get planned(): Money {
    return money(this.plannedCents);
  }

  @Field(() => Money, { description: "Committed to grants by notice." })
  get committed(): Money {
    return money(this.plannedCents - this.availableCents);
  }

  @Field(() => Money, { description: "Paid to recipients." })
  get disbursed(): Money {
    return money(this.disbursedCents);
  }

  @Field(() => Money, { description: "Planned and not committed yet; never below nought." })
  get available(): Money {
    return money(this.availableCents);
  }
}
