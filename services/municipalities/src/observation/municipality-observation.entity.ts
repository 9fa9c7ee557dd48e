import type { DatePrecision, Qualifier } from "@kommgraph/schema";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** A published number about a municipality; in the graph an `Observation`. */
@Entity({ tableName: "observation" })
export class MunicipalityObservation {
  @PrimaryKey({ type: "text" })
  municipalityId!: string;

  @PrimaryKey({ type: "text" })
  metric!: string;

  @PrimaryKey({ type: "date" })
  asOf!: string;

  @PrimaryKey({ type: "text" })
  source!: string;

  @Property({ type: "decimal" })
  value!: string;

  @Property({ type: "text" })
  unit!: string;

  @Property({ type: "text" })
  precision!: DatePrecision;

  @Property({ type: "text" })
  qualifier!: Qualifier;
}
