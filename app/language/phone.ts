/** A number in E.164 as people in the Netherlands write it: "06 1234 5678", "020 123 4567"; a foreign one with its country code. */
export function shownPhone(number: string): string {
  if (!number.startsWith("+31")) return number;
  const national = `0${number.slice(3)}`;
  const mobile = /^(06)(\d{4})(\d{4})$/.exec(national);
  if (mobile) return mobile.slice(1).join(" ");
  const city =
    /^(010|013|014|015|020|023|024|026|030|033|035|036|038|040|043|045|046|050|053|055|058|070|071|072|073|074|075|076|077|078|079)(\d{3})(\d{4})$/.exec(
      national,
    );
  if (city) return city.slice(1).join(" ");
  const town = /^(0\d{3})(\d{3})(\d{3})$/.exec(national);
  return town ? town.slice(1).join(" ") : national;
}
