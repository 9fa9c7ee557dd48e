import { useState } from "react";
import { createPortal } from "react-dom";
import { AnswerButton } from "./answer/answer-dialog.tsx";
import { CopyButtons } from "./code/copy-buttons.tsx";
import { useEditedOperation } from "./edited-operation.ts";
import { usePlan } from "./plan/plan.ts";
import { PlanLine } from "./plan/plan-line.tsx";
import { ShareButton } from "./share/share-button.tsx";
import { TabKey } from "./tab-key.tsx";

/** What can be known and done of what stands in the editors. Belongs to the editors, and is shown above them. */
export function Bar() {
  const edited = useEditedOperation();
  const state = usePlan(edited);
  const [message, setMessage] = useState("");
  const place = document.getElementById("bar");
  if (!place) return null;
  return createPortal(
    <>
      <PlanLine state={state} />
      <div className="actions" role="toolbar" aria-label="This operation">
        <AnswerButton />
        <ShareButton editedNow={edited.now} tell={setMessage} />
        <CopyButtons editedNow={edited.now} tell={setMessage} />
        <TabKey />
      </div>
      <p className="told" role="status">
        {message}
      </p>
    </>,
    place,
  );
}
