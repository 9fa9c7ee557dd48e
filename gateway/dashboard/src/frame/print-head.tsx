import { useEffect, useState } from "preact/hooks";
import { partWords } from "../parts/words.ts";
import { dateTime } from "../words/format.ts";

/** On paper alone: when it was printed, and where the same view is found. The selection is printed as it stands. */
export function PrintHead() {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const before = () => setNow(new Date());
    addEventListener("beforeprint", before);
    return () => removeEventListener("beforeprint", before);
  }, []);
  const words = partWords.value.print;
  return (
    <p class="on-paper">
      {words.printed} {dateTime(now)} · {words.address}: {location.href}
    </p>
  );
}
