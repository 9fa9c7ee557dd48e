import type { CefrLevel, TargetGroup, Topic } from "@kommgraph/schema";
import type { Priority } from "../../need/need.entity.ts";

/** A need as it is written down by hand: its period in weeks from the anchor. */
export interface WrittenNeed {
  topic: Topic;
  targetGroup: TargetGroup;
  level: CefrLevel | null;
  languages: string[];
  people: number;
  priority: Priority;
  source: string;
  weeks: { from: number; to: number | null };
}
