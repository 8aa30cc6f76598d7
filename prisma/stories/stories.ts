import type { Doors } from "../../tests/builders/askers";
import type { Telling } from "../../tests/builders/telling";
import { tellAydin, wordsOfAydin } from "./aydin";
import { tellHilda, wordsOfHilda } from "./hilda";
import { tellJaleesa, wordsOfJaleesa } from "./jaleesa";
import { tellMarloes, wordsOfMarloes } from "./marloes";
import { tellMimount, wordsOfMimount } from "./mimount";
import { tellRania, wordsOfRania } from "./rania";
import { tellRonald, wordsOfRonald } from "./ronald";
import type { Stage } from "./stage";
import { tellTomasz, wordsOfTomasz } from "./tomasz";
import { tellWilly, wordsOfWilly } from "./willy";
import { tellYonas, wordsOfYonas } from "./yonas";

/** A story of the demo: whose it is, how it is told, and the words people agreed face to face. */
export interface Story {
  id: string;
  title: string;
  /** First name of its first principal; how the story is found again. */
  of: string;
  tell: (doors: Doors, stage: Stage, firstDay: Date) => Promise<Telling>;
  words: Readonly<Record<string, string>>;
}

/** In the order in which they were registered would do; this is the order in which people meet them. */
export const stories: readonly Story[] = [
  { id: "willy", title: "Mevrouw de Haan: gepland, een collega zwijgt", of: "Willy", tell: tellWilly, words: wordsOfWilly },
  { id: "aydin", title: "Hatice en Cemal: twee hoofdpersonen", of: "Hatice", tell: tellAydin, words: wordsOfAydin },
  { id: "mimount", title: "Mimount: wacht zes dagen op een coördinator", of: "Mimount", tell: tellMimount, words: wordsOfMimount },
  { id: "tomasz", title: "Tomasz: vandaag, tijdens de informatie", of: "Tomasz", tell: tellTomasz, words: wordsOfTomasz },
  { id: "hilda", title: "Oma Hilda: bijna tijd om terug te kijken", of: "Hilda", tell: tellHilda, words: wordsOfHilda },
  { id: "ronald", title: "Ronald: ging niet door, met een eigen plan", of: "Ronald", tell: tellRonald, words: wordsOfRonald },
  { id: "yonas", title: "Yonas: een coördinator met een tolk", of: "Yonas", tell: tellYonas, words: wordsOfYonas },
  { id: "rania", title: "Rania: een plan, en iemand die er niets van mag weten", of: "Rania", tell: tellRania, words: wordsOfRania },
  { id: "jaleesa", title: "Jaleesa: ontruimd vóór de bijeenkomst", of: "Jaleesa", tell: tellJaleesa, words: wordsOfJaleesa },
  { id: "marloes", title: "Marloes: een tweede keer, vanuit het ziekenhuis", of: "Marloes", tell: tellMarloes, words: wordsOfMarloes },
];
