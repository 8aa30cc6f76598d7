export default {
  title: "Een plan met uw eigen mensen",
  circle: "Een kring van mensen, met u in het midden.",
  you: "u",
  "p-1": "Soms komt er veel tegelijk op u af. Anderen bedenken dan vaak wat goed voor u is. Het kan ook anders.",
  "p-2":
    "U kunt zelf een plan maken, samen met mensen die u vertrouwt: familie, vrienden, buren, iemand van vroeger. Dat doet u in één bijeenkomst, op een middag of een avond. Het heet een Eigen Kracht-conferentie.",
  "how-title": "Hoe gaat het?",
  "p-3": "Een coördinator regelt het samen met u. Die werkt niet voor de mensen die u nu al helpen, en kiest geen kant.",
  "p-4": "U bepaalt wie er komt en wie niet. Niemand krijgt een bericht voordat u ja zegt. In het bericht staat niet waarom.",
  "p-5":
    "Eerst vertellen mensen met kennis wat er mogelijk is. Dan gaan zij weg, en de coördinator ook. U bent met uw eigen mensen. Jullie praten, eten en maken het plan.",
  "p-6": "Daarna komen de anderen terug en luisteren. Het plan blijft van u en uw mensen.",
  "think-title": "Misschien denkt u …",
  "p-7": "“Ik heb niemand.” Wie was er op uw verjaardag? Wie belt u met goed nieuws? Met twee of drie mensen kunt u beginnen.",
  "p-8":
    "“Ik schaam me.” Dat hebben veel mensen. Vertellen is moeilijk, en daarna lucht het vaak op. De coördinator kan als eerste bellen.",
  "p-9": "“En als zij iets anders willen?” U kiest iemand die naast u staat. U mag elke dag stoppen, en u hoeft niet te zeggen waarom.",
  "choice-title": "U kiest",
  "p-10": "Nee zeggen mag. Het heeft geen gevolg voor wat u nu krijgt. Denk er rustig over na.",
  "p-11": "Wilt u het? Zeg het tegen wie u dit liet lezen.",
  register: "Of meld uzelf hier aan",
  read: "Lees voor",
  pause: "Wacht even",
  "go-on": "Ga verder",
  stop: "Stop",
  recording: "Luister naar een opname",
  "who-sees": "Niemand ziet dat u dit leest. Deze pagina bewaart niets over u.",
} as const;
