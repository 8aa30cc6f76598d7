import type { ReactNode } from "react";
import { FieldFrame, type FieldState, fieldControl } from "~/ui/fields";

/** A file of sound; on a telephone its recorder opens. */
export function SoundField({ field, label, hint }: { field: FieldState; label: ReactNode; hint: ReactNode }) {
  const file = { field, label, hint };
  return (
    <FieldFrame {...file}>
      <input {...fieldControl(file)} className="ams-file-input" type="file" accept="audio/*,.wav,.mp3,.m4a,.webm,.ogg" capture />
    </FieldFrame>
  );
}
