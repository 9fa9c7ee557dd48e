import { partWords } from "./words.ts";

export type PictureKind = "map" | "chart" | "table";

interface PictureSwitchProps<T extends PictureKind> {
  kinds: readonly T[];
  value: T;
  onChange(value: T): void;
}

/** The same rows as a picture or as a table. */
export function PictureSwitch<T extends PictureKind>({ kinds, value, onChange }: PictureSwitchProps<T>) {
  const words = partWords.value.picture;
  return (
    <fieldset class="switch">
      <legend class="unseen">{words.as}</legend>
      {kinds.map((kind) => (
        <button key={kind} type="button" aria-pressed={kind === value} onClick={() => onChange(kind)}>
          {words[kind]}
        </button>
      ))}
    </fieldset>
  );
}
