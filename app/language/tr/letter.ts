import type { Messages } from "../messages";
import type nl from "../nl/letter";

export default {
  title: "Size bir soru",
  greeting: "Sayın {name},",
  asks: "{askers}, aile ve arkadaşlarla birlikte sizin de düşünmenizi istiyor.",
  "any-answer": "Evet, belki ya da hayır diyebilirsiniz. Hayır da olur.",
  later: "Cevabınızı sonra değiştirebilirsiniz.",
  how: "Daha fazlasını okumak ve cevap vermek için",
  "step-go": "Telefonunuzun kamerasını kareye tutun. Ya da şu adrese gidin: {address}",
  "step-code": "Bu kodu yazın:",
  "step-lastFour": "Sonra telefon numaranızın son dört rakamını yazın.",
  "step-word": "Sonra {caller} ile kararlaştırdığınız kelimeyi yazın.",
  call: "Aramayı mı tercih edersiniz? {caller}: {number}.",
  closing: "Saygılarımızla,",
  "not-yours": "Bu size ait değil mi? O zaman {number} numarasını arayın. Başka bir şey almazsınız.",
  "card-title": "{name} için",
  "card-asks": "{askers} size bir şey sormak istiyor.",
  "card-told": "Size haber veren: {teller}.",
  "card-call": "Ya da arayın, {caller}: {number}",
  code: "Kodunuz",
} as const satisfies Messages<typeof nl>;
