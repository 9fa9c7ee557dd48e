import type { DatePrecision, Qualifier } from "@kommgraph/schema";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** A number that somebody published about a programme or found in an evaluation; in the graph an `Observation`. */
@Entity()
export class Figure {
  @PrimaryKey({ type: "text" })
  id!: string;

  /** Place in its source. */
  @Property({ type: "integer" })
  position!: number;

  @Property({ type: "text", nullable: true })
  programmeId!: string | null;

  @Property({ type: "text", nullable: true })
  evaluationId!: string | null;

  @Property({ type: "text" })
  metric!: string;

  @Property({ type: "decimal" })
  value!: string;

  @Property({ type: "text" })
  unit!: string;

  @Property({ type: "date" })
  asOf!: string;

  @Property({ type: "text" })
  precision!: DatePrecision;

  @Property({ type: "text" })
  qualifier!: Qualifier;

  @Property({ type: "text" })
  source!: string;
}
