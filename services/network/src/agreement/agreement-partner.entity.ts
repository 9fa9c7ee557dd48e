import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Agreement } from "./agreement.entity.ts";

/** Who is part of an agreement; in the graph `Agreement.partners`. */
@Entity()
export class AgreementPartner {
  @ManyToOne(() => Agreement, { ref: true, primary: true })
  agreement!: Ref<Agreement>;

  /** Place in the order in which the agreement names its partners. */
  @PrimaryKey({ type: "integer" })
  position!: number;

  /** Id of a municipality, an organization, a course provider or a network. */
  @Property({ type: "text" })
  partnerId!: string;
}
