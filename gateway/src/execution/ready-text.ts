import type { FormattedExecutionResult } from "graphql";

/** `data` that is already JSON text. Whoever must look inside gets it parsed. */
export class ReadyText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** For Apollo Server's option of this name: lets ready text through as it is. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const data: unknown = result.data;
  if (!(data instanceof ReadyText)) return `${JSON.stringify(result)}\n`;
  const errors = result.errors?.length ? `"errors":${JSON.stringify(result.errors)},` : "";
  const extensions = result.extensions ? `,"extensions":${JSON.stringify(result.extensions)}` : "";
  return `{${errors}"data":${data.text}${extensions}}\n`;
}
