import type { FormattedExecutionResult } from "graphql";

/** `data` that is already JSON text. Whoever must look inside gets it parsed. */
export class ReadyText {
  readonly text: string;
  /** Several are given it: what is made of it for one is kept for the others. */
  isShared = false;
  /** How many objects it holds, once somebody has counted them: those who share an answer need not do it again. */
  objects: number | undefined;
  #whole: Buffer | undefined;

  constructor(text: string) {
    this.text = text;
  }

  toJSON(): unknown {
    return JSON.parse(this.text);
  }

  /** An answer of this and nothing else, as bytes that are made once for all who share it. */
  get whole(): Buffer {
    this.#whole ??= Buffer.from(answerOf(this.text));
    return this.#whole;
  }
}

/** For Apollo Server's option of this name: lets ready text through as it is. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const data: unknown = result.data;
  if (!(data instanceof ReadyText)) return `${JSON.stringify(result)}\n`;
  const errors = result.errors?.length ? `"errors":${JSON.stringify(result.errors)},` : "";
  const extensions = result.extensions ? `,"extensions":${JSON.stringify(result.extensions)}` : "";
  return answerOf(data.text, errors, extensions);
}

function answerOf(data: string, errors = "", extensions = ""): string {
  return `{${errors}"data":${data}${extensions}}\n`;
}
