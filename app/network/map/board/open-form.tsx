import type { TextKey } from "~/language/catalogue";
import { MapAddForm } from "../forms/add-form";
import { MapPairForm } from "../forms/pair-form";
import { MapPersonForm } from "../forms/person-form";
import type { DrawnBy } from "../forms/shown";
import type { NetworkMap } from "../model";
import type { Opened } from "./opened";

/** What a refused form held, and why it was refused. */
export interface Typed {
  errors: Record<string, TextKey>;
  values: Record<string, string>;
  /** Why a rule refused it, in the reader's words. */
  refused?: string;
}

interface OpenFormProps {
  map: NetworkMap;
  path: string;
  opened: Opened;
  once: string;
  typed: Typed | null;
  by: DrawnBy;
}

/** The form that stands open: about one person, about two together, or for somebody new. */
export function OpenForm({ opened, typed, ...frame }: OpenFormProps) {
  const props = { ...frame, ...(typed ? { errors: typed.errors, given: typed.values } : {}) };
  switch (opened.kind) {
    case "person":
      return <MapPersonForm {...props} id={opened.id} />;
    case "pair":
      return <MapPairForm {...props} first={opened.first} second={opened.second} />;
    case "new":
      return <MapAddForm {...props} />;
    default:
      return null;
  }
}
