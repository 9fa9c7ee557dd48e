import type { ComponentChildren } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { FailureNotice } from "./failure-notice.tsx";
import { Skeleton } from "./panel.tsx";

interface LaterProps<Module> {
  /** Loads it; the same function every time for the same module. */
  load(): Promise<Module>;
  children(module: Module): ComponentChildren;
}

/** A part of the page whose scripts come when it is first entered; where they do not come, one can try again. */
export function Later<Module extends object>({ load, children }: LaterProps<Module>) {
  const [state, setState] = useState<{ load: () => Promise<Module>; module: Module | null }>();
  const [attempt, setAttempt] = useState(0);
  useLayoutEffect(() => {
    let left = false;
    const settle = (module: Module | null) => !left && setState({ load, module });
    load().then(settle, async () => {
      // Browsers may remember a script that did not come, and a new version of the house has others.
      const isThere = attempt > 0 && (await fetch(location.href).catch(() => null))?.ok;
      if (isThere && !left) location.reload();
      else settle(null);
    });
    return () => {
      left = true;
    };
  }, [load, attempt]);
  if (state?.load !== load)
    return (
      <div aria-busy="true">
        <Skeleton lines={12} />
      </div>
    );
  if (state.module) return <>{children(state.module)}</>;
  const again = () => {
    setState(undefined);
    setAttempt(attempt + 1);
  };
  return <FailureNotice failure={{ kind: "unreachable", message: "", code: "", requestId: undefined }} again={again} />;
}
