import type { ReactNode } from "react";
import { useCommonText } from "./audience";
import { shapes, type Tone } from "./icons";

/** Something the reader should notice: colour, shape and word together. `live` has it read aloud when it appears. */
export function Notice({ tone = "info", word, live, children }: { tone?: Tone; word?: string; live?: boolean; children: ReactNode }) {
  const common = useCommonText();
  return (
    <div className={`notice notice--${tone}`} role={live ? "status" : undefined}>
      {shapes[tone]}
      <div>
        <strong>{word ?? common(`${tone}-word`)}</strong>
        {typeof children === "string" ? <p>{children}</p> : children}
      </div>
    </div>
  );
}
