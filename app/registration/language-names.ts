import type { SpokenLanguage } from "~/registration/spoken-languages";

/** Languages as those who speak them write them: the one name somebody finds in a list whatever else he reads. */
export const ownNames: Record<SpokenLanguage, string> = {
  nld: "Nederlands",
  eng: "English",
  tur: "Türkçe",
  ara: "العربية",
  ary: "الدارجة",
  rif: "Tarifit",
  pol: "Polski",
  tir: "ትግርኛ",
  srn: "Sranantongo",
  pap: "Papiamentu",
  hns: "Sarnámi",
  amh: "አማርኛ",
  bul: "Български",
  ckb: "سۆرانی",
  kmr: "Kurmancî",
  deu: "Deutsch",
  fra: "Français",
  spa: "Español",
  por: "Português",
  ron: "Română",
  hun: "Magyar",
  rus: "Русский",
  ukr: "Українська",
  fas: "فارسی",
  prs: "دری",
  pus: "پښتو",
  som: "Soomaali",
  urd: "اردو",
  zho: "中文",
  dse: "Nederlandse Gebarentaal",
};

/** Every language to choose from, under its own name. */
export const ownNameOptions = Object.entries(ownNames).map(([value, label]) => ({ value, label }));
