import { PrimaryKeyProp, type Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Practice } from "./practice.entity.ts";

/** A municipality has taken up a practice of another. */
@Entity()
export class PracticeAdoption {
  [PrimaryKeyProp]?: ["practice", "municipality"];

  @ManyToOne(() => Practice, { ref: true, primary: true })
  practice!: Ref<Practice>;

  @ManyToOne(() => Municipality, { ref: true, primary: true })
  municipality!: Ref<Municipality>;

  @Property({ type: "date" })
  adoptedOn!: string;

  @Property({ type: "boolean" })
  demonstration!: boolean;
}
