import type { ComponentChildren } from "preact";

interface NoticeProps {
  kind: "info" | "success" | "warning" | "danger";
  title?: string;
  action?: { text: string; run(): void };
  children?: ComponentChildren;
}

/** Something people should know before they read on. */
export function Notice({ kind, title, action, children }: NoticeProps) {
  return (
    <div class={`notice notice-${kind}`} role={kind === "danger" ? "alert" : "status"} data-notice={kind}>
      <div>
        {title && <b>{title}</b>}
        {children && <div>{children}</div>}
      </div>
      {action && (
        <button type="button" onClick={action.run}>
          {action.text}
        </button>
      )}
    </div>
  );
}
