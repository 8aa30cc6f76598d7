import type { ConsentPurpose, RepresentationKind } from "@generated/enums";

/** What was said about one principal, as the proof itself kept count; nothing here is read from the database. */
interface Said {
  /** A yes on safety that no trained person has talked about since. */
  talkOwed: boolean;
  willing: boolean;
  representations: Map<string, RepresentationKind>;
  representativeYes: boolean;
  consents: Set<ConsentPurpose>;
  releases: Set<string>;
}

export const principalNames = ["Hatice", "Cemal"] as const;
export type PrincipalName = (typeof principalNames)[number];
export const networkNames = ["Zeynep", "Mehmet", "Fadime"] as const;
export type NetworkName = (typeof networkNames)[number];
export type Word = "welcome" | "notThisTime" | "keptOut";

/** What must hold, told a second time in plain words and without the app's own rules. */
export class Model {
  readonly said: Record<PrincipalName, Said> = { Hatice: fresh(), Cemal: fresh() };
  readonly words = new Map<NetworkName, Map<PrincipalName, Word>>();

  /** Why nothing at all may go to anybody around this family, or null. */
  gate(): "talk owed" | null {
    return Object.values(this.said).some(({ talkOwed }) => talkOwed) ? "talk owed" : null;
  }

  /** Why nobody may be asked or reminded. */
  whyNoCircle(): string | null {
    if (this.gate()) return this.gate();
    for (const one of Object.values(this.said)) {
      if (!one.willing) return "not willing";
      const both = [...one.representations.values()].some((kind) => kind === "curatele" || kind === "mentorschap");
      if (both && !one.representativeYes) return "one voice only";
    }
    return null;
  }

  keptOut(name: NetworkName): boolean {
    return [...(this.words.get(name)?.values() ?? [])].includes("keptOut");
  }

  welcome(name: NetworkName): boolean {
    return !this.keptOut(name) && [...(this.words.get(name)?.values() ?? [])].includes("welcome");
  }
}

function fresh(): Said {
  return {
    talkOwed: false,
    willing: true,
    representations: new Map(),
    representativeYes: false,
    consents: new Set(["registration"]),
    releases: new Set(),
  };
}
