import type DataLoader from "dataloader";
import type { Context } from "./context.ts";

/** The batch of this request with the given name; made by `load` on its first use. */
export function loaderOf<Value>(
  context: Context,
  name: string,
  load: (keys: readonly string[]) => Promise<Map<string, Value>>,
  missing: () => Value,
): DataLoader<string, Value> {
  return context.loaders.named(name, async (keys) => {
    const found = await load(keys);
    return keys.map((key) => found.get(key) ?? missing());
  });
}
