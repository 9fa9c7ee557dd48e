import { Money, money } from "@kommgraph/schema";
import { OptionalProps, type Ref } from "@mikro-orm/core";
import { Entity, Formula, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { cents } from "../ledger/cents.ts";
import { Budget } from "./budget.entity.ts";

/** What the ledger says of a line: a sum over the accounts of one kind. */
const ledger = (sum: string, ...kinds: string[]) => {
  const list = kinds.map((kind) => `'${kind}'`).join(", ");
  return (line: unknown) =>
    `(select coalesce(sum(${sum}), 0)::bigint from account where budget_line_id = ${line}.id and kind in (${list}))`;
};

@Entity()
@ObjectType({ description: "Haushaltstitel: a part of a budget for one purpose." })
export class BudgetLine {
  [OptionalProps]?:
    | "planned"
    | "committed"
    | "disbursed"
    | "available"
    | "lapsed"
    | "availableCents"
    | "committedCents"
    | "disbursedCents";

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

  /** What grants hold and what was paid from them: every commitment, less what was released. */
  @Formula(ledger("case kind when 'COMMITTED' then debits - credits else debits end", "COMMITTED", "DISBURSED"), {
    type: cents,
  })
  committedCents!: bigint;

  @Formula(ledger("debits", "DISBURSED"), { type: cents })
  disbursedCents!: bigint;

  @Property({ type: "boolean" })
  demonstration!: boolean;

  @Field(() => Money, { description: "Planned for the year, what was transferred from and to other lines included." })
  get planned(): Money {
    return money(this.plannedCents);
  }

  @Field(() => Money, { description: "Committed to grants by notice." })
  get committed(): Money {
    return money(this.committedCents);
  }

  @Field(() => Money, { description: "Paid to recipients." })
  get disbursed(): Money {
    return money(this.disbursedCents);
  }

  @Field(() => Money, { description: "Planned and not committed yet; never below nought." })
  get available(): Money {
    return money(this.availableCents);
  }

  @Field(() => Money, { description: "What was still available when the year ended, and went back to the state." })
  get lapsed(): Money {
    return money(this.plannedCents - this.committedCents - this.availableCents);
  }
}
